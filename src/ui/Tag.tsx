import { Text } from '@tarojs/components'
import './Tag.scss'

export type TagTone = 'jade' | 'gold' | 'brand' | 'plain'

export function Tag({ children, tone = 'jade' }: { children: string; tone?: TagTone }) {
  return <Text className={`tag tag--${tone}`}>{children}</Text>
}
