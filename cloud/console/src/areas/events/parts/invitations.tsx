import { Button, Checkbox, Form, Input, InputNumber, Modal, Popconfirm } from 'antd'
import { useState } from 'react'
import { invitationStateWords, waivers, waiverWords } from '@xiongguan/contract/events/terms'
import type { EventId, InvitationState, Waiver } from '@xiongguan/contract/events/terms'
import { instantOf, momentWords } from '../../../platform/time'
import { Card } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import type { Tone } from '../../../ui/chip'
import { DataTable } from '../../../ui/data-table'
import type { Column } from '../../../ui/data-table'
import { Loaded } from '../../../ui/loaded'
import { PageTurner, usePages } from '../../../ui/pages'
import { Refusal, refused } from '../../../ui/refusal'
import { FailureLine, State } from '../../../ui/states'
import { WallTimeField } from '../../../ui/wall-time-field'
import { invitationPages, useInvitation, useRevocation } from '../queries'
import type { InvitationRow } from '../queries'
import { words } from '../words'
import styles from './invitations.module.css'

type Values = { note: string; waives: Waiver[]; seatsKept: number; expiresAt: string }

/** Where a family opens an invitation inside the mini-program. */
const pathOf = (code: string) => `/areas/events/pages/invite/index?code=${encodeURIComponent(code)}`

function ShownOnce({ code }: { code: string }) {
  return (
    <div className={styles.once}>
      <p>{words.codeOnce}</p>
      <p className={styles.code} data-testid='invitation-code'>
        {code}
      </p>
      <p className={styles.path}>小程序页面：{pathOf(code)}</p>
    </div>
  )
}

function NewInvitation({ eventId, close }: { eventId: EventId; close: () => void }) {
  const invitation = useInvitation()
  const [form] = Form.useForm<Values>()
  const [said, setSaid] = useState<string | null>(null)
  const [code, setCode] = useState<string | null>(null)
  const send = ({ expiresAt, ...values }: Values) =>
    invitation.mutate(
      { eventId, invitation: { ...values, expiresAt: instantOf(expiresAt) } },
      { onSuccess: (result) => (result.kind === 'made' ? setCode(result.code) : setSaid(result.words)) },
    )
  return (
    <Modal
      open
      title={code ? '邀请码' : '写一份邀请'}
      onCancel={close}
      onOk={code ? close : () => form.submit()}
      okText={code ? '已经记下' : '生成邀请码'}
      cancelButtonProps={{ hidden: code !== null }}
      cancelText='取消'
      confirmLoading={invitation.isPending}
      maskClosable={false}
    >
      {code ? (
        <ShownOnce code={code} />
      ) : (
        <Form<Values> form={form} layout='vertical' initialValues={{ waives: [], seatsKept: 0 }} onFinish={send} requiredMark={false}>
          <Form.Item name='note' label='备注' extra='只给工作人员看，方便以后知道给了谁' rules={[{ required: true, message: '请填写备注' }]}>
            <Input maxLength={40} autoComplete='off' />
          </Form.Item>
          <Form.Item name='waives' label='为这户免去'>
            <Checkbox.Group options={waivers.map((value) => ({ value, label: waiverWords[value] }))} />
          </Form.Item>
          <Form.Item name='seatsKept' label='另外留出的名额（人）' extra='不占公开名额；填 0 就用公开名额'>
            <InputNumber min={0} max={12} precision={0} />
          </Form.Item>
          <Form.Item name='expiresAt' label='有效期到' rules={[{ required: true, message: '请选择有效期' }]}>
            <WallTimeField />
          </Form.Item>
          <Refusal result={refused(said)} error={invitation.error} />
        </Form>
      )}
    </Modal>
  )
}

function TakeBack({ eventId, row }: { eventId: EventId; row: InvitationRow }) {
  const revocation = useRevocation()
  if (row.state === 'revoked') return null
  return (
    <>
      <Popconfirm
        title='收回这份邀请？'
        description='已经报上的名不受影响。'
        okText='收回'
        cancelText='不收回'
        onConfirm={() => revocation.mutate({ eventId, invitationId: row.invitationId })}
      >
        <Button type='link' loading={revocation.isPending} aria-label={`收回 ${row.note}`}>
          收回
        </Button>
      </Popconfirm>
      <FailureLine error={revocation.error} />
    </>
  )
}

const tones: Record<InvitationState, Tone> = { unused: 'gold', accepted: 'jade', expired: 'plain', revoked: 'plain' }
const waivedWords = ({ waives, seatsKept }: InvitationRow) =>
  [...waives.map((waiver) => waiverWords[waiver]), ...(seatsKept > 0 ? [`留 ${seatsKept} 座`] : [])].join('、') || '—'

const columns = (eventId: EventId): Column<InvitationRow>[] => [
  { title: '备注', cell: ({ note }) => <strong>{note}</strong> },
  { title: '免去', cell: waivedWords },
  { title: '状态', cell: ({ state }) => <Chip tone={tones[state]}>{invitationStateWords[state]}</Chip> },
  { title: '接受的家庭', cell: ({ acceptedBy }) => acceptedBy || '—' },
  { title: '有效期到', cell: ({ expiresAt }) => momentWords(expiresAt) },
  { title: '收回', cell: (row) => <TakeBack eventId={eventId} row={row} /> },
]

/** Quiet invitations: a code handed over by staff, nothing pushed. */
export function Invitations({ eventId, mayInvite }: { eventId: EventId; mayInvite: boolean }) {
  const pages = usePages(invitationPages(eventId))
  const [writing, setWriting] = useState(false)
  const aside = mayInvite && <Button onClick={() => setWriting(true)}>写邀请</Button>
  const none = <State title={words.noInvitations} words={words.noInvitationsText} />
  return (
    <Card title='邀请' aside={aside}>
      <Loaded read={pages.read} rows={2} empty={{ when: ({ items }) => items.length === 0, show: none }}>
        {({ items }) => (
          <DataTable caption='邀请' columns={columns(eventId)} rows={items} keyOf={({ invitationId }) => invitationId} quiet={pages.moving} />
        )}
      </Loaded>
      <PageTurner turn={pages} />
      {writing && <NewInvitation eventId={eventId} close={() => setWriting(false)} />}
    </Card>
  )
}
