import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router-dom'
import { spanWords } from '../../../platform/time'
import { Card } from '../../../ui/card'
import { DataTable } from '../../../ui/data-table'
import type { Column } from '../../../ui/data-table'
import { Loaded } from '../../../ui/loaded'
import { PageTurner, usePages } from '../../../ui/pages'
import { State } from '../../../ui/states'
import { coHostedPages, doorEventsQuery, eventPages } from '../queries'
import type { CoHostedEvent, EventCard, ManagedEvent } from '../queries'
import { EventStateChip } from './event-state'
import styles from './event-tables.module.css'
import { KindMark } from './kind-mark'
import { Seats } from './seats'

const name: Column<EventCard> = {
  title: '活动',
  cell: ({ title, kind }) => (
    <div className={styles.name}>
      <strong>{title}</strong>
      <small>
        <KindMark kind={kind} />
      </small>
    </div>
  ),
}
const when: Column<EventCard> = { title: '时间', cell: ({ startsAt, endsAt }) => <span className={styles.once}>{spanWords(startsAt, endsAt)}</span> }
const state: Column<EventCard> = { title: '状态', cell: (event) => <EventStateChip state={event.state} /> }
const venue: Column<EventCard> = { title: '地点', cell: (event) => event.venue.name }
const seats: Column<EventCard> = { title: '名额', cell: (event) => <Seats {...event} /> }

const managedColumns: Column<ManagedEvent>[] = [
  {
    title: '活动',
    cell: ({ eventId, title, kind, venue: { name } }) => (
      <div className={styles.name}>
        <Link to={`/events/${eventId}`}>{title}</Link>
        <small>
          <KindMark kind={kind} />
          <span>{name}</span>
        </small>
      </div>
    ),
  },
  state,
  when,
  seats,
  { title: '报名', cell: ({ signedUpHouseholds }) => `${signedUpHouseholds} 户`, numeric: true },
  { title: '到场', cell: ({ arrivedPeople }) => `${arrivedPeople} 人`, numeric: true },
  {
    title: '处理',
    cell: ({ eventId, title, permittedActions }) => (
      <span className={styles.links}>
        {permittedActions.includes('edit') && (
          <Link to={`/events/${eventId}/edit`} aria-label={`编辑：${title}`}>
            编辑
          </Link>
        )}
        {permittedActions.includes('openDoor') && (
          <Link to={`/events/${eventId}/door`} aria-label={`签到：${title}`}>
            签到
          </Link>
        )}
      </span>
    ),
  },
]

/** Every event of the desk, drafts too. */
export function ManagedEvents({ mayCreate }: { mayCreate: boolean }) {
  const pages = usePages(eventPages)
  const none = (
    <State
      title='还没有活动'
      words={mayCreate ? '先建一个草稿，准备好了再发布。' : '活动负责人建好后会出现在这里。'}
      action={mayCreate && <Link to='/events/new'>新建活动</Link>}
    />
  )
  return (
    <Card title='全部活动'>
      <Loaded read={pages.read} rows={6} empty={{ when: ({ items }) => items.length === 0, show: none }}>
        {({ items }) => (
          <DataTable caption='全部活动，含草稿' columns={managedColumns} rows={items} keyOf={({ eventId }) => eventId} quiet={pages.moving} />
        )}
      </Loaded>
      <PageTurner turn={pages} />
    </Card>
  )
}

const doorColumns: Column<EventCard>[] = [
  name,
  when,
  venue,
  state,
  {
    title: '处理',
    cell: ({ eventId, title }) => (
      <Link to={`/events/${eventId}/door`} aria-label={`开始签到：${title}`}>
        开始签到
      </Link>
    ),
  },
]

/** The events at whose door this helper stands. */
export function DoorEvents() {
  const events = useQuery(doorEventsQuery)
  const none = <State title='现在没有安排您签到' words='安排由活动负责人来定，定好后会出现在这里。' />
  return (
    <Card title='我负责签到的活动'>
      <Loaded read={events} empty={{ when: (items) => items.length === 0, show: none }}>
        {(items) => <DataTable caption='我负责签到的活动' columns={doorColumns} rows={items} keyOf={({ eventId }) => eventId} />}
      </Loaded>
    </Card>
  )
}

const coHostedColumns: Column<CoHostedEvent>[] = [
  name,
  when,
  venue,
  state,
  seats,
  { title: '报名', cell: ({ signedUpHouseholds, signedUpPeople }) => `${signedUpHouseholds} 户 ${signedUpPeople} 人`, numeric: true },
  { title: '到场', cell: ({ arrivedPeople }) => `${arrivedPeople} 人`, numeric: true },
]

/** What a partner may see: counts of the events it co-hosts, nobody's name. */
export function CoHostedEvents() {
  const pages = usePages(coHostedPages)
  return (
    <Card title='本单位联合主办的活动'>
      <Loaded
        read={pages.read}
        empty={{ when: ({ items }) => items.length === 0, show: <State title='还没有联合主办的活动' words='协会发布后会出现在这里。' /> }}
      >
        {({ items }) => (
          <DataTable caption='本单位联合主办的活动' columns={coHostedColumns} rows={items} keyOf={({ eventId }) => eventId} quiet={pages.moving} />
        )}
      </Loaded>
      <PageTurner turn={pages} />
    </Card>
  )
}
