import { useQuery } from '@tanstack/react-query'
import { retentionWords } from '@xiongguan/contract/consent/terms'
import { momentWords } from '../../../platform/time'
import { Card } from '../../../ui/card'
import { DataTable, type Column } from '../../../ui/data-table'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PrivacyNav } from '../parts/privacy-nav'
import { retentionQuery, type RetentionRun } from '../queries'
import { retentionPageWords as words } from '../words'
import styles from './retention.module.css'

/** Whole sentences break where they fill the column, not at their commas alone. */
const prose = (text: string) => <span className={styles.prose}>{text}</span>

const columns: Column<RetentionRun>[] = [
  { title: '哪一类', cell: (run) => <strong>{retentionWords[run.class]}</strong>, width: '16%' },
  { title: '保存多久', cell: ({ period }) => prose(period), width: '20%' },
  { title: '依据', cell: ({ law }) => prose(law), width: '22%' },
  { title: '到期怎样', cell: ({ end }) => prose(end), width: '20%' },
  { title: '上次处理', cell: ({ timed, lastRunAt }) => (lastRunAt ? momentWords(lastRunAt) : timed ? words.notYet : words.byOther) },
  { title: '近 30 天删去', cell: ({ lastRunAt, forgotten }) => (lastRunAt ? words.removed(forgotten) : '—'), numeric: true },
]

/** How long each class of data is kept, on what ground, and what the clock last ended of it. */
export default function RetentionPage() {
  const read = useQuery(retentionQuery)
  return (
    <Page title={words.title} sub={words.sub}>
      <PrivacyNav />
      <Card title={words.table}>
        <Loaded read={read} rows={8}>
          {(runs) => <DataTable caption={words.table} columns={columns} rows={runs} keyOf={(run) => run.class} />}
        </Loaded>
      </Card>
    </Page>
  )
}
