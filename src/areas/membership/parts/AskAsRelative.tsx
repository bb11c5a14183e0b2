import { View } from '@tarojs/components'
import {
  nearRelations,
  nearRelationWords,
  relativeWants,
  relativeWantWords,
  type NearRelation,
  type RelativeWant,
} from '@xiongguan/contract/membership/family-rules'
import { documentKinds, documentKindWords, type DocumentKind } from '@xiongguan/contract/membership/terms'
import { useState } from 'react'
import { useChange } from '@/platform/reads/useChange'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Chips } from '@/ui/Chips'
import { Choice } from '@/ui/Choice'
import { Heading } from '@/ui/elements'
import { Failure } from '@/ui/Failure'
import { Field } from '@/ui/Field'
import { words } from '../family-words'
import { askAsRelative } from '../queries'
import { Refused } from '@/ui/Refused'

/** A near relative asks: about whom, in what relation, for what. Nothing typed is kept on the phone. */
export function AskAsRelative({ onDone }: { onDone: () => void }) {
  const [name, setName] = useState('')
  const [documentKind, setKind] = useState<DocumentKind>('residentId')
  const [number, setNumber] = useState('')
  const [relation, setRelation] = useState<NearRelation>('child')
  const [wants, setWants] = useState<RelativeWant[]>(['see'])
  const [purpose, setPurpose] = useState('')
  const [refusal, setRefusal] = useState<{ words: string } | null>(null)
  const { run, busy, failure } = useChange(askAsRelative)
  const send = async () => {
    const result = await run({ name: name.trim(), documentKind, number: number.trim(), relation, wants, purpose: purpose.trim() })
    if (result?.kind === 'asked') onDone()
    else setRefusal(result ?? null)
  }
  const complete = name.trim() && number.trim() && purpose.trim().length >= 4 && wants.length > 0
  return (
    <Card id='ask-relative-form'>
      <View className='stack'>
        <Heading level={2}>{words.askRelative}</Heading>
        <Field id='dead-name' label={words.deadName} value={name} onChange={setName} maxLength={30} />
        <Chips
          label={words.documentKind}
          choices={documentKinds.map((value) => ({ value, words: documentKindWords[value] }))}
          chosen={documentKind}
          onChoose={setKind}
        />
        <Field
          id='dead-number'
          kind='code'
          label={words.number}
          value={number}
          onChange={setNumber}
          maxLength={40}
          error={failure?.field === 'number' ? failure.reason : undefined}
        />
        <Heading level={3}>{words.relation}</Heading>
        <Chips
          label={words.relation}
          choices={nearRelations.map((value) => ({ value, words: nearRelationWords[value] }))}
          chosen={relation}
          onChoose={setRelation}
        />
        <Heading level={3}>{words.wants}</Heading>
        {relativeWants.map((want) => (
          <Choice
            key={want}
            id={`want-${want}`}
            title={relativeWantWords[want]}
            checked={wants.includes(want)}
            onChange={(on) => setWants(on ? [...wants, want] : wants.filter((each) => each !== want))}
          />
        ))}
        <Field id='purpose' label={words.purpose} hint={words.purposeHint} value={purpose} onChange={setPurpose} maxLength={200} />
        <Refused of={refusal} />
        {failure?.field !== 'number' && <Failure of={failure} />}
        <Button id='send-request' busy={busy} disabledReason={complete ? undefined : words.fillFirst} onPress={() => void send()}>
          {words.send}
        </Button>
        <Button id='stop-request' kind='quiet' onPress={onDone}>
          {words.stop}
        </Button>
      </View>
    </Card>
  )
}
