import { View } from '@tarojs/components'
import type { Measurement } from '@xiongguan/contract/guidance/growth-resident'
import { useState } from 'react'
import { useChange } from '@/platform/reads/useChange'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Dialog } from '@/ui/Dialog'
import { Heading } from '@/ui/elements'
import { Failure } from '@/ui/Failure'
import { removeRecord } from '../queries'
import { words } from '../words'
import { ageWords } from './age-words'
import { sizesWords } from './measured'
import { shortDay } from './when'

/** Every measurement, the latest first; a slip of the hand is taken away. */
export function Measurements({ measurements, today }: { measurements: readonly Measurement[]; today: string }) {
  const [leaving, setLeaving] = useState<Measurement | null>(null)
  const { run, busy, failure } = useChange(removeRecord)
  const remove = async () => {
    if (leaving && (await run({ recordId: leaving.recordId }))) setLeaving(null)
  }
  const sorted = [...measurements].sort((one, other) => other.measuredOn.localeCompare(one.measuredOn))
  return (
    <Card id='measurements'>
      <View className='stack'>
        <Heading level={2}>{words.records}</Heading>
        {sorted.map((measurement) => (
          <View key={measurement.recordId} className='row row--apart row--wrap'>
            <View className='grow'>
              <View className='strong'>
                {shortDay(measurement.measuredOn, today)} · {ageWords({ months: measurement.months, days: 0 })}
              </View>
              <View className='soft'>{sizesWords(measurement)}</View>
            </View>
            <Button id={`remove-${measurement.recordId}`} kind='quiet' compact onPress={() => setLeaving(measurement)}>
              {words.removeRecordConfirm}
            </Button>
          </View>
        ))}
      </View>
      {leaving && (
        <Dialog
          title={words.removeRecordTitle}
          confirm={{ words: words.removeRecordConfirm, onPress: () => void remove(), busy }}
          onClose={() => setLeaving(null)}
        >
          <View className='stack'>
            <View>{sizesWords(leaving)}</View>
            <Failure of={failure} />
          </View>
        </Dialog>
      )}
    </Card>
  )
}
