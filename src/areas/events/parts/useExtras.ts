import type { EventDetail } from '@xiongguan/contract/events/resident'
import type { PersonId } from '@xiongguan/contract/membership/terms'
import { answersOf, type Typed, unanswered } from '@/platform/answers'
import { useDraft } from '@/platform/draft'
import { words } from '../words'
import { chosenSessions, withSession } from './rules'

type SessionId = EventDetail['sessions'][number]['sessionId']

/** Sessions and answers of a sign-up, kept on the phone until it is sent. */
export function useExtras(event: EventDetail, personIds: readonly PersonId[]) {
  const [drafted, setDrafted, dropSessions] = useDraft<SessionId[]>(`sign-up.sessions.${event.eventId}`, [])
  const [typed, type, dropAnswers] = useDraft<Typed>(`sign-up.answers.${event.eventId}`, {})
  const sessionIds = chosenSessions(event, drafted)
  const missing = unanswered(event.questions, personIds, typed)
  const problem = event.sessionChoice !== 'none' && sessionIds.length === 0 ? words.noSession : missing ? words.answerFirst(missing) : undefined
  return {
    sessionIds,
    choose: (sessionId: SessionId, on: boolean) => setDrafted(withSession(event, sessionIds, sessionId, on)),
    typed,
    type,
    answers: answersOf(event.questions, personIds, typed),
    problem,
    drop: () => {
      dropSessions()
      dropAnswers()
    },
  }
}
