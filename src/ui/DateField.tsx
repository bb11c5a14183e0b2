import { Text, View } from '@tarojs/components'
import { DateInput } from './DateInput'
import type { DateInputProps } from './date-input'
import './Field.scss'

type DateFieldProps = Omit<DateInputProps, 'invalid' | 'describedBy'> & {
  /** What is wrong and how to put it right. */
  error?: string
  hint?: string
}

/** One civil date, chosen rather than typed. */
export function DateField({ error, hint, ...input }: DateFieldProps) {
  const note = error ?? hint
  return (
    <View className='field'>
      <View className='field__label'>{input.label}</View>
      <DateInput {...input} invalid={Boolean(error)} describedBy={note ? `${input.id}-note` : undefined} />
      {note && (
        <View id={`${input.id}-note`} className={error ? 'field__error' : 'soft'} {...(error ? { 'aria-live': 'polite' as const } : {})}>
          <Text>{note}</Text>
        </View>
      )}
    </View>
  )
}
