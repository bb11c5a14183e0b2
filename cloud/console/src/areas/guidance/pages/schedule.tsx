import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router-dom'
import { asId } from '@xiongguan/contract/kit/id'
import { Card, Entries } from '../../../ui/card'
import { DataTable } from '../../../ui/data-table'
import type { Column } from '../../../ui/data-table'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { scheduleQuery } from '../queries'
import { confidenceWords, scheduleWords as words } from '../words'

type Row = { at: number; cells: readonly string[] }

const columnsOf = (names: readonly string[]): Column<Row>[] => names.map((name, place) => ({ title: name, cell: ({ cells }) => cells[place] }))

/** One version, row by row, as its source gives it: to compare with the original. */
export default function SchedulePage() {
  const { scheduleId = '' } = useParams()
  const read = useQuery(scheduleQuery(asId<'Schedule'>(scheduleId)))
  return (
    <Page title={read.data?.schedule.title ?? words.title} sub={read.data?.schedule.version} back={{ to: '/schedules', words: words.title }}>
      <Loaded read={read} rows={10}>
        {({ schedule, columns, rows }) => (
          <>
            <Card>
              <Entries
                entries={[
                  { label: words.source, value: schedule.source },
                  { label: words.confidence, value: confidenceWords[schedule.confidence] ?? schedule.confidence },
                ]}
              />
            </Card>
            <Card title={words.everyRow}>
              <DataTable
                caption={words.everyRow}
                columns={columnsOf(columns)}
                rows={rows.map((cells, at) => ({ at, cells }))}
                keyOf={({ at }) => String(at)}
              />
            </Card>
          </>
        )}
      </Loaded>
    </Page>
  )
}
