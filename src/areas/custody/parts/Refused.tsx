import type { FieldResult } from '@xiongguan/contract/custody/field'
import { View } from '@tarojs/components'
import { Notice } from '@/ui/Notice'
import { words } from '../words'

export type Refusal = Extract<FieldResult, { kind: 'refused' }>

/** Why something was not done. The box is always there, so that it is read out when it fills. */
export function Refused({ of: refusal }: { of: Refusal | null }) {
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
