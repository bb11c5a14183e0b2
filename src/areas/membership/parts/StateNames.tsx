import { View } from '@tarojs/components'
import type { NamedPerson, OwnStanding } from '@xiongguan/contract/membership/family-resident'
import { namingStateWords, sendBackReasonWords } from '@xiongguan/contract/membership/family-rules'
import { documentKindWords, documentKinds, type DocumentKind } from '@xiongguan/contract/membership/terms'
import { useState } from 'react'
import { open } from '@/platform/navigate'
import { useChange } from '@/platform/reads/useChange'
import { useRead } from '@/platform/reads/useRead'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { Dialog } from '@/ui/Dialog'
import { Heading } from '@/ui/elements'
import { Failure } from '@/ui/Failure'
import { Field } from '@/ui/Field'
import { Tag } from '@/ui/Tag'
import { words } from '../family-words'
import { namingNotice, stateName, withdrawName } from '../queries'
import { NoticeSections } from './NoticeSections'
import { Refused } from '@/ui/Refused'

/** The third step: names and documents of oneself and one's children. */
export function StateNames({ standing: { people, hasHousehold } }: { standing: OwnStanding }) {
  const [filling, setFilling] = useState('')
  return (
    <Card id='names'>
      <View className='stack'>
        <Heading level={2}>{words.names}</Heading>
        <View className='soft'>{words.namesText}</View>
        {people.length === 0 && (
          <>
            <View>{words.namesNoHousehold}</View>
            <Button id='to-household' kind='secondary' compact onPress={() => open(routes.household)}>
              {words.toHousehold}
            </Button>
          </>
        )}
        {hasHousehold &&
          people.map((person) =>
            filling === person.personId ? (
              <FillName key={person.personId} person={person} onDone={() => setFilling('')} />
            ) : (
              <Person key={person.personId} person={person} onFill={() => setFilling(person.personId)} />
            ),
          )}
      </View>
    </Card>
  )
}

function Person({ person, onFill }: { person: NamedPerson; onFill: () => void }) {
  const { personId, nickname, own, state, shownName, documentEnd, sentBack } = person
  const [asking, setAsking] = useState(false)
  const { run, busy, failure } = useChange(withdrawName)
  const withdraw = async () => {
    if (await run({ personId })) setAsking(false)
  }
  const tone = state === 'verified' ? 'jade' : state === 'none' ? 'plain' : 'gold'
  return (
    <View className='stack stack--tight' id={`named-${personId}`}>
      <View className='row row--apart row--wrap'>
        <View className='strong'>{words.nameOf(nickname, own)}</View>
        <Tag tone={tone}>{namingStateWords[state]}</Tag>
      </View>
      {shownName && documentEnd && <View className='soft'>{words.stated(shownName, documentEnd)}</View>}
      {sentBack && <View>{sendBackReasonWords[sentBack]}</View>}
      <View className='row row--wrap'>
        {state !== 'verified' && (
          <Button id={`fill-${personId}`} kind='secondary' compact label={`${words.stateIt}：${nickname}`} onPress={onFill}>
            {state === 'none' ? words.stateIt : words.stateAgain}
          </Button>
        )}
        {shownName && (
          <Button id={`withdraw-${personId}`} kind='quiet' compact label={`${words.withdraw}：${nickname}`} onPress={() => setAsking(true)}>
            {words.withdraw}
          </Button>
        )}
      </View>
      {asking && (
        <Dialog
          title={words.withdrawAsk(nickname)}
          confirm={{ words: words.withdrawConfirm, busy, onPress: () => void withdraw() }}
          onClose={() => setAsking(false)}
        >
          <View>{words.withdrawText}</View>
          <Failure of={failure} />
        </Dialog>
      )}
    </View>
  )
}

/** Typed names and numbers are kept nowhere on the phone. */
function FillName({ person: { personId, nickname, kind }, onDone }: { person: NamedPerson; onDone: () => void }) {
  const [name, setName] = useState('')
  const [documentKind, setKind] = useState<DocumentKind>('residentId')
  const [number, setNumber] = useState('')
  const [bornOn, setBornOn] = useState('')
  const [agreed, setAgreed] = useState(false)
  const [refusal, setRefusal] = useState<{ words: string } | null>(null)
  const notice = useRead(namingNotice, { kind })
  const { run, busy, failure } = useChange(stateName)
  const send = async () => {
    const born = kind === 'child' && bornOn.trim() ? { bornOn: bornOn.trim() } : {}
    const result = await run({ personId, name: name.trim(), documentKind, number: number.trim(), ...born, consentVersion: notice.data?.version })
    if (result?.kind === 'stated') onDone()
    else setRefusal(result ?? null)
  }
  const whyNot = name.trim() && number.trim() ? (agreed ? undefined : words.agreeFirst) : words.fillFirst
  return (
    <View className='stack' id='fill-name'>
      <Heading level={3}>{nickname}</Heading>
      <Field id='real-name-name' label={words.name} hint={words.nameHint} value={name} onChange={setName} maxLength={30} />
      <View className='strong'>{words.documentKind}</View>
      {documentKinds.map((each) => (
        <Choice
          key={each}
          id={`kind-${each}`}
          kind='radio'
          title={documentKindWords[each]}
          checked={each === documentKind}
          onChange={() => setKind(each)}
        />
      ))}
      <Field
        id='real-name-number'
        kind='code'
        label={words.number}
        value={number}
        onChange={setNumber}
        maxLength={40}
        error={failure?.field === 'number' ? failure.reason : undefined}
      />
      {kind === 'child' && (
        <Field id='real-name-born' label={words.bornOn} hint={words.bornHint} value={bornOn} onChange={setBornOn} maxLength={10} />
      )}
      {notice.data && <NoticeSections sections={notice.data.sections} />}
      <Choice id='agree-name' title={kind === 'child' ? words.agreeGuardian : words.agreeName} checked={agreed} onChange={setAgreed} />
      <Refused of={refusal} />
      {failure?.field !== 'number' && <Failure of={failure} />}
      <Button id='submit-name' busy={busy} disabledReason={whyNot} onPress={() => void send()}>
        {words.submit}
      </Button>
      <Button id='stop-name' kind='quiet' onPress={onDone}>
        {words.stop}
      </Button>
    </View>
  )
}
