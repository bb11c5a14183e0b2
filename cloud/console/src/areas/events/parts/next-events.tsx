import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router-dom'
import { useMay } from '../../../platform/account'
import { spanWords } from '../../../platform/time'
import { Card } from '../../../ui/card'
import { Loaded } from '../../../ui/loaded'
import { doorEventsQuery, eventPages } from '../queries'
import type { EventCard } from '../queries'
import { upcoming } from '../today'
import { EventStateChip } from './event-state'
import styles from './next-events.module.css'
import { Seats } from './seats'

const shown = 5

function EventLine({ event, to }: { event: EventCard; to: string }) {
  return (
    <li className={styles.line}>
      <div className={styles.what}>
        <Link to={to}>{event.title}</Link>
        <p>{spanWords(event.startsAt, event.endsAt)}<br />{event.venue.name}</p>
      </div>
      <div className={styles.seats}><EventStateChip state={event.state} />{event.state !== 'draft' && <Seats {...event} />}</div>
    </li>
  )
}

function Lines({ events, toOf, now }: { events: EventCard[]; toOf: (event: EventCard) => string; now: number }) {
  const next = upcoming(events, now).slice(0, shown)
  if (next.length === 0) return <p className={styles.none}>近期没有活动。</p>
  return <ul>{next.map((event) => <EventLine key={event.eventId} event={event} to={toOf(event)} />)}</ul>
}

/** The nearest events, for today's page. */
export function NextEvents({ now }: { now: number }) {
  const may = useMay()
  const desk = may('seeEvents')
  const managed = useQuery({ queryKey: [...eventPages.queryKey, 'first'], queryFn: () => eventPages.queryFn(undefined), enabled: desk })
  const doors = useQuery({ ...doorEventsQuery, enabled: !desk && may('checkInAtDoor') })
  if (!desk && !may('checkInAtDoor')) return null
  return (
    <Card title={desk ? '近期活动' : '我负责签到的活动'} aside={desk && <Link to="/events">全部</Link>}>
      {desk
        ? <Loaded read={managed}>{({ items }) => <Lines events={items} now={now} toOf={({ eventId }) => `/events/${eventId}`} />}</Loaded>
        : <Loaded read={doors}>{(items) => <Lines events={items} now={now} toOf={({ eventId }) => `/events/${eventId}/door`} />}</Loaded>}
    </Card>
  )
}
