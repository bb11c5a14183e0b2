import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { spanWords } from '../../../platform/time'
import { Card, Figures } from '../../../ui/card'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { CheckInDesk } from '../parts/check-in-desk'
import { EventStateChip } from '../parts/event-state'
import { RecentCheckIns } from '../parts/recent-check-ins'
import { doorSummaryQuery, useEventId } from '../queries'
import type { DoorSummary } from '../queries'
import { words } from '../words'
import styles from './door.module.css'

function arrivalFigures({ households, arrivedHouseholds, people, arrivedPeople }: DoorSummary) {
  return [
    { label: '已到场', value: `${arrivedPeople} 人`, note: `报名 ${people} 人` },
    { label: '已到家庭', value: `${arrivedHouseholds} 户`, note: `报名 ${households} 户` },
    { label: '还没到', value: `${households - arrivedHouseholds} 户`, note: `${people - arrivedPeople} 人` },
  ]
}

export default function DoorPage() {
  const eventId = useEventId()
  const summary = useQuery(doorSummaryQuery(eventId))
  const event = summary.data?.event
  // What the desk last said is no longer true once a check-in was taken back.
  const [undone, setUndone] = useState(0)
  return (
    <Page
      title={event ? `签到 · ${event.title}` : '签到'}
      back={{ to: '/events', words: words.title }}
      mark={event && <EventStateChip state={event.state} />}
      sub={event && `${spanWords(event.startsAt, event.endsAt)} · ${event.venue.name}`}
    >
      <Loaded read={summary} rows={6}>
        {(loaded) => (
          <div className={styles.columns}>
            <Card title='入场签到'>
              <CheckInDesk key={undone} eventId={eventId} />
            </Card>
            <div className={styles.side}>
              <div className={styles.figures}>
                <Figures figures={arrivalFigures(loaded)} />
              </div>
              <RecentCheckIns summary={loaded} onUndone={() => setUndone(undone + 1)} />
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  )
}
