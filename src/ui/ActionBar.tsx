import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './ActionBar.scss'

/** Holds the one primary action at the bottom edge, above the phone's own bar. */
export function ActionBar({ children }: { children: ReactNode }) {
  return <View className='action-bar'>{children}</View>
}
