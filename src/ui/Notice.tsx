import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './Icon'
import type { IconName } from './icon-names'
import './Notice.scss'

const icons = { info: 'info', warning: 'triangle-alert', wait: 'clock', whom: 'circle-help', done: 'circle-check' } as const satisfies Record<
  string,
  IconName
>
export type NoticeTone = keyof typeof icons

/** A message on the page. `live` is read out when it appears. */
export function Notice({
  tone = 'info',
  title,
  children,
  live,
  id,
}: {
  tone?: NoticeTone
  title?: string
  children?: ReactNode
  live?: boolean
  id?: string
}) {
  return (
    <View id={id} className={`notice notice--${tone}`} {...(live ? { 'aria-live': 'polite' as const } : {})}>
      <View className='notice__icon'>
        <Icon name={icons[tone]} />
      </View>
      <View className='grow stack stack--tight'>
        {title && <View className='notice__title'>{title}</View>}
        {children && <View>{children}</View>}
      </View>
    </View>
  )
}
