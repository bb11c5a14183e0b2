import { Text, View } from '@tarojs/components'
import { type ItemState, itemStateWords } from '@xiongguan/contract/guidance/terms'
import { Icon } from '@/ui/Icon'
import { stateLook } from './state-look'
import '@/ui/Tag.scss'

/** How an item stands: picture, word and colour. */
export function StateTag({ state }: { state: ItemState }) {
  const { icon, tone } = stateLook[state]
  return (
    <View className={`tag tag--${tone}`}>
      <Icon name={icon} small /> <Text>{itemStateWords[state]}</Text>
    </View>
  )
}
