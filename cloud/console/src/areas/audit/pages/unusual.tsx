import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router-dom'
import { civilDateOf, monthLater, monthWords } from '../../../platform/time'
import { Card } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import { DataTable, type Column } from '../../../ui/data-table'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { State } from '../../../ui/states'
import { AuditNav } from '../parts/audit-nav'
import { unusualQuery, type UnusualMonth } from '../queries'
import { searchLink } from '../search-terms'
import { unusualWords as words } from '../words'
import styles from './audit.module.css'

type Row = UnusualMonth['rows'][number]

/** This month and the eleven before it, `2026-11`. */
function monthsUntil(now: number): string[] {
  const month = civilDateOf(now).slice(0, 7)
  return Array.from({ length: 12 }, (_, back) => monthLater(month, -back))
}

/** The last day of a month, as a civil date. */
const lastDayOf = (month: string): string => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10)

/** A number that passed its threshold is marked; the others stand plain. */
const counted = (count: number, passed: boolean, unit: string) => (passed ? <Chip tone='gold'>{`${count} ${unit}`}</Chip> : `${count} ${unit}`)

const columnsOf = ({ month, thresholds }: UnusualMonth): Column<Row>[] => [
  { title: '同事', cell: ({ staff }) => <strong>{staff}</strong> },
  { title: '看了', cell: ({ looks }) => `${looks} 次`, numeric: true },
  { title: '打开的家庭', cell: ({ households }) => `${households} 户`, numeric: true },
  {
    title: '工作时间以外',
    cell: ({ outsideDuty }) => counted(outsideDuty, outsideDuty >= thresholds.outsideDuty, '次'),
    numeric: true,
  },
  {
    title: '一小时里最多',
    cell: ({ mostInAnHour }) => counted(mostInAnHour, mostInAnHour >= thresholds.householdsInAnHour, '户'),
    numeric: true,
  },
  {
    title: '明细',
    cell: ({ staffId, staff }) => (
      <Link to={searchLink({ way: 'colleague', staff: staffId, from: `${month}-01`, to: lastDayOf(month) })} aria-label={words.detailsOf(staff)}>
        {words.details}
      </Link>
    ),
  },
]

/** Colleagues whose looks of a month pass a threshold. Numbers are a reason to ask, never a verdict. */
export default function UnusualLooksPage() {
  const [months] = useState(() => monthsUntil(Date.now()))
  const [month, setMonth] = useState(months[0] ?? '')
  const read = useQuery(unusualQuery(month))
  return (
    <Page title={words.title} sub={words.sub}>
      <AuditNav />
      <Card
        title={monthWords(month)}
        aside={
          <Select
            aria-label={words.month}
            style={{ width: 160 }}
            value={month}
            onChange={setMonth}
            options={months.map((value) => ({ value, label: monthWords(value) }))}
          />
        }
      >
        <Loaded read={read} rows={4}>
          {(loaded) => (
            <>
              <p className={styles.asked}>{words.thresholds(loaded.thresholds)}</p>
              {loaded.rows.length > 0 ? (
                <DataTable caption={words.title} columns={columnsOf(loaded)} rows={loaded.rows} keyOf={({ staffId }) => staffId} />
              ) : (
                <State title={words.none} words={words.noneText} />
              )}
            </>
          )}
        </Loaded>
      </Card>
      {read.data && read.data.rows.length > 0 && (
        <Card title={words.next}>
          <ol className={styles.steps}>
            {words.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Card>
      )}
    </Page>
  )
}
