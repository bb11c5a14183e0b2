import { View } from '@tarojs/components'
import { personKinds, personKindWords } from '@xiongguan/contract/membership/terms'
import { useState } from 'react'
import { useDraft } from '@/platform/draft'
import { useChange } from '@/platform/reads/useChange'
import { useRead } from '@/platform/reads/useRead'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { Heading } from '@/ui/elements'
import { Failure } from '@/ui/Failure'
import { Field } from '@/ui/Field'
import { Loaded } from '@/ui/Loaded'
import { addPerson, childConsentNotice } from '../queries'
import { words } from '../words'
import { ChildConsent } from './ChildConsent'
import { type Refusal, underField } from './household-refusal'
import { addition, longestNickname, missingFor, nobodyYet } from './new-person'
import { RefusalNotice } from './RefusalNotice'

/** Adds one person: what they are called at home, adult or child; for a child the guardian's separate consent. */
export function AddPerson({ onDone }: { onDone: () => void }) {
  const [person, setPerson, dropDraft] = useDraft('add-person', nobodyYet)
  const [consented, setConsented] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const notice = useRead(childConsentNotice)
  const { run, busy, failure } = useChange(addPerson)
  const missing = missingFor(person, consented)
  const change = (next: typeof person) => {
    setRefusal(null)
    setPerson(next)
  }
  const save = async () => {
    if (missing) return
    const result = await run(addition(person, consented, notice.data?.version))
    if (!result) return
    if (result.kind !== 'saved') return setRefusal(result)
    dropDraft()
    onDone()
  }
  return (
    <Card id='add-person-form'>
      <View className='stack'>
        <Heading level={2}>{words.addTitle}</Heading>
        <Field
          id='nickname'
          label={words.nickname}
          value={person.nickname}
          onChange={(nickname) => change({ ...person, nickname })}
          onEnter={() => void save()}
          error={underField(refusal) ?? (failure?.field === 'nickname' ? failure.reason : undefined)}
          hint={words.nicknameHint}
          placeholder={words.nicknameExample}
          maxLength={longestNickname}
        />
        <View role='radiogroup' aria-label={words.kind}>
          <View className='strong'>{words.kind}</View>
          {personKinds.map((kind) => (
            <Choice
              key={kind}
              id={`kind-${kind}`}
              kind='radio'
              title={personKindWords[kind]}
              text={words.kindText[kind]}
              checked={person.kind === kind}
              onChange={() => change({ ...person, kind })}
            />
          ))}
        </View>
        {person.kind === 'child' && (
          <Loaded of={notice}>{(read) => <ChildConsent notice={read} consented={consented} onChange={setConsented} />}</Loaded>
        )}
        <RefusalNotice refusal={refusal} />
        <Failure of={failure} />
        <Button id='save-person' busy={busy} disabledReason={missing} onPress={() => void save()}>
          {words.save}
        </Button>
        <Button id='stop-adding' kind='quiet' onPress={onDone}>
          {words.stop}
        </Button>
      </View>
    </Card>
  )
}
