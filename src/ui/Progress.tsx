import { View } from '@tarojs/components'
import './Progress.scss'

/** How much of a whole is used; `label` says it in words for those who do not see the bar. */
export function Progress({ part, whole, label }: { part: number; whole: number; label: string }) {
  const percent = whole > 0 ? Math.min(100, Math.round((part / whole) * 100)) : 0
  const role = process.env.TARO_ENV === 'weapp' ? { 'aria-role': 'img' } : { role: 'img' }
  return (
    <View className='progress' aria-label={label} {...role}>
      <View className='progress__part' style={{ width: `${percent}%` }} />
    </View>
  )
}
