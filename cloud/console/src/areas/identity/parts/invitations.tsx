import { Button } from 'antd'
import { invitationStateWords } from '@xiongguan/contract/identity/terms'
import { momentWords } from '../../../platform/time'
import { useAnnounce } from '../../../ui/announce'
import { Card } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import { DataTable } from '../../../ui/data-table'
import type { Column } from '../../../ui/data-table'
import { Loaded } from '../../../ui/loaded'
import { PageTurner, usePages } from '../../../ui/pages'
import { State } from '../../../ui/states'
import { invitationPages, useWithdrawing } from '../queries'
import type { Invitation } from '../queries'
import { words } from '../words'

const tones = { open: 'gold', accepted: 'jade', withdrawn: 'plain', expired: 'plain' } as const

function Withdraw({ invitation }: { invitation: Invitation }) {
  const withdrawing = useWithdrawing()
  const announce = useAnnounce()
  if (invitation.state !== 'open') return null
  const withdraw = () =>
    withdrawing.mutate(
      { invitationId: invitation.invitationId },
      { onSuccess: (result) => announce(result.kind === 'refused' ? result.words : words.withdrawn) },
    )
  return (
    <Button
      type='link'
      size='small'
      style={{ padding: 0 }}
      loading={withdrawing.isPending}
      aria-label={`${words.withdraw}：${invitation.staffName}`}
      onClick={withdraw}
    >
      {words.withdraw}
    </Button>
  )
}

const columns: Column<Invitation>[] = [
  {
    title: '姓名',
    cell: ({ staffName, replaces }) => (
      <>
        <strong>{staffName}</strong> {replaces && <Chip>{words.replaces}</Chip>}
      </>
    ),
  },
  { title: '谁发的', cell: ({ invitedBy }) => invitedBy },
  { title: '发出时间', cell: ({ at }) => momentWords(at) },
  { title: '有效期至', cell: ({ expiresAt }) => momentWords(expiresAt) },
  { title: '状态', cell: ({ state }) => <Chip tone={tones[state]}>{invitationStateWords[state]}</Chip> },
  { title: '处理', cell: (invitation) => <Withdraw invitation={invitation} /> },
]

/** Invitations that were sent, with what became of them; their codes show nowhere again. */
export function Invitations() {
  const pages = usePages(invitationPages)
  return (
    <Card title={words.invitations}>
      <Loaded
        read={pages.read}
        empty={{ when: ({ items }) => items.length === 0, show: <State title={words.noInvitations} words={words.noInvitationsText} /> }}
      >
        {({ items }) => (
          <DataTable caption={words.invitations} columns={columns} rows={items} keyOf={({ invitationId }) => invitationId} quiet={pages.moving} />
        )}
      </Loaded>
      <PageTurner turn={pages} />
    </Card>
  )
}
