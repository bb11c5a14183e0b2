import { View } from '@tarojs/components'
import { sharerRelations, sharerRelationWords, type SharerRelation, type ShareRight } from '@xiongguan/contract/membership/family-rules'
import { useState } from 'react'
import { useSeparateConsent } from '@/platform/consent/useSeparateConsent'
import { useChange } from '@/platform/reads/useChange'
import { useRead } from '@/platform/reads/useRead'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { Heading } from '@/ui/elements'
import { Failure } from '@/ui/Failure'
import { Notice } from '@/ui/Notice'
import { words } from '../family-words'
import { household, inviteFamily } from '../queries'
import { CodeShown } from './CodeShown'
import { Refused } from '@/ui/Refused'
import { ShareRights } from './ShareRights'

/** Makes a code for one person, with what they may see and do. */
export function InviteFamily() {
  const [opened, setOpened] = useState(false)
  const [code, setCode] = useState('')
  if (code) return <Made code={code} onDone={() => setCode('')} />
  if (opened) return <Form onCode={setCode} />
  return (
    <Button id='invite-family' icon='plus' onPress={() => setOpened(true)}>
      {words.invite}
    </Button>
  )
}

function Made({ code, onDone }: { code: string; onDone: () => void }) {
  return (
    <Card id='invitation-made'>
      <View className='stack'>
        <Heading level={2}>{words.inviteMade}</Heading>
        <CodeShown code={code} />
        <Notice tone='info'>{words.inviteHow}</Notice>
        <Button id='invitation-done' kind='secondary' onPress={onDone}>
          {words.save}
        </Button>
      </View>
    </Card>
  )
}

function Form({ onCode }: { onCode: (code: string) => void }) {
  const [relation, setRelation] = useState<SharerRelation>('spouse')
  const [personId, setPerson] = useState('')
  const [may, setMay] = useState<ShareRight[]>(['seePeople', 'seeEvents', 'signUp'])
  const [refusal, setRefusal] = useState<{ words: string } | null>(null)
  const family = useRead(household)
  const consent = useSeparateConsent('familySharing')
  const { run, busy, failure } = useChange(inviteFamily)
  const adults = family.data?.people.filter(({ kind }) => kind === 'adult') ?? []
  const chosen = adults.find((person) => person.personId === personId)
  const send = async () => {
    const result = await run({ relation, may, ...consent.sent, ...(chosen && { personId: chosen.personId }) })
    if (result?.kind === 'invited') onCode(result.code)
    else setRefusal(result ?? null)
  }
  return (
    <Card id='invite-form'>
      <View className='stack'>
        <Heading level={2}>{words.inviteWho}</Heading>
        {sharerRelations.map((each) => (
          <Choice
            key={each}
            id={`relation-${each}`}
            kind='radio'
            title={sharerRelationWords[each]}
            checked={each === relation}
            onChange={() => setRelation(each)}
          />
        ))}
        {adults.length > 0 && (
          <>
            <Heading level={3}>{words.invitePerson}</Heading>
            <Choice id='person-none' kind='radio' title={words.inviteNobody} checked={!chosen} onChange={() => setPerson('')} />
            {adults.map((person) => (
              <Choice
                key={person.personId}
                id={`invite-${person.personId}`}
                kind='radio'
                title={person.nickname}
                checked={person.personId === personId}
                onChange={() => setPerson(person.personId)}
              />
            ))}
          </>
        )}
        <Heading level={3}>{words.inviteMay}</Heading>
        <ShareRights may={may} onChange={setMay} />
        {consent.sheet}
        <Refused of={refusal} />
        <Failure of={failure} />
        <Button id='make-invitation' busy={busy} disabledReason={consent.missing} onPress={() => void send()}>
          {words.inviteMake}
        </Button>
      </View>
    </Card>
  )
}
