import { View } from '@tarojs/components'
import { Press } from './elements'
import './Chips.scss'

type ChipsProps<Value extends string> = {
  label: string
  choices: { value: Value; words: string }[]
  chosen: Value
  onChoose: (value: Value) => void
  /** Begins the ids of the words, where a page asks the same twice. */
  idPrefix?: string
}

/** One of a few short words. */
export function Chips<Value extends string>({ label, choices, chosen, onChoose, idPrefix = 'chip' }: ChipsProps<Value>) {
  const group = process.env.TARO_ENV === 'weapp' ? { 'aria-role': 'radiogroup' } : { role: 'radiogroup' }
  return (
    <View className='chips' aria-label={label} {...group}>
      {choices.map(({ value, words }) => (
        <Press
          key={value}
          id={`${idPrefix}-${value}`}
          role='radio'
          checked={value === chosen}
          className={`chip${value === chosen ? ' chip--on' : ''}`}
          onPress={() => onChoose(value)}
        >
          {words}
        </Press>
      ))}
    </View>
  )
}
