import { Button } from 'antd'
import { useState } from 'react'
import { callOutcomeWords } from '@xiongguan/contract/guidance/terms'
import { civilDateWords, momentWords } from '../../../platform/time'
import { Card } from '../../../ui/card'
import type { Column } from '../../../ui/data-table'
import { Page } from '../../../ui/page'
import { PagedTable } from '../../../ui/paged-table'
import { State } from '../../../ui/states'
import { CallDialog } from '../parts/call-dialog'
import { callPages } from '../queries'
import type { CallRow } from '../queries'
import { callWords as words } from '../words'

function lastCall({ lastCall: last }: CallRow): string {
  if (!last) return words.noCall
  const said = `${momentWords(last.at)} · ${callOutcomeWords[last.outcome]}`
  return last.againOn ? `${said} · ${words.again(civilDateWords(last.againOn))}` : said
}

const columnsOf = (call: (row: CallRow) => void): Column<CallRow>[] => [
  { title: '家庭', cell: ({ called }) => <strong>{called}</strong> },
  { title: '社区、村', cell: ({ communityName }) => communityName },
  { title: '过了多久', cell: ({ overdueSince, overdueDays }) => words.since(civilDateWords(overdueSince), overdueDays) },
  { title: '几件', cell: ({ items }) => words.items(items), numeric: true },
  { title: '上次电话', cell: lastCall },
  {
    title: '处理',
    cell: (row) => (
      <Button aria-label={`${words.open}：${row.called}`} onClick={() => call(row)}>
        {words.open}
      </Button>
    ),
  },
]

/** Families to be called about something overdue, the longest first. */
export default function CallsPage() {
  const [calling, setCalling] = useState<CallRow | null>(null)
  return (
    <Page title={words.title} sub={words.sub}>
      <Card>
        <PagedTable
          caption={words.table}
          source={callPages(undefined)}
          columns={columnsOf(setCalling)}
          keyOf={({ personId }) => personId}
          none={<State {...words.none} />}
        />
      </Card>
      {calling && <CallDialog row={calling} close={() => setCalling(null)} />}
    </Page>
  )
}
