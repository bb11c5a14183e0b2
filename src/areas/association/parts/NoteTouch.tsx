import { View } from '@tarojs/components'
import type { KeptHousehold } from '@xiongguan/contract/association/contact-resident'
import { touchKinds, touchKindWords, type TouchKind } from '@xiongguan/contract/association/terms'
import { useState } from 'react'
import { useChange } from '@/platform/reads/useChange'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Chips } from '@/ui/Chips'
import { Heading } from '@/ui/elements'
import { Failure } from '@/ui/Failure'
import { Field } from '@/ui/Field'
import { Notice } from '@/ui/Notice'
import { noteTouch } from '../queries'
import { words } from '../words'
import { recentDays } from './recent-days'
import { type AnyRefusal, Refusal } from './Refusal'

/** Writes down that a family was reached: how, on which day, and what only this contact reads. */
export function NoteTouch({ householdId }: Pick<KeptHousehold, 'householdId'>) {
  const days = recentDays(new Date())
  const [kind, setKind] = useState<TouchKind>('call')
  const [on, setOn] = useState(days[0]?.value ?? '')
  const [note, setNote] = useState('')
  const [noted, setNoted] = useState(false)
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null)
  const { run, busy, failure } = useChange(noteTouch)
  const save = async () => {
    const result = await run({ householdId, kind, on, ...(note.trim() ? { note } : {}) })
    if (!result) return
    setRefusal(result.kind === 'refused' ? result : null)
    setNoted(result.kind === 'done')
    if (result.kind === 'done') setNote('')
  }
  return (
    <Card id='note-touch'>
      <View className='stack'>
        <Heading level={2}>{words.note}</Heading>
        <Chips label={words.how} choices={touchKinds.map((value) => ({ value, words: touchKindWords[value] }))} chosen={kind} onChoose={setKind} />
        <Chips label={words.when} choices={days} chosen={on} onChoose={setOn} />
        <Field id='touch-note' label={words.noteText} hint={words.noteHint} value={note} onChange={setNote} maxLength={200} />
        <View className='live' aria-live='polite'>
          {noted && <Notice id='noted' tone='done' title={words.noted} />}
        </View>
        <Refusal of={refusal} />
        <Failure of={failure} />
        <Button id='save-touch' busy={busy} onPress={() => void save()}>
          {words.noteSave}
        </Button>
      </View>
    </Card>
  )
}
