import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Press } from './elements'
import { Icon } from './Icon'
import type { IconName } from './icon-names'
import { words } from './words'
import './Button.scss'

export type ButtonProps = {
  children: ReactNode
  onPress: () => void
  kind?: 'primary' | 'secondary' | 'quiet'
  /** As wide as its words instead of the whole row. */
  compact?: boolean
  busy?: boolean
  /** Why it cannot be pressed now; shown under the button and read out with it. */
  disabledReason?: string
  icon?: IconName
  id?: string
  label?: string
}

export function Button({ children, onPress, kind = 'primary', compact, busy, disabledReason, icon, id, label }: ButtonProps) {
  const reasonId = disabledReason ? `${id ?? 'button'}-reason` : undefined
  const look = `button button--${kind}${compact ? ' button--compact' : ''}${disabledReason || busy ? ' button--off' : ''}`
  return (
    <View className={compact ? 'button-box--compact' : 'button-box'}>
      <Press id={id} className={look} label={label} disabled={Boolean(disabledReason) || busy} describedBy={reasonId} onPress={onPress}>
        <View className='button__face'>
          {icon && <Icon name={icon} small />}
          <Text>{busy ? words.busy : children}</Text>
        </View>
      </Press>
      {disabledReason && (
        <View id={reasonId} className='button__reason'>
          {disabledReason}
        </View>
      )}
    </View>
  )
}
