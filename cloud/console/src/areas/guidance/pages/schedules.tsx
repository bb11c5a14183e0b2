import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router-dom'
import { civilDateWords, isBeforeToday, momentWords } from '../../../platform/time'
import { Card } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import { DataTable } from '../../../ui/data-table'
import type { Column } from '../../../ui/data-table'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { State } from '../../../ui/states'
import { GuidanceNav } from '../parts/guidance-nav'
import { ReviewDialog } from '../parts/review-dialog'
import { schedulesQuery } from '../queries'
import type { Schedule } from '../queries'
import { confidenceWords, scheduleWords as words } from '../words'

function ReviewState({ review }: Pick<Schedule, 'review'>) {
  const [now] = useState(() => Date.now())
  if (!review) return <Chip tone='gold'>{words.notReviewed}</Chip>
  if (isBeforeToday(review.nextOn, now)) return <Chip tone='gold'>{words.reviewLate}</Chip>
  return (
    <>
      <Chip tone='jade'>{words.reviewed(review.by, civilDateWords(review.on))}</Chip>
      <div>{words.nextReview(civilDateWords(review.nextOn))}</div>
    </>
  )
}

const title: Column<Schedule> = {
  title: '程序',
  cell: ({ scheduleId, title: name }) => <Link to={`/schedules/${scheduleId}`}>{name}</Link>,
}
const version: Column<Schedule> = {
  title: '版本',
  cell: ({ version: name, inForceOn }) => (
    <>
      <div>{name}</div>
      <div>{inForceOn ? words.inForce(civilDateWords(inForceOn)) : words.noDay}</div>
    </>
  ),
}
const confidence: Column<Schedule> = { title: words.confidence, cell: (row) => confidenceWords[row.confidence] ?? row.confidence }
const size: Column<Schedule> = { title: words.count, cell: ({ rows }) => words.rows(rows), numeric: true }

const currentColumns = (review: (schedule: Schedule) => void): Column<Schedule>[] => [
  title,
  version,
  confidence,
  size,
  { title: '本地核对', cell: (row) => <ReviewState review={row.review} /> },
  {
    title: '处理',
    cell: (row) => (
      <Button aria-label={`${words.review}：${row.title}`} onClick={() => review(row)}>
        {words.review}
      </Button>
    ),
  },
]

const pastColumns: Column<Schedule>[] = [
  title,
  version,
  size,
  { title: words.state, cell: ({ supersededAt }) => supersededAt && words.superseded(momentWords(supersededAt)) },
]

/** The versions plans are made of: what is current, who compared it, what it replaced. */
export default function SchedulesPage() {
  const read = useQuery(schedulesQuery)
  const [reviewing, setReviewing] = useState<Schedule | null>(null)
  return (
    <Page title={words.title} sub={words.sub}>
      <GuidanceNav />
      <Loaded read={read} rows={8}>
        {({ items }) => {
          const past = items.filter(({ supersededAt }) => supersededAt)
          return (
            <>
              <Card title={words.table}>
                <DataTable
                  caption={words.table}
                  columns={currentColumns(setReviewing)}
                  rows={items.filter(({ supersededAt }) => !supersededAt)}
                  keyOf={({ scheduleId }) => scheduleId}
                />
              </Card>
              <Card title={words.past}>
                {past.length === 0 ? (
                  <State {...words.noPast} />
                ) : (
                  <DataTable caption={words.past} columns={pastColumns} rows={past} keyOf={({ scheduleId }) => scheduleId} />
                )}
              </Card>
            </>
          )
        }}
      </Loaded>
      {reviewing && <ReviewDialog schedule={reviewing} close={() => setReviewing(null)} />}
    </Page>
  )
}
