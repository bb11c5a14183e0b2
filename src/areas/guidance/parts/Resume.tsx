import { View } from '@tarojs/components'
import type { PregnancyId } from '@xiongguan/contract/guidance/terms'
import { useState } from 'react'
import { useChange } from '@/platform/reads/useChange'
import { Button } from '@/ui/Button'
import { Failure } from '@/ui/Failure'
import { resumePregnancy } from '../queries'
import { words } from '../words'
import { Refusal, type TimelineRefusal } from './Refusal'

/** The way back for a pregnancy that was let rest; in small, since most who come here do not want it. */
export function Resume({ pregnancyId }: { pregnancyId: PregnancyId }) {
  const { run, busy, failure } = useChange(resumePregnancy)
  const [refusal, setRefusal] = useState<TimelineRefusal | null>(null)
  const resume = async () => {
    const result = await run({ pregnancyId })
    if (result) setRefusal(result.kind === 'saved' ? null : result)
  }
  return (
    <View className='stack stack--tight'>
      <Refusal of={refusal} />
      <Failure of={failure} />
      <View className='text-action'>
        <Button id='resume-pregnancy' kind='quiet' compact busy={busy} onPress={() => void resume()}>
          {words.resume}
        </Button>
      </View>
    </View>
  )
}
