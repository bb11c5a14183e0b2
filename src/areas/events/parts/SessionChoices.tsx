import { View } from '@tarojs/components'
import type { EventDetail } from '@xiongguan/contract/events/resident'
import { period } from '@/platform/day-words'
import { Card } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { Heading } from '@/ui/elements'
import { words } from '../words'
import { words as waitWords } from './wait-words'

type Session = EventDetail['sessions'][number]
type Props = {
  event: EventDetail
  people: number
  /** A session that is full can be waited for. */
  mayWait: boolean
  chosen: readonly Session['sessionId'][]
  choose: (sessionId: Session['sessionId'], on: boolean) => void
}

/** A session too full for the chosen family says so; one chosen before can still be let go. */
function fullReason({ seatsLeft }: Session, people: number, mayWait: boolean): string | undefined {
  if (seatsLeft >= Math.max(people, 1)) return undefined
  if (mayWait) return seatsLeft === 0 ? waitWords.sessionFull : waitWords.sessionShort(seatsLeft)
  return seatsLeft === 0 ? words.sessionFull : words.sessionShort(seatsLeft)
}

/** Which part of the event the family comes to. */
export function SessionChoices({ event, mayWait, people, chosen, choose }: Props) {
  const several = event.sessionChoice === 'any'
  return (
    <Card id='sessions'>
      <Heading level={2}>{several ? words.chooseSessions : words.chooseSession}</Heading>
      <View className='sign-up-people'>
        {event.sessions.map((session) => {
          const on = chosen.includes(session.sessionId)
          const full = fullReason(session, people, mayWait)
          return (
            <Choice
              key={session.sessionId}
              id={`session-${session.sessionId}`}
              kind={several ? 'checkbox' : 'radio'}
              title={session.title}
              text={`${period(session.startsAt, session.endsAt)} · ${full ?? words.left(session.seatsLeft)}`}
              checked={on}
              disabledReason={!on && full && !mayWait ? `${period(session.startsAt, session.endsAt)} · ${full}` : undefined}
              onChange={(next) => choose(session.sessionId, next)}
            />
          )
        })}
      </View>
    </Card>
  )
}
