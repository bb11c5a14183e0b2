import { roleWords } from '@xiongguan/contract/identity/terms'
import { momentWords } from '../../../platform/time'
import { Card } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import { DataTable } from '../../../ui/data-table'
import type { Column } from '../../../ui/data-table'
import { State } from '../../../ui/states'
import type { StaffFile } from '../queries'
import { words } from '../words'

type Step = StaffFile['history'][number]

const columns: Column<Step>[] = [
  { title: '时间', cell: ({ at }) => momentWords(at) },
  {
    title: '做了什么',
    cell: ({ change }) => <Chip tone={change === 'granted' ? 'jade' : 'plain'}>{change === 'granted' ? words.granted : words.takenBack}</Chip>,
  },
  { title: '角色', cell: ({ role, scopeName }) => words.grants(roleWords[role], scopeName) },
  { title: '谁办的', cell: ({ by, confirmedBy }) => words.byBoth(by, confirmedBy) },
]

/** Every role that was given and taken, with the people who did it. */
export function RoleHistory({ history }: { history: Step[] }) {
  return (
    <Card title={words.history}>
      {history.length === 0 ? (
        <State title={words.noHistory} words='' />
      ) : (
        <DataTable
          caption={words.history}
          columns={columns}
          rows={history}
          keyOf={(step) => `${step.at} ${step.role} ${step.scope} ${step.change}`}
        />
      )}
    </Card>
  )
}
