import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Press } from './elements'
import './Card.scss'

type CardProps = {
  children: ReactNode
  tone?: 'plain' | 'brand' | 'jade' | 'jadeWeak'
  onPress?: () => void
  id?: string
  label?: string
  /** Holds ListRows or Choices, which bring their own space. */ rows?: boolean
}

/** A sheet that holds one thing; with `onPress` the whole sheet opens it. */
export function Card({ children, tone = 'plain', onPress, id, label, rows = false }: CardProps) {
  const look = `card card--${tone}${rows ? ' card--rows' : ''}`
  return onPress ? (
    <Press id={id} className={look} label={label} onPress={onPress}>
      {children}
    </Press>
  ) : (
    <View id={id} className={look}>
      {children}
    </View>
  )
}
