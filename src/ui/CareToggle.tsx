import { setCareSize, useCareSize } from '@/platform/care'
import { Press } from './elements'
import { Icon } from './Icon'
import './CareToggle.scss'

/** 大字版: switches 关怀模式 on and off where people read. */
export function CareToggle() {
  const on = useCareSize() !== 'off'
  return (
    <Press
      id='care-toggle'
      className={`care-toggle${on ? ' care-toggle--on' : ''}`}
      role='switch'
      checked={on}
      onPress={() => setCareSize(on ? 'off' : 'large')}
    >
      <Icon name={on ? 'check' : 'a-large-small'} small /> 大字版
    </Press>
  )
}
