import { Button, Input } from 'antd'
import { useState } from 'react'
import { rosterStateWords } from '@xiongguan/contract/custody/terms'
import { useAnnounce } from '../../../ui/announce'
import { Card } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import { DataTable } from '../../../ui/data-table'
import type { Column } from '../../../ui/data-table'
import { FailureLine } from '../../../ui/states'
import { useRosterImport, useRosterPreview } from '../queries'
import type { RosterPreview } from '../queries'
import { words } from '../words'

const columns: Column<RosterPreview['lines'][number]>[] = [
  { title: words.line, cell: ({ line }) => line, numeric: true, width: 60 },
  { title: words.contacts, cell: ({ contacts }) => contacts.join('、') },
  { title: words.result, cell: ({ state }) => <Chip tone={state === 'ready' ? 'jade' : 'gold'}>{rosterStateWords[state]}</Chip> },
]

/** A roster pasted from a sheet: looked through first, then imported. */
export function Roster() {
  const [roster, setRoster] = useState('')
  const previewing = useRosterPreview()
  const importing = useRosterImport()
  const announce = useAnnounce()
  const seen = previewing.data && previewing.variables?.roster === roster ? previewing.data : null
  const carryOut = () =>
    importing.mutate(
      { roster },
      {
        onSuccess: ({ count }) => {
          announce(words.imported(count))
          setRoster('')
        },
      },
    )
  return (
    <Card title={words.roster}>
      <p style={{ color: 'var(--ink-soft)', marginBottom: 10 }}>{words.rosterNote}</p>
      <Input.TextArea aria-label={words.rosterField} rows={5} value={roster} onChange={({ target }) => setRoster(target.value)} />
      <p style={{ display: 'flex', gap: 10, margin: '12px 0' }}>
        <Button disabled={roster.trim() === ''} loading={previewing.isPending} onClick={() => previewing.mutate({ roster })}>
          {words.preview}
        </Button>
        {seen && seen.ready > 0 && (
          <Button type='primary' loading={importing.isPending} onClick={carryOut}>
            {words.import(seen.ready)}
          </Button>
        )}
      </p>
      {seen && <DataTable caption={words.roster} columns={columns} rows={seen.lines} keyOf={({ line }) => String(line)} />}
      <FailureLine error={previewing.error ?? importing.error} />
    </Card>
  )
}
