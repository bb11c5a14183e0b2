import { View } from '@tarojs/components'
import type { ItemDetail } from '@xiongguan/contract/guidance/timeline-resident'
import { useState } from 'react'
import { useDraft } from '@/platform/draft'
import { useChange } from '@/platform/reads/useChange'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { DateField } from '@/ui/DateField'
import { Heading } from '@/ui/elements'
import { Failure } from '@/ui/Failure'
import { Field } from '@/ui/Field'
import { markDone, recordDose } from '../queries'
import { words } from '../words'
import { Refusal, type TimelineRefusal } from './Refusal'

type Props = { item: ItemDetail; dose: boolean; today: string; onDone: () => void }

const longest = 40
const filled = (name: 'batch' | 'place', text: string) => (text.trim() ? { [name]: text.trim() } : {})

/** Writes down that something was done: a day, and for a dose what stands on the certificate. */
export function RecordForm({ item: { subjectId, itemId }, dose, today, onDone }: Props) {
  const [typed, setTyped, drop] = useDraft(`record.${subjectId}.${itemId}`, { on: dose ? '' : today, batch: '', place: '' })
  const [refusal, setRefusal] = useState<TimelineRefusal | null>(null)
  const doses = useChange(recordDose)
  const marks = useChange(markDone)
  const { busy, failure } = dose ? doses : marks
  const change = (next: Partial<typeof typed>) => {
    setRefusal(null)
    setTyped({ ...typed, ...next })
  }
  const send = () => {
    const { on, batch, place } = typed
    return dose
      ? doses.run({ subjectId, doseId: itemId.slice(itemId.indexOf('.') + 1), givenOn: on, ...filled('batch', batch), ...filled('place', place) })
      : marks.run({ subjectId, itemId, on, ...filled('place', place) })
  }
  const save = async () => {
    const result = await send()
    if (!result) return
    if (result.kind !== 'saved') return setRefusal(result)
    drop()
    onDone()
  }
  return (
    <Card id='record-form'>
      <View className='stack'>
        <Heading level={2}>{dose ? words.doseTitle : words.doneTitle}</Heading>
        <DateField
          id='record-on'
          label={dose ? words.doseOn : words.doneDay}
          value={typed.on}
          onChange={(on) => change({ on })}
          latest={today}
          error={failure?.field === 'givenOn' || failure?.field === 'on' ? failure.reason : undefined}
        />
        {dose && (
          <Field
            id='record-batch'
            label={words.doseBatch}
            hint={words.doseBatchHint}
            value={typed.batch}
            onChange={(batch) => change({ batch })}
            maxLength={longest}
          />
        )}
        <Field
          id='record-place'
          label={dose ? words.dosePlace : words.donePlace}
          value={typed.place}
          onChange={(place) => change({ place })}
          maxLength={longest}
        />
        <Refusal of={refusal} />
        <Failure of={failure} />
        <Button id='save-record' busy={busy} disabledReason={typed.on ? undefined : words.dayMissing} onPress={() => void save()}>
          {words.save}
        </Button>
        <Button id='stop-record' kind='quiet' onPress={onDone}>
          {words.stop}
        </Button>
      </View>
    </Card>
  )
}
