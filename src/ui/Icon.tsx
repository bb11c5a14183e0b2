import { View } from '@tarojs/components'
import type { IconName } from './icon-names'

/** A picture beside words; it never says anything alone, so readers skip it. */
export function Icon({ name, small = false }: { name: IconName; small?: boolean }) {
  return <View aria-hidden='true' className={`icon icon--${name}${small ? ' icon--small' : ''}`} />
}
