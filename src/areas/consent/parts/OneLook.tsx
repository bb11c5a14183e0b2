import { View } from '@tarojs/components'
import type { Look } from '@xiongguan/contract/audit/resident'
import { auditPurposeWords } from '@xiongguan/contract/audit/terms'
import { useState } from 'react'
import { dayAndTime, dayWords } from '@/platform/day-words'
import { useChange } from '@/platform/reads/useChange'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Dialog } from '@/ui/Dialog'
import { Failure } from '@/ui/Failure'
import { Field } from '@/ui/Field'
import { Notice } from '@/ui/Notice'
import { Tag } from '@/ui/Tag'
import { ask } from '../queries'
import { words } from '../words'

/** Asks the association about one look; it is kept and answered with a clock. */
function Question({ reference, onClose, onSaid }: { reference: string; onClose: () => void; onSaid: (text: string) => void }) {
  const { run, busy, failure } = useChange(ask)
  const [typed, setTyped] = useState('')
  const send = async () => {
    const result = await run({ kind: 'look', reference, words: typed })
    if (result) onSaid(result.kind === 'asked' ? words.asked(dayWords(result.dueOn)) : result.words)
  }
  return (
    <Dialog title={words.questionTitle} confirm={{ words: words.questionSend, onPress: () => void send(), busy }} onClose={onClose}>
      <View className='stack'>
        <View className='soft'>{words.reference(reference)}</View>
        <Field id='question' label={words.questionLabel} placeholder={words.questionExample} value={typed} onChange={setTyped} maxLength={500} />
        <Failure of={failure} />
      </View>
    </Dialog>
  )
}

/** One look: when, which office, what for, which fields; and a way to ask. */
export function OneLook({ look: { reference, at, office, roles, purpose, fields, kind } }: { look: Look }) {
  const [asking, setAsking] = useState(false)
  const [said, setSaid] = useState('')
  return (
    <Card>
      <View className='stack stack--tight'>
        <View className='row row--apart row--wrap'>
          <View className='strong'>{dayAndTime(at)}</View>
          <Tag tone={kind === 'emergency' ? 'brand' : kind === 'look' ? 'jade' : 'gold'}>{words.kind[kind]}</Tag>
        </View>
        <View>{words.by(office, roles)}</View>
        <View>{words.purpose(auditPurposeWords[purpose])}</View>
        <View>{words.fields(fields)}</View>
        <View className='row row--apart row--wrap'>
          <View className='soft'>{words.reference(reference)}</View>
          <Button id={`ask-${reference.replace(/\D/g, '')}`} compact kind='quiet' onPress={() => setAsking(true)}>
            {words.question}
          </Button>
        </View>
        <View className='live' aria-live='polite'>
          {said && <Notice tone='done'>{said}</Notice>}
        </View>
      </View>
      {asking && (
        <Question
          reference={reference}
          onClose={() => setAsking(false)}
          onSaid={(text) => {
            setAsking(false)
            setSaid(text)
          }}
        />
      )}
    </Card>
  )
}
