import { View } from '@tarojs/components'
import type { MemberNotice, OwnMembership } from '@xiongguan/contract/association/member-resident'
import { memberKindHints, memberKinds, memberKindWords, strengths, strengthWords } from '@xiongguan/contract/association/terms'
import type { Household } from '@xiongguan/contract/membership/resident'
import { useState } from 'react'
import { useDraft } from '@/platform/draft'
import { useChange } from '@/platform/reads/useChange'
import { ActionBar } from '@/ui/ActionBar'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { Heading } from '@/ui/elements'
import { Failure } from '@/ui/Failure'
import { Field } from '@/ui/Field'
import { apply, resubmit } from '../queries'
import { words } from '../words'
import { adultsOf, applicationOf, birthdayFits, blank, formOf, missingFor, phoneFits, type Application } from './application'
import { ConsentSheet } from './ConsentSheet'
import { type MembershipRefusal, Refusal } from './Refusal'

type Props = { household: Household; notice: MemberNotice; before: OwnMembership | null; onDone: () => void }
type Part = { typed: Application; change: (part: Partial<Application>) => void }

/** Asks for membership, or completes what the community returned. */
export function ApplyForm({ household, notice, before, onDone }: Props) {
  const adults = adultsOf(household)
  const start = before ? applicationOf(before) : { ...blank, personId: adults[0]?.personId ?? '' }
  const [typed, setTyped, dropDraft] = useDraft(`join-${before?.memberId ?? household.householdId}`, start)
  const [agreed, setAgreed] = useState(false)
  const [refusal, setRefusal] = useState<MembershipRefusal | null>(null)
  const [first, again] = [useChange(apply), useChange(resubmit)]
  const { busy, failure } = before ? again : first
  const change = (part: Partial<Application>) => {
    setRefusal(null)
    setTyped({ ...typed, ...part })
  }
  const send = async () => {
    const form = formOf(typed, notice.version)
    const result = before ? await again.run({ ...form, memberId: before.memberId }) : await first.run(form)
    if (!result) return
    if (result.kind === 'refused') return setRefusal(result)
    dropDraft()
    onDone()
  }
  return (
    <>
      <Who household={household} typed={typed} change={change} />
      <Particulars typed={typed} change={change} />
      <Strengths typed={typed} change={change} />
      <ConsentSheet notice={notice} agreed={agreed} onChange={setAgreed} />
      <Refusal of={refusal} />
      <Failure of={failure} />
      <ActionBar>
        <Button id='send-application' busy={busy} disabledReason={missingFor(typed, agreed)} onPress={() => void send()}>
          {before ? words.sendAgain : words.send}
        </Button>
      </ActionBar>
    </>
  )
}

function Who({ household, typed, change }: Part & { household: Household }) {
  return (
    <Card id='applicant'>
      <View className='stack'>
        <Heading level={2}>{words.form}</Heading>
        <View className='soft'>{words.community(household.community.name)}</View>
        <View role='radiogroup' aria-label={words.who}>
          <View className='strong'>{words.who}</View>
          {adultsOf(household).map(({ personId, nickname }) => (
            <Choice
              key={personId}
              id={`person-${personId}`}
              kind='radio'
              title={nickname}
              checked={typed.personId === personId}
              onChange={() => change({ personId })}
            />
          ))}
        </View>
        <View role='radiogroup' aria-label={words.kind}>
          <View className='strong'>{words.kind}</View>
          {memberKinds.map((kind) => (
            <Choice
              key={kind}
              id={`kind-${kind}`}
              kind='radio'
              title={memberKindWords[kind]}
              text={memberKindHints[kind]}
              checked={typed.kind === kind}
              onChange={() => change({ kind })}
            />
          ))}
        </View>
      </View>
    </Card>
  )
}

function Particulars({ typed, change }: Part) {
  const wrongPhone = typed.phone.length >= 11 && !phoneFits(typed.phone) ? words.phoneWrong : undefined
  const wrongBirthday = typed.birthday.length >= 5 && !birthdayFits(typed.birthday) ? words.birthdayWrong : undefined
  return (
    <Card>
      <View className='stack'>
        {typed.kind === 'group' && (
          <Field
            id='organisation'
            label={words.organisation}
            value={typed.organisation}
            onChange={(organisation) => change({ organisation })}
            maxLength={60}
          />
        )}
        <Field id='name' label={words.name} hint={words.nameHint} value={typed.name} onChange={(name) => change({ name })} maxLength={30} />
        <Field
          id='phone'
          label={words.phone}
          hint={words.phoneHint}
          error={wrongPhone}
          value={typed.phone}
          onChange={(phone) => change({ phone })}
          maxLength={11}
        />
        <Field
          id='birthday'
          label={words.birthday}
          hint={words.birthdayHint}
          error={wrongBirthday}
          value={typed.birthday}
          onChange={(birthday) => change({ birthday })}
          maxLength={5}
        />
        <Field
          id='statement'
          label={words.statement}
          hint={words.statementHint}
          value={typed.statement}
          onChange={(statement) => change({ statement })}
          maxLength={200}
        />
      </View>
    </Card>
  )
}

function Strengths({ typed, change }: Part) {
  const toggle = (strength: Application['strengths'][number], on: boolean) =>
    change({ strengths: on ? [...typed.strengths, strength] : typed.strengths.filter((one) => one !== strength) })
  return (
    <Card>
      <View className='strong'>{words.strengths}</View>
      {strengths.map((strength) => (
        <Choice
          key={strength}
          id={`strength-${strength}`}
          title={strengthWords[strength]}
          checked={typed.strengths.includes(strength)}
          onChange={(on) => toggle(strength, on)}
        />
      ))}
      <Choice
        id='volunteer'
        kind='switch'
        title={words.volunteer}
        text={words.volunteerText}
        checked={typed.volunteer}
        onChange={(volunteer) => change({ volunteer })}
      />
    </Card>
  )
}
