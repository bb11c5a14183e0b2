import { View } from '@tarojs/components'
import { Press } from '@/ui/elements'
import './NumberTiles.scss'

/** Three large numbers, of which one is chosen. */
export function NumberTiles({
  numbers,
  chosen,
  onChoose,
}: {
  numbers: readonly number[]
  chosen: number | null
  onChoose: (number: number) => void
}) {
  return (
    <View className='number-tiles'>
      {numbers.map((number) => (
        <Press
          key={number}
          id={`number-${number}`}
          className={`number-tile${number === chosen ? ' number-tile--on' : ''}`}
          role='radio'
          checked={number === chosen}
          onPress={() => onChoose(number)}
        >
          <View className='number-tile__digits'>{number}</View>
        </Press>
      ))}
    </View>
  )
}
