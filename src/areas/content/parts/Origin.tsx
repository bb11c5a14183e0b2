import { View } from '@tarojs/components'
import './Origin.scss'

/** Name and value pairs that say where something comes from. */
export function Origin({ lines }: { lines: (readonly [name: string, value: string])[] }) {
  return (
    <View className='origin'>
      {lines.map(([name, value]) => (
        <View key={name} className='origin__line'>
          <View className='origin__name'>{name}</View>
          <View className='grow'>{value}</View>
        </View>
      ))}
    </View>
  )
}
