import { Button, Select } from 'antd'
import { useState } from 'react'
import { auditPurposeWords } from '@xiongguan/contract/audit/terms'
import { declineReasons, declineReasonWords } from '@xiongguan/contract/membership/register-rules'
import type { DeclineReason } from '@xiongguan/contract/membership/register-rules'
import { momentWords } from '../../../platform/time'
import { useAnnounce } from '../../../ui/announce'
import { Card } from '../../../ui/card'
import { DataTable } from '../../../ui/data-table'
import type { Column } from '../../../ui/data-table'
import { Loaded } from '../../../ui/loaded'
import { PageTurner, usePages } from '../../../ui/pages'
import { FailureLine, State } from '../../../ui/states'
import { requestPages, useDecidingChildFile } from '../register-queries'
import type { ChildRequest } from '../register-queries'

const stateWords: Record<ChildRequest['state'], string> = { waiting: '等待批准', open: '可以查看', ended: '已到期', declined: '没有同意' }

function Decide({ request }: { request: ChildRequest }) {
  const deciding = useDecidingChildFile()
  const announce = useAnnounce()
  const [reason, setReason] = useState<DeclineReason>()
  const send = (decline: DeclineReason | null) =>
    deciding.mutate(
      { requestId: request.requestId, decline },
      { onSuccess: (result) => announce(result.kind === 'decided' ? (decline ? '已告知不同意' : '已批准') : result.words) },
    )
  return (
    <span>
      <Button onClick={() => send(null)}>批准</Button>{' '}
      <Select<DeclineReason>
        aria-label='不同意的原因'
        placeholder='不同意的原因'
        style={{ width: 220 }}
        value={reason}
        onChange={setReason}
        options={declineReasons.map((value) => ({ value, label: declineReasonWords[value] }))}
      />{' '}
      <Button disabled={!reason} onClick={() => reason && send(reason)}>
        不同意
      </Button>
      <FailureLine error={deciding.error} />
    </span>
  )
}

const columns: Column<ChildRequest>[] = [
  { title: '申请人', cell: ({ askedBy, own }) => (own ? '我' : askedBy) },
  { title: '社区、村', cell: ({ communityName }) => communityName },
  { title: '用途', cell: ({ purpose, days }) => `${auditPurposeWords[purpose]} · ${days} 天` },
  { title: '申请时间', cell: ({ askedAt }) => momentWords(askedAt) },
  {
    title: '状态',
    cell: ({ state, endsAt, declineWords }) => declineWords ?? (endsAt ? `${stateWords[state]}，到 ${momentWords(endsAt)}` : stateWords[state]),
  },
  { title: '处理', cell: (request) => (request.mayDecide ? <Decide request={request} /> : null) },
]

/** Requests to open a child's file: those that wait for me, and mine. No child is named. */
export function ChildRequests() {
  const pages = usePages(requestPages)
  const none = <State title='没有申请' words='打开家庭档案，在孩子那一行可以申请查看。' />
  return (
    <Card title='查看孩子档案的申请'>
      <Loaded read={pages.read} empty={{ when: ({ items }) => items.length === 0, show: none }}>
        {({ items }) => (
          <DataTable caption='查看孩子档案的申请' columns={columns} rows={items} keyOf={({ requestId }) => requestId} quiet={pages.moving} />
        )}
      </Loaded>
      <PageTurner turn={pages} />
    </Card>
  )
}
