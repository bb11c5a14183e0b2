import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router-dom'
import { eventKinds, eventKindWords, eventStateWords } from '@xiongguan/contract/events/terms'
import { civilDateOf, clockWords, monthLater, monthWords } from '../../../platform/time'
import { Card } from '../../../ui/card'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { weeksOf } from '../month'
import type { Day } from '../month'
import { calendarQuery, venuesQuery } from '../organiser-queries'
import type { BookedTime, CalendarFilter, Month } from '../organiser-queries'
import { words } from '../words'
import styles from './calendar.module.css'

const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']

function Booked({ event: { eventId, title, startsAt, state, venueName, conflict } }: { event: BookedTime }) {
  return (
    <li>
      <Link to={`/events/${eventId}`} className={`${styles.event} ${conflict ? styles.conflict : ''} ${state === 'draft' ? styles.draft : ''}`}>
        <span className={styles.clock}>{clockWords(startsAt)}</span> {title}
        <span className={styles.where}>
          {venueName}
          {state === 'draft' && ` · ${eventStateWords.draft}`}
        </span>
        {conflict && <span className={styles.clash}>场地冲突</span>}
      </Link>
    </li>
  )
}

const dayNotes: Record<Day['kind'], (name: string) => string> = {
  holiday: (name) => name || '放假',
  adjustedWorkday: () => '调休上班',
  workday: () => '',
  weekend: () => '',
  unknown: () => '',
}

function DayCell({ day, today }: { day: Day | null; today: string }) {
  if (!day) return <td className={styles.outside} />
  const note = dayNotes[day.kind](day.name)
  const off = day.kind === 'holiday' || day.kind === 'weekend'
  return (
    <td className={`${off ? styles.off : ''} ${day.date === today ? styles.today : ''}`}>
      <div className={styles.date}>
        <span>{Number(day.date.slice(8))}</span>
        {day.date === today && <span className={styles.note}>今天</span>}
        {note && <span className={day.kind === 'holiday' ? styles.holiday : styles.note}>{note}</span>}
      </div>
      {day.booked.length > 0 && (
        <ul>
          {day.booked.map((event) => (
            <Booked key={event.eventId} event={event} />
          ))}
        </ul>
      )}
    </td>
  )
}

function Sheet({ month, shown }: { month: string; shown: Month }) {
  const today = civilDateOf(Date.now())
  return (
    <div className={styles.frame} tabIndex={0} role='region' aria-label={`${monthWords(month)}的活动（表格）`}>
      <table className={styles.month}>
        <caption className='visually-hidden'>{monthWords(month)}的活动</caption>
        <thead>
          <tr>
            {weekdays.map((name) => (
              <th key={name} scope='col'>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(shown).map((week, number) => (
            <tr key={number}>
              {week.map((day, place) => (
                <DayCell key={day?.date ?? `outside-${place}`} day={day} today={today} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Filters({ filter, change }: { filter: CalendarFilter; change: (filter: CalendarFilter) => void }) {
  const venues = useQuery(venuesQuery)
  return (
    <div className={styles.filters}>
      <Select
        aria-label='场地'
        allowClear
        placeholder={venues.isError ? '场地没有载入，请刷新页面' : '全部场地'}
        className={styles.filter}
        value={filter.venueId}
        loading={venues.isPending}
        options={(venues.data ?? []).map(({ venueId, name }) => ({ value: venueId, label: name }))}
        onChange={(venueId) => change({ ...filter, venueId })}
      />
      <Select
        aria-label='活动类型'
        allowClear
        placeholder='全部类型'
        className={styles.filter}
        value={filter.kind}
        options={eventKinds.map((value) => ({ value, label: eventKindWords[value] }))}
        onChange={(kind) => change({ ...filter, kind })}
      />
    </div>
  )
}

/** The events of a month by day: which place is taken when, days off as announced, clashes marked. */
export default function CalendarPage() {
  const [address, setAddress] = useSearchParams()
  const [filter, setFilter] = useState<CalendarFilter>({})
  const thisMonth = civilDateOf(Date.now()).slice(0, 7)
  const asked = address.get('month') ?? ''
  const month = /^20\d\d-(0[1-9]|1[0-2])$/.test(asked) ? asked : thisMonth
  const read = useQuery(calendarQuery(month, filter))
  const go = (to: string) => setAddress({ month: to }, { replace: true })
  return (
    <Page title={words.calendar} sub={words.calendarSub} actions={<Filters filter={filter} change={setFilter} />}>
      <Card
        title={monthWords(month)}
        aside={
          <nav className={styles.turner} aria-label='换月份'>
            <Button onClick={() => go(monthLater(month, -1))}>上个月</Button>
            <Button disabled={month === thisMonth} onClick={() => go(thisMonth)}>
              这个月
            </Button>
            <Button onClick={() => go(monthLater(month, 1))}>下个月</Button>
          </nav>
        }
      >
        <Loaded read={read} rows={10}>
          {(shown) => (
            <>
              {!shown.yearKnown && <p className={styles.soft}>这一年的放假安排还没有公布，节假日没有标出。</p>}
              <Sheet month={month} shown={shown} />
              {shown.booked.length === 0 && <p className={styles.soft}>{words.calendarEmpty}</p>}
            </>
          )}
        </Loaded>
      </Card>
    </Page>
  )
}
