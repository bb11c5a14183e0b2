import { useQuery } from '@tanstack/react-query'
import { spanWords } from '../../../platform/time'
import { conflictsQuery } from '../organiser-queries'
import type { Booking } from '../organiser-queries'
import styles from './organising.module.css'

/** What else stands at a place at these times, said before anything is saved. It warns; whether both fit is for people to say. */
export function VenueConflicts({ booking }: { booking: Booking }) {
  const inOrder = booking.startsAt < booking.endsAt
  const { data } = useQuery({ ...conflictsQuery(booking), enabled: inOrder })
  if (!inOrder || !data || data.length === 0) return null
  return (
    <div role='alert' className={styles.warning}>
      <strong>这个场地那时已有 {data.length} 场活动，请换时间、换场地，或先与负责人商量：</strong>
      <ul>
        {data.map(({ eventId, title, startsAt, endsAt }) => (
          <li key={eventId}>
            {spanWords(startsAt, endsAt)} {title}
          </li>
        ))}
      </ul>
    </div>
  )
}
