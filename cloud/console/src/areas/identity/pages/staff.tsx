import { Button, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router-dom'
import { roleWords, roles } from '@xiongguan/contract/identity/terms'
import type { Role } from '@xiongguan/contract/identity/terms'
import { useMay } from '../../../platform/account'
import { momentWords } from '../../../platform/time'
import { Card } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import { DataTable } from '../../../ui/data-table'
import type { Column } from '../../../ui/data-table'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PageTurner, usePages } from '../../../ui/pages'
import { State } from '../../../ui/states'
import { Invitations } from '../parts/invitations'
import { InviteDialog } from '../parts/invite-dialog'
import { OffBoardDialog } from '../parts/off-board-dialog'
import { Proposals } from '../parts/proposals'
import { staffPages } from '../queries'
import type { StaffMember } from '../queries'
import { words } from '../words'

const named: Column<StaffMember> = { title: '姓名', cell: ({ displayName }) => <strong>{displayName}</strong> }

/** With the way to the colleague's own page, for those who may open it. */
const linked: Column<StaffMember> = {
  title: '姓名',
  cell: ({ accountId, displayName }) => (
    <Link to={`/staff/${accountId}`}>
      <strong>{displayName}</strong>
    </Link>
  ),
}

const columns: Column<StaffMember>[] = [
  { title: '角色', cell: (member) => member.roles.map((role) => roleWords[role]).join('、') || '还没有角色' },
  { title: '所在社区', cell: ({ communityName }) => communityName ?? '全市' },
  { title: '到岗时间', cell: ({ since }) => momentWords(since) },
  { title: '状态', cell: ({ offBoardedAt }) => (offBoardedAt ? <Chip>已离岗 {momentWords(offBoardedAt)}</Chip> : <Chip tone='jade'>在岗</Chip>) },
  { title: '登录中', cell: ({ activeSessions }) => `${activeSessions} 处`, numeric: true },
]

const leavingColumn = (leave: (member: StaffMember) => void): Column<StaffMember> => ({
  title: '处理',
  cell: (member) =>
    member.offBoardedAt ? null : (
      <Button type='link' size='small' style={{ padding: 0 }} aria-label={`${words.offBoard}：${member.displayName}`} onClick={() => leave(member)}>
        {words.offBoard}
      </Button>
    ),
})

export default function StaffPage() {
  const may = useMay()
  const [role, setRole] = useState<Role>()
  const [leaving, setLeaving] = useState<StaffMember | null>(null)
  const pages = usePages(staffPages(role))
  const [inviting, setInviting] = useState(false)
  const manages = may('manageStaff')
  const shown = manages ? [linked, ...columns, leavingColumn(setLeaving)] : [named, ...columns]
  const invite = (
    <Button type='primary' onClick={() => setInviting(true)}>
      {words.invite}
    </Button>
  )
  return (
    <Page title={words.staffTitle} sub={words.staffSub} actions={manages ? invite : undefined}>
      {manages && <Proposals />}
      <Card
        title='名单'
        aside={
          <Select<Role>
            aria-label='按角色筛选'
            allowClear
            placeholder='全部角色'
            style={{ width: 180 }}
            value={role}
            onChange={setRole}
            options={roles.map((value) => ({ value, label: roleWords[value] }))}
          />
        }
      >
        <Loaded
          read={pages.read}
          empty={{ when: ({ items }) => items.length === 0, show: <State title='没有这个角色的工作人员' words='换一个角色看看。' /> }}
        >
          {({ items }) => <DataTable caption='工作人员名单' columns={shown} rows={items} keyOf={({ accountId }) => accountId} quiet={pages.moving} />}
        </Loaded>
        <PageTurner turn={pages} />
      </Card>
      {manages && <Invitations />}
      {inviting && <InviteDialog close={() => setInviting(false)} />}
      {leaving && <OffBoardDialog member={leaving} close={() => setLeaving(null)} />}
    </Page>
  )
}
