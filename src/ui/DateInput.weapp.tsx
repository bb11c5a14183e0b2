import { Picker, View } from '@tarojs/components'
import type { DateInputProps } from './date-input'
import { words } from './words'

/** WeChat's own wheel of years, months and days. */
export function DateInput({ id, label, value, onChange, earliest, latest }: DateInputProps) {
  return (
    <Picker
      id={id}
      mode='date'
      value={value}
      start={earliest}
      end={latest}
      onChange={({ detail }) => onChange(detail.value)}
      {...{ 'aria-role': 'button', 'aria-label': `${label}，${value || words.pickDate}` }}
    >
      <View className={`input${value ? '' : ' soft'}`}>{value || words.pickDate}</View>
    </Picker>
  )
}
