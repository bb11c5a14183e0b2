import { View } from '@tarojs/components'
import { Press } from './elements'
import { Icon } from './Icon'
import './Choice.scss'

type ChoiceProps = {
  kind?: 'checkbox' | 'radio' | 'switch'
  title: string
  text?: string
  checked: boolean
  onChange: (checked: boolean) => void
  id?: string
  /** Why it cannot be chosen. */
  disabledReason?: string
}

/** A row to tick, to choose one of several, or to switch. */
export function Choice({ kind = 'checkbox', title, text, checked, onChange, id, disabledReason }: ChoiceProps) {
  const under = disabledReason ?? text
  return (
    <Press
      id={id}
      className='choice'
      role={kind}
      checked={checked}
      disabled={Boolean(disabledReason)}
      onPress={() => onChange(kind === 'radio' || !checked)}
    >
      <View className='row'>
        <View className='grow'>
          <View className='strong'>{title}</View>
          {under && <View className='soft'>{under}</View>}
        </View>
        <View className={`choice__mark choice__mark--${kind}${checked ? ' choice__mark--on' : ''}`}>
          {kind === 'switch' ? <View className='choice__knob' /> : checked && <Icon name='check' small />}
        </View>
      </View>
    </Press>
  )
}
