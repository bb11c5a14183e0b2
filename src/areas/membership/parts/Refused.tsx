import { View } from '@tarojs/components'
import { Notice } from '@/ui/Notice'
import { words } from '../words'

/** Why something was not done. The box is always there, so that it is read out when it fills. */
export function Refused({ of: refusal }: { of: { words: string } | null | undefined }) {
  return (
    <View className='live' aria-live='assertive'>
      {refusal && (
        <Notice id='refusal' tone='warning' title={words.notDone}>
          {refusal.words}
        </Notice>
      )}
    </View>
  )
}
