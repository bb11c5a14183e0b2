import { View } from '@tarojs/components'
import type { ItemDetail } from '@xiongguan/contract/guidance/timeline-resident'
import { useState } from 'react'
import { useChange } from '@/platform/reads/useChange'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Dialog } from '@/ui/Dialog'
import { Heading } from '@/ui/elements'
import { Failure } from '@/ui/Failure'
import { removeRecord } from '../queries'
import { words } from '../words'
import { Refusal, type TimelineRefusal } from './Refusal'
import { shortDay } from './when'

/** What was recorded of an item; a mistake is taken away, and that it was stays known. */
export function Recorded({ done, today }: { done: NonNullable<ItemDetail['done']>; today: string }) {
  const { run, busy, failure } = useChange(removeRecord)
  const [asking, setAsking] = useState(false)
  const [refusal, setRefusal] = useState<TimelineRefusal | null>(null)
  const remove = async () => {
    const result = await run({ recordId: done.recordId })
    if (!result) return
    setAsking(false)
    setRefusal(result.kind === 'saved' ? null : result)
  }
  const lines = [
    [words.givenOn, shortDay(done.givenOn, today)],
    [words.batch, done.batch],
    [words.givenPlace, done.place],
  ] as const
  return (
    <Card tone='jadeWeak' id='recorded'>
      <View className='stack stack--tight'>
        <Heading level={3}>{words.recordedTitle}</Heading>
        {lines.map(([name, value]) => (
          <View key={name} className='row row--apart row--top'>
            <View className='soft'>{name}</View>
            <View>{value || words.none}</View>
          </View>
        ))}
        <Refusal of={refusal} />
        <View className='text-action'>
          <Button id='remove-record' kind='quiet' compact onPress={() => setAsking(true)}>
            {words.removeRecord}
          </Button>
        </View>
      </View>
      {asking && (
        <Dialog
          title={words.removeRecordTitle}
          confirm={{ words: words.removeRecordConfirm, onPress: () => void remove(), busy }}
          onClose={() => setAsking(false)}
        >
          <View className='stack'>
            <View>{words.removeRecordText}</View>
            <Failure of={failure} />
          </View>
        </Dialog>
      )}
    </Card>
  )
}
