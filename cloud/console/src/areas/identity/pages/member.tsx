import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router-dom'
import type { AccountId } from '@xiongguan/contract/identity/terms'
import { useMay } from '../../../platform/account'
import { useAnnounce } from '../../../ui/announce'
import { Card } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { FailureLine } from '../../../ui/states'
import { HeldRoles } from '../parts/held-roles'
import { InviteDialog } from '../parts/invite-dialog'
import { RoleHistory } from '../parts/role-history'
import { SessionTable } from '../parts/session-table'
import { fileQuery, useEndingOfMember } from '../queries'
import type { StaffFile } from '../queries'
import { words } from '../words'

function Sessions({ file }: { file: StaffFile }) {
  const ending = useEndingOfMember()
  const announce = useAnnounce()
  return (
    <Card title={words.memberSessions}>
      <SessionTable
        sessions={file.sessions}
        end={({ sessionId }) => ending.mutate({ accountId: file.accountId, sessionId }, { onSuccess: () => announce(words.sessionEnded) })}
      />
      <FailureLine error={ending.error} />
    </Card>
  )
}

function mark({ offBoardedAt, bound }: StaffFile) {
  if (offBoardedAt) return <Chip>已离岗</Chip>
  return <Chip tone={bound ? 'jade' : 'plain'}>{bound ? words.bound : words.unbound}</Chip>
}

/** One colleague: roles, what became of them, and where they are signed in. */
export default function MemberPage() {
  const { accountId = '' } = useParams()
  const read = useQuery(fileQuery(accountId as AccountId))
  const [replacing, setReplacing] = useState(false)
  const may = useMay()
  const file = read.data
  const actions = file && (
    <>
      {may('readAudit') && <Link to={`/audit/search?way=colleague&staff=${file.accountId}`}>{words.whatTheySaw}</Link>}
      {file.roles.length > 0 && <Button onClick={() => setReplacing(true)}>{words.replaceWeChat}</Button>}
    </>
  )
  return (
    <Page
      title={file?.displayName ?? words.staffTitle}
      mark={file && mark(file)}
      back={{ to: '/staff', words: words.staffTitle }}
      actions={actions || undefined}
    >
      <Loaded read={read} rows={6}>
        {(loaded) => (
          <>
            <HeldRoles file={loaded} />
            <Sessions file={loaded} />
            <RoleHistory history={loaded.history} />
          </>
        )}
      </Loaded>
      {file && replacing && <InviteDialog replaces={file} close={() => setReplacing(false)} />}
    </Page>
  )
}
