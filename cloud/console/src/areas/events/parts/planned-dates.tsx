import { Checkbox } from 'antd'
import { civilDateWords, spanWords, weekdayWords } from '../../../platform/time'
import { Chip } from '../../../ui/chip'
import type { PlannedDate } from '../organiser-queries'
import styles from './organising.module.css'

/** What the official calendar says of a day, as far as it bears on holding an event then. */
function DayChip({ dayKind, dayName, skipped }: Pick<PlannedDate, 'dayKind' | 'dayName'> & { skipped: boolean }) {
  if (dayKind === 'holiday') return <Chip tone='brand'>{`${dayName || '放假'}${skipped ? '，跳过' : ''}`}</Chip>
  if (dayKind === 'adjustedWorkday') return <Chip tone='gold'>调休上班</Chip>
  return dayKind === 'unknown' ? <Chip>放假安排未公布</Chip> : null
}

type Props = { dates: readonly PlannedDate[]; chosen: readonly string[]; tick: (date: string, on: boolean) => void }

/** The dates a series would have: each can be left out, and says when it is a day off or its place is taken. */
export function PlannedDates({ dates, chosen, tick }: Props) {
  if (dates.length === 0) return <p>到那一天为止没有日期，请把日子往后选。</p>
  return (
    <ul className={styles.dates} aria-label='将要生成的日期'>
      {dates.map(({ date, startsAt, dayKind, dayName, conflicts }) => (
        <li key={date}>
          <Checkbox checked={chosen.includes(date)} onChange={({ target }) => tick(date, target.checked)}>
            {civilDateWords(date)} {weekdayWords(startsAt)}
          </Checkbox>
          <DayChip dayKind={dayKind} dayName={dayName} skipped={!chosen.includes(date)} />
          {conflicts.map(({ eventId, title, startsAt: from, endsAt }) => (
            <span key={eventId} className={styles.taken}>
              场地已有：{spanWords(from, endsAt)} {title}
            </span>
          ))}
        </li>
      ))}
    </ul>
  )
}
