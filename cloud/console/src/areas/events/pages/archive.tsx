import { Select } from 'antd'
import { Link, useSearchParams } from 'react-router-dom'
import { eventKindWords } from '@xiongguan/contract/events/terms'
import { civilDateOf, spanWords } from '../../../platform/time'
import { Card } from '../../../ui/card'
import { DataTable } from '../../../ui/data-table'
import type { Column } from '../../../ui/data-table'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PageTurner, usePages } from '../../../ui/pages'
import { State } from '../../../ui/states'
import { archivePages } from '../organiser-queries'
import { EventStateChip } from '../parts/event-state'
import type { ManagedEvent } from '../queries'
import { words } from '../words'

/** No event is older than the reform plan. */
const firstYear = 2022

const columns: Column<ManagedEvent>[] = [
  { title: '活动', cell: ({ eventId, title }) => <Link to={`/events/${eventId}`}>{title}</Link> },
  { title: '类型', cell: ({ kind }) => eventKindWords[kind] },
  { title: '时间', cell: ({ startsAt, endsAt }) => spanWords(startsAt, endsAt) },
  { title: '地点', cell: ({ venue }) => venue.name },
  { title: '状态', cell: ({ state }) => <EventStateChip state={state} /> },
  { title: '报名', cell: ({ signedUpHouseholds }) => `${signedUpHouseholds} 户`, numeric: true },
  { title: '到场', cell: ({ arrivedPeople }) => `${arrivedPeople} 人`, numeric: true },
]

function YearChoice({ year, now, choose }: { year: number; now: number; choose: (year: number) => void }) {
  const years = Array.from({ length: now - firstYear + 2 }, (_, back) => now + 1 - back)
  return (
    <Select
      aria-label='年份'
      value={year}
      options={years.map((value) => ({ value, label: `${value}年` }))}
      onChange={choose}
      style={{ width: 120 }}
    />
  )
}

/** Events that were put away, year by year: read-only, with what stays of them. */
export default function ArchivePage() {
  const [address, setAddress] = useSearchParams()
  const now = Number(civilDateOf(Date.now()).slice(0, 4))
  const asked = Number(address.get('year'))
  const year = asked >= firstYear && asked <= now + 1 ? asked : now
  const pages = usePages(archivePages(year))
  const none = <State title={`${year}年没有归档的活动`} words='活动办完写好总结，到活动页点“归档”，就会收到这里。' />
  return (
    <Page
      title={words.archive}
      sub={words.archiveSub}
      back={{ to: '/events', words: words.title }}
      actions={<YearChoice year={year} now={now} choose={(chosen) => setAddress({ year: `${chosen}` }, { replace: true })} />}
    >
      <Card title={`${year}年`}>
        <Loaded read={pages.read} rows={6} empty={{ when: ({ items }) => items.length === 0, show: none }}>
          {({ items }) => (
            <DataTable caption={`${year}年归档的活动`} columns={columns} rows={items} keyOf={({ eventId }) => eventId} quiet={pages.moving} />
          )}
        </Loaded>
        <PageTurner turn={pages} />
      </Card>
    </Page>
  )
}
