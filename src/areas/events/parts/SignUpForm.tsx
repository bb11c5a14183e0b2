import { View } from '@tarojs/components'
import type { EventDetail } from '@xiongguan/contract/events/resident'
import { nextStepWords } from '@xiongguan/contract/events/terms'
import type { Household } from '@xiongguan/contract/membership/resident'
import { personKindWords, type PersonId } from '@xiongguan/contract/membership/terms'
import { dayAndTime } from '@/platform/day-words'
import { useDraft } from '@/platform/draft'
import { open, replaceWith } from '@/platform/navigate'
import { routes } from '@/routes'
import { ActionBar } from '@/ui/ActionBar'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { Heading } from '@/ui/elements'
import { Failure } from '@/ui/Failure'
import { Notice } from '@/ui/Notice'
import { Questions } from '@/ui/Questions'
import { words } from '../words'
import { InvitedNotice } from './InvitedNotice'
import { stepRoute } from './offer'
import { countingRules } from './rules'
import { chosenOf, type Problem, problemOf, toggled } from './selection'
import { SessionChoices } from './SessionChoices'
import { useExtras } from './useExtras'
import { type NotIn, useSending } from './useSending'
import { lacksSeats, waits } from './wait'
import { words as waitWords } from './wait-words'
import { WaitRules } from './WaitRules'

function problemWords(problem: Problem | null): string | undefined {
  if (!problem) return undefined
  if (problem.kind === 'tooMany') return words.problem.tooMany(problem.limit)
  if (problem.kind === 'tooFewSeats') return problem.left === 0 ? words.noSeats : words.problem.tooFewSeats(problem.left)
  return words.problem[problem.kind]
}

function RefusalNotice({ refusal, event }: { refusal: NotIn; event: EventDetail }) {
  const route = stepRoute(refusal.nextStep, event.mine)
  return (
    <Notice id='refusal' tone='warning' title={refusal.title}>
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

/**
 * Who comes, and the one button that signs all of them up together, or puts all of them on the list where the seats do
 * not suffice; what went wrong stands right above it. `joins`: the event offers only the list now.
 */
export function SignUpForm({ event, household: { people }, joins }: { event: EventDetail; household: Household; joins: boolean }) {
  const [drafted, setDrafted, dropDraft] = useDraft<PersonId[] | null>(`sign-up.${event.eventId}`, null)
  const { send, busy, failure, refusal, forgetRefusal } = useSending(event.eventId)
  const rules = countingRules(event)
  const waitRules = event.waitlist?.open ? { ...rules, seatsLeft: Math.max(rules.seatsLeft, event.capacity) } : rules
  const chosen = chosenOf(people, drafted, waitRules)
  const extras = useExtras(event, chosen)
  const joining = waits(event, { joins: joins || refusal?.nextStep === 'joinWaitlist', lacks: lacksSeats(event, chosen.length, extras.sessionIds) })
  const found = problemOf(people, chosen, joining ? waitRules : rules)
  const problem = (joining && found?.kind === 'tooFewSeats' ? waitWords.neverFits(event.capacity) : problemWords(found)) ?? extras.problem

  const choose = (personId: PersonId, on: boolean) => {
    forgetRefusal()
    setDrafted(toggled(chosen, personId, on))
  }
  const confirm = async () => {
    setDrafted(chosen)
    const route = await send({ personIds: chosen, sessionIds: extras.sessionIds, answers: extras.answers }, joining)
    if (!route) return
    dropDraft()
    extras.drop()
    replaceWith(route)
  }
  return (
    <>
      <Card>
        <View className='row row--apart row--wrap'>
          <Heading level={2}>{joining ? waitWords.joinWho : words.whoComes}</Heading>
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
      {event.sessionChoice !== 'none' && (
        <SessionChoices
          mayWait={Boolean(event.waitlist?.open)}
          event={event}
          people={chosen.length}
          chosen={extras.sessionIds}
          choose={extras.choose}
        />
      )}
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
      {joining && event.waitlist && <WaitRules waitlist={event.waitlist} />}
      <Notice tone='info' title={words.allOrNone}>
        {words.draftKept}
      </Notice>
      <ActionBar>
        <View className='live' aria-live='assertive'>
          {refusal && <RefusalNotice refusal={refusal} event={event} />}
        </View>
        <Failure of={failure} />
        <Button id='confirm' busy={busy} disabledReason={problem} onPress={() => void confirm()}>
          {joining ? waitWords.joinConfirm(chosen.length) : chosen.length > 0 ? words.confirm(chosen.length) : words.confirmNobody}
        </Button>
      </ActionBar>
    </>
  )
}
