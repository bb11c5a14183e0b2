import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Press } from './elements'
import { Icon } from './Icon'
import type { IconName } from './icon-names'
import './Tile.scss'

/** Four in a row, two in 关怀模式. */
export function TileGrid({ children }: { children: ReactNode }) {
  return <View className='tile-grid'>{children}</View>
}

type TileProps = { icon: IconName; words: string; onPress: () => void; id?: string; children?: ReactNode }

export function Tile({ icon, words, onPress, id, children }: TileProps) {
  return (
    <Press id={id} className='tile' onPress={onPress}>
      <View className='tile__face'>
        <View className='icon-tile'>
          <Icon name={icon} />
        </View>
        <View>
          <View className='tile__words'>{words}</View>
          {children}
        </View>
      </View>
    </Press>
  )
}
