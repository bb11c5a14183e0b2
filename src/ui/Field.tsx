import { Text, View } from '@tarojs/components'
import { TextInput } from './elements'
import './Field.scss'

export type FieldProps = {
  id: string
  label: string
  /** What is read out where the label alone says too little. */
  spoken?: string
  value: string
  onChange: (value: string) => void
  onEnter?: () => void
  /** What is wrong and how to put it right; what was typed stays. */
  error?: string
  hint?: string
  placeholder?: string
  maxLength?: number
  kind?: 'text' | 'search' | 'code'
}

export function Field({ id, label, spoken = label, error, hint, ...input }: FieldProps) {
  const note = error ?? hint
  return (
    <View className='field'>
      <View className='field__label'>{label}</View>
      <TextInput id={id} label={spoken} invalid={Boolean(error)} describedBy={note ? `${id}-note` : undefined} {...input} />
      {note && (
        <View id={`${id}-note`} className={error ? 'field__error' : 'soft'} {...(error ? { 'aria-live': 'polite' as const } : {})}>
          <Text>{note}</Text>
        </View>
      )}
    </View>
  )
}
