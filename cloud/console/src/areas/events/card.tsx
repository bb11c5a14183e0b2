import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router-dom'
import { useMay } from '../../platform/account'
import { spanWords } from '../../platform/time'
import { Card } from '../../ui/card'
import { Loaded } from '../../ui/loaded'
import { coHostedPages, doorEventsQuery, eventPages } from './queries'
import type { EventCard } from './queries'
import { upcoming } from './today'
import { EventStateChip } from './parts/event-state'
import styles from './card.module.css'
import { Seats } from './parts/seats'

const shown = 5

function EventLine({ event, to }: { event: EventCard; to: string }) {
  return (
    <li className={styles.line}>
      <div className={styles.what}>
        <Link to={to}>{event.title}</Link>
        <p>
          {spanWords(event.startsAt, event.endsAt)}
          <br />
          {event.venue.name}
        </p>
      </div>
      <div className={styles.seats}>
        <EventStateChip state={event.state} />
        {event.state !== 'draft' && event.state !== 'cancelled' && <Seats {...event} />}
      </div>
    </li>
  )
}

function Lines({ events, toOf, now }: { events: EventCard[]; toOf: (event: EventCard) => string; now: number }) {
  const next = upcoming(events, now).slice(0, shown)
  if (next.length === 0) return <p className={styles.none}>近期没有活动。</p>
  return (
    <ul>
      {next.map((event) => (
        <EventLine key={event.eventId} event={event} to={toOf(event)} />
      ))}
    </ul>
  )
}

function DeskEvents({ now }: { now: number }) {
  const events = useQuery({ queryKey: [...eventPages.queryKey, 'first'], queryFn: () => eventPages.queryFn(undefined) })
  return (
    <Card title='近期活动' aside={<Link to='/events'>全部</Link>}>
      <Loaded read={events}>{({ items }) => <Lines events={items} now={now} toOf={({ eventId }) => `/events/${eventId}`} />}</Loaded>
    </Card>
  )
}

function HelperEvents({ now }: { now: number }) {
  const events = useQuery(doorEventsQuery)
  return (
    <Card title='我负责签到的活动'>
      <Loaded read={events}>{(items) => <Lines events={items} now={now} toOf={({ eventId }) => `/events/${eventId}/door`} />}</Loaded>
    </Card>
  )
}

function PartnerEvents({ now }: { now: number }) {
  const events = useQuery({ queryKey: [...coHostedPages.queryKey, 'first'], queryFn: () => coHostedPages.queryFn(undefined) })
  return (
    <Card title='本单位联合主办的活动' aside={<Link to='/events'>全部</Link>}>
      <Loaded read={events}>{({ items }) => <Lines events={items} now={now} toOf={() => '/events'} />}</Loaded>
    </Card>
  )
}

/** The nearest events an account has to do with, for today's page. */
export function NextEvents({ now }: { now: number }) {
  const may = useMay()
  if (may('seeEvents')) return <DeskEvents now={now} />
  if (may('checkInAtDoor')) return <HelperEvents now={now} />
  return may('seeCoHostedEvents') ? <PartnerEvents now={now} /> : null
}
