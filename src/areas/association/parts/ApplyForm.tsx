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
import { adultsOf, applicationOf, birthdayFits, blank, formOf, missingFor, statedName, type Application, type Stated } from './application'
import { ConsentSheet } from './ConsentSheet'
import { type MembershipRefusal, Refusal } from './Refusal'

/** What is known of whoever this phone belongs to, and is not asked again. */
export type Known = { phoneEnd: string; stated: Stated }
type Props = { household: Household; known: Known; notice: MemberNotice; before: OwnMembership | null; onDone: () => void }
type Part = { typed: Application; change: (part: Partial<Application>) => void }

/** Asks for membership, or completes what the community returned. */
export function ApplyForm({ household, known, notice, before, onDone }: Props) {
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
    const form = formOf(typed, notice.version, known.stated)
    const result = before ? await again.run({ ...form, memberId: before.memberId }) : await first.run(form)
    if (!result) return
    if (result.kind === 'refused') return setRefusal(result)
    dropDraft()
    onDone()
  }
  return (
    <>
      <Who household={household} typed={typed} change={change} />
      <Particulars typed={typed} known={known} change={change} />
      <Strengths typed={typed} change={change} />
      <ConsentSheet notice={notice} agreed={agreed} onChange={setAgreed} />
      <Refusal of={refusal} />
      <Failure of={failure} />
      <ActionBar>
        <Button id='send-application' busy={busy} disabledReason={missingFor(typed, agreed, known.stated)} onPress={() => void send()}>
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

function Particulars({ typed, known, change }: Part & { known: Known }) {
  const name = statedName(typed, known.stated)
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
        {name === null ? (
          <Field id='name' label={words.name} hint={words.nameHint} value={typed.name} onChange={(next) => change({ name: next })} maxLength={30} />
        ) : (
          <View id='stated-name'>{words.statedName(name)}</View>
        )}
        <View id='bound-phone'>{words.boundPhone(known.phoneEnd)}</View>
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
