import { Button } from 'antd'
import { useState } from 'react'
import { roleWords } from '@xiongguan/contract/identity/terms'
import { momentWords } from '../../../platform/time'
import { useAnnounce } from '../../../ui/announce'
import { Card } from '../../../ui/card'
import { DataTable } from '../../../ui/data-table'
import type { Column } from '../../../ui/data-table'
import { State } from '../../../ui/states'
import { useRevoking } from '../queries'
import type { StaffFile } from '../queries'
import { words } from '../words'
import { AskDialog } from '../../../ui/ask-dialog'
import { ProposeDialog } from './propose-dialog'

type Held = StaffFile['roles'][number]

const nameOf = ({ role, scopeName }: Held) => words.grants(roleWords[role], scopeName)

function RevokeDialog({ file, held, close }: { file: StaffFile; held: Held; close: () => void }) {
  const revoking = useRevoking()
  const announce = useAnnounce()
  const confirm = () =>
    revoking.mutate(
      { accountId: file.accountId, role: held.role, scope: held.scope },
      {
        onSuccess: (result) => {
          if (result.kind === 'refused') return
          announce(words.revoked)
          close()
        },
      },
    )
  return (
    <AskDialog
      title={words.revokeAsk(nameOf(held))}
      note={words.revokeNote}
      okText={words.revoke}
      danger
      busy={revoking.isPending}
      error={revoking.error}
      result={revoking.data}
      confirm={confirm}
      close={close}
    />
  )
}

/** What a colleague works as, with the way to propose more and to take one back. */
export function HeldRoles({ file }: { file: StaffFile }) {
  const [revoking, setRevoking] = useState<Held | null>(null)
  const [proposing, setProposing] = useState(false)
  const columns: Column<Held>[] = [
    { title: '角色', cell: (held) => <strong>{nameOf(held)}</strong> },
    { title: '从什么时候', cell: ({ since }) => momentWords(since) },
    {
      title: '处理',
      cell: (held) => (
        <Button type='link' size='small' style={{ padding: 0 }} aria-label={`${words.revoke}：${nameOf(held)}`} onClick={() => setRevoking(held)}>
          {words.revoke}
        </Button>
      ),
    },
  ]
  return (
    <Card title={words.memberRoles} aside={<Button onClick={() => setProposing(true)}>{words.propose}</Button>}>
      {file.roles.length === 0 ? (
        <State title={words.noRoles} words={words.noRolesText} />
      ) : (
        <DataTable caption={words.memberRoles} columns={columns} rows={file.roles} keyOf={({ role, scope }) => `${role} ${scope}`} />
      )}
      {revoking && <RevokeDialog file={file} held={revoking} close={() => setRevoking(null)} />}
      {proposing && <ProposeDialog member={file} close={() => setProposing(false)} />}
    </Card>
  )
}
