import { View } from '@tarojs/components'
import type { EventDetail, SignUpResult } from '@xiongguan/contract/events/resident'
import { nextStepWords } from '@xiongguan/contract/events/terms'
import type { Household } from '@xiongguan/contract/membership/resident'
import { personKindWords, type PersonId } from '@xiongguan/contract/membership/terms'
import { useState } from 'react'
import { dayAndTime } from '@/platform/day-words'
import { useDraft } from '@/platform/draft'
import { open, replaceWith } from '@/platform/navigate'
import { useChange } from '@/platform/reads/useChange'
import { routes } from '@/routes'
import { ActionBar } from '@/ui/ActionBar'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { Heading } from '@/ui/elements'
import { Failure } from '@/ui/Failure'
import { Notice } from '@/ui/Notice'
import { Questions } from '@/ui/Questions'
import { signUp } from '../queries'
import { words } from '../words'
import { InvitedNotice } from './InvitedNotice'
import { stepRoute } from './offer'
import { countingRules } from './rules'
import { chosenOf, type Problem, problemOf, toggled } from './selection'
import { SessionChoices } from './SessionChoices'
import { useExtras } from './useExtras'

type Refusal = Extract<SignUpResult, { kind: 'refused' }>

function problemWords(problem: Problem | null): string | undefined {
  if (!problem) return undefined
  if (problem.kind === 'tooMany') return words.problem.tooMany(problem.limit)
  if (problem.kind === 'tooFewSeats') return problem.left === 0 ? words.noSeats : words.problem.tooFewSeats(problem.left)
  return words.problem[problem.kind]
}

function RefusalNotice({ refusal, event }: { refusal: Refusal; event: EventDetail }) {
  const route = stepRoute(refusal.nextStep, event.mine)
  return (
    <Notice id='refusal' tone='warning' title={words.refused}>
      <View className='stack stack--tight'>
        <View>{refusal.words}</View>
        {route && (
          <Button id={`step-${refusal.nextStep}`} kind='secondary' compact onPress={() => open(route)}>
            {nextStepWords[refusal.nextStep]}
          </Button>
        )}
      </View>
    </Notice>
  )
}

/** Who comes, and the one button that signs all of them up together; what went wrong stands right above it. */
export function SignUpForm({ event, household: { people } }: { event: EventDetail; household: Household }) {
  const [drafted, setDrafted, dropDraft] = useDraft<PersonId[] | null>(`sign-up.${event.eventId}`, null)
  const { run, busy, failure } = useChange(signUp)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const rules = countingRules(event)
  const chosen = chosenOf(people, drafted, rules)
  const extras = useExtras(event, chosen)
  const problem = problemWords(problemOf(people, chosen, rules)) ?? extras.problem

  const choose = (personId: PersonId, on: boolean) => {
    setRefusal(null)
    setDrafted(toggled(chosen, personId, on))
  }
  const send = async () => {
    setRefusal(null)
    setDrafted(chosen)
    const result = await run({ eventId: event.eventId, personIds: chosen, sessionIds: extras.sessionIds, answers: extras.answers })
    if (result?.kind === 'refused') setRefusal(result)
    if (result?.kind !== 'signedUp') return
    dropDraft()
    extras.drop()
    replaceWith(routes.ticket(result.signUpId))
  }
  return (
    <>
      <Card>
        <View className='row row--apart row--wrap'>
          <Heading level={2}>{words.whoComes}</Heading>
          <View id='chosen' className='soft' aria-live='polite'>
            {words.chosen(chosen.length)}
          </View>
        </View>
        <View className='sign-up-people'>
          {people.map(({ personId, nickname, kind, textState }) => (
            <Choice
              key={personId}
              id={`person-${personId}`}
              title={nickname}
              text={textState === 'held' ? `${personKindWords[kind]} · ${words.held}` : personKindWords[kind]}
              checked={chosen.includes(personId)}
              onChange={(on) => choose(personId, on)}
            />
          ))}
        </View>
        <View className='sign-up-add'>
          <Button id='add-person' kind='quiet' compact icon='plus' onPress={() => open(routes.household)}>
            {words.addPerson}
          </Button>
        </View>
      </Card>
      {event.sessionChoice !== 'none' && <SessionChoices event={event} people={chosen.length} chosen={extras.sessionIds} choose={extras.choose} />}
      {event.questions.length > 0 && (
        <Questions
          title={words.questions}
          note={words.answersSeen}
          questions={event.questions}
          people={people.filter(({ personId }) => chosen.includes(personId))}
          typed={extras.typed}
          type={extras.type}
        />
      )}
      <InvitedNotice invited={event.invited} />
      {event.approveBy && (
        <Notice tone='wait' title={words.approval}>
          {words.approvalText(dayAndTime(event.approveBy))}
        </Notice>
      )}
      <Notice tone='info' title={words.allOrNone}>
        {words.draftKept}
      </Notice>
      <ActionBar>
        <View className='live' aria-live='assertive'>
          {refusal && <RefusalNotice refusal={refusal} event={event} />}
        </View>
        <Failure of={failure} />
        <Button id='confirm' busy={busy} disabledReason={problem} onPress={() => void send()}>
          {chosen.length > 0 ? words.confirm(chosen.length) : words.confirmNobody}
        </Button>
      </ActionBar>
    </>
  )
}
