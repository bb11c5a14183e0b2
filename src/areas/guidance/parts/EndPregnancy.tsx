import { View } from '@tarojs/components'
import type { PregnancyId } from '@xiongguan/contract/guidance/terms'
import { useState } from 'react'
import { useChange } from '@/platform/reads/useChange'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { Failure } from '@/ui/Failure'
import { endPregnancy } from '../queries'
import { words } from '../words'
import { Refusal, type TimelineRefusal } from './Refusal'

/** One quiet word, one question, no reason: everything about this pregnancy stops at once. */
export function EndPregnancy({ pregnancyId, onEnded }: { pregnancyId: PregnancyId; onEnded: () => void }) {
  const { run, busy, failure } = useChange(endPregnancy)
  const [asking, setAsking] = useState(false)
  const [refusal, setRefusal] = useState<TimelineRefusal | null>(null)
  const end = async () => {
    const result = await run({ pregnancyId })
    if (!result) return
    setAsking(false)
    if (result.kind === 'saved') onEnded()
    else setRefusal(result)
  }
  return (
    <View className='stack stack--tight'>
      <Refusal of={refusal} />
      <Button id='end-pregnancy' kind='quiet' onPress={() => setAsking(true)}>
        {words.stopPregnancy}
      </Button>
      {asking && (
        <Dialog
          title={words.stopPregnancyTitle}
          confirm={{ words: words.stopPregnancyConfirm, onPress: () => void end(), busy }}
          closeWords={words.stopPregnancyKeep}
          onClose={() => setAsking(false)}
        >
          <View className='stack'>
            <View>{words.stopPregnancyText}</View>
            <Failure of={failure} />
          </View>
        </Dialog>
      )}
    </View>
  )
}
