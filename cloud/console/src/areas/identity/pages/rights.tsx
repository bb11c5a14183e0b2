import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { fieldViewWords, recordAreas, recordAreaWords, recordFields, recordFieldWords } from '@xiongguan/contract/identity/field-rights'
import type { RecordArea, RecordField } from '@xiongguan/contract/identity/field-rights'
import { roles, roleWords } from '@xiongguan/contract/identity/terms'
import type { Role } from '@xiongguan/contract/identity/terms'
import { momentWords } from '../../../platform/time'
import { Card } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import { DataTable } from '../../../ui/data-table'
import type { Column } from '../../../ui/data-table'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { State } from '../../../ui/states'
import { RightDialog } from '../parts/right-dialog'
import { RightProposals } from '../parts/right-proposals'
import { rightsQuery } from '../rights-queries'
import type { FieldRight, RightsBoard } from '../rights-queries'
import { rightWords, spanWords, words } from '../rights-words'

const examples: Partial<Record<RecordField, Partial<Record<FieldRight['view'], string>>>> = words.exampleOf

/** One cell: how far a field shows, with what a masked one looks like; bounded ones say when. */
function Cell({ rights }: { rights: FieldRight[] }) {
  if (rights.length === 0) return <span style={{ color: 'var(--ink-soft)' }}>{words.nothing}</span>
  return (
    <ul>
      {rights.map((right) => (
        <li key={`${right.validFrom} ${right.view} ${right.opensMinute ?? ''}`} title={spanWords(right)}>
          <Chip tone={right.view === 'full' ? 'brand' : 'jade'}>{fieldViewWords[right.view]}</Chip>
          {right.view !== 'full' && <div style={{ fontSize: 13, color: 'var(--ink-soft)' }}>{examples[right.field]?.[right.view]}</div>}
          {(right.validTo ?? right.opensMinute) !== null && <div style={{ fontSize: 13, color: 'var(--ink-soft)' }}>{spanWords(right)}</div>}
        </li>
      ))}
    </ul>
  )
}

const columnsFor = (area: RecordArea, rights: FieldRight[]): Column<Role>[] => [
  { title: words.role, cell: (role) => <strong>{roleWords[role]}</strong> },
  ...recordFields.map((field) => ({
    title: recordFieldWords[field],
    cell: (role: Role) => <Cell rights={rights.filter((right) => right.role === role && right.area === area && right.field === field)} />,
  })),
]

const holderColumns: Column<RightsBoard['holders'][number]>[] = [
  { title: words.name, cell: ({ displayName }) => displayName },
  { title: words.role, cell: ({ role }) => roleWords[role] },
  { title: words.place, cell: ({ scopeName }) => scopeName ?? words.everywhere },
]

const historyColumns: Column<RightsBoard['history'][number]>[] = [
  { title: '时间', cell: ({ at }) => momentWords(at) },
  { title: '做了什么', cell: ({ change }) => words.change[change] },
  { title: words.table, cell: rightWords },
  { title: '期限', cell: spanWords },
  { title: '谁办的', cell: ({ by, confirmedBy }) => `${by ?? ''} 提出，${confirmedBy ?? ''} 确认` },
]

function Board({ board }: { board: RightsBoard }) {
  const seeing = roles.filter((role) => board.rights.some((right) => right.role === role))
  return (
    <>
      <RightProposals proposals={board.proposals} />
      {recordAreas.map((area) => (
        <Card key={area} title={`${words.table} · ${recordAreaWords[area]}`}>
          <DataTable caption={recordAreaWords[area]} columns={columnsFor(area, board.rights)} rows={[...seeing]} keyOf={(role) => role} />
        </Card>
      ))}
      <Card title={words.holders}>
        {board.holders.length === 0 ? (
          <State title={words.noHolders} words='' />
        ) : (
          <DataTable
            caption={words.holders}
            columns={holderColumns}
            rows={board.holders}
            keyOf={({ accountId, role, scopeName }) => `${accountId} ${role} ${scopeName ?? ''}`}
          />
        )}
      </Card>
      <Card title={words.history}>
        {board.history.length === 0 ? (
          <State title={words.noHistory} words='' />
        ) : (
          <DataTable
            caption={words.history}
            columns={historyColumns}
            rows={board.history}
            keyOf={({ at, role, area, field, change, validFrom }) => `${at} ${role} ${area} ${field} ${change} ${validFrom}`}
          />
        )}
      </Card>
    </>
  )
}

/** Who sees what, as of today or of a day; changed by two administrators. */
export default function RightsPage() {
  const [on, setOn] = useState('')
  const [proposing, setProposing] = useState(false)
  const read = useQuery(rightsQuery(on || undefined))
  const today = useQuery(rightsQuery(undefined)).data?.on ?? ''
  return (
    <Page
      title={words.title}
      sub={words.sub}
      actions={
        <>
          <Input type='date' aria-label={words.asOf} value={on || today} style={{ width: 160 }} onChange={({ target }) => setOn(target.value)} />
          <Button type='primary' onClick={() => setProposing(true)}>
            {words.propose}
          </Button>
        </>
      }
    >
      <Loaded read={read} rows={8}>
        {(board) => <Board board={board} />}
      </Loaded>
      {proposing && <RightDialog today={today} close={() => setProposing(false)} />}
    </Page>
  )
}
