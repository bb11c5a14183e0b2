import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Press } from './elements'
import { Icon } from './Icon'
import type { IconName } from './icon-names'
import './ListRow.scss'

type ListRowProps = { title: string; text?: string; icon?: IconName; end?: ReactNode; onPress?: () => void; id?: string }

/** One line of a list; with `onPress` it opens something and shows an arrow. */
export function ListRow({ title, text, icon, end, onPress, id }: ListRowProps) {
  const inside = (
    <View className='row'>
      {icon && (
        <View className='icon-tile'>
          <Icon name={icon} />
        </View>
      )}
      <View className='grow'>
        <View className='strong'>{title}</View>
        {text && <View className='soft'>{text}</View>}
      </View>
      {end}
      {onPress && (
        <View className='list-row__arrow'>
          <Icon name='chevron-right' small />
        </View>
      )}
    </View>
  )
  return onPress ? (
    <Press id={id} className='list-row' onPress={onPress}>
      {inside}
    </Press>
  ) : (
    <View id={id} className='list-row'>
      {inside}
    </View>
  )
}
