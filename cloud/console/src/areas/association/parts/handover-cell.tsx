import { Button, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import { useAnnounce } from '../../../ui/announce'
import { Refusal } from '../../../ui/refusal'
import { useDeciding, useHandoverStop, useProposing } from '../contact-queries'
import type { ContactHousehold, ContactRow } from '../contact-queries'
import { ContactSelect } from './contact-select'
import styles from './members.module.css'

type Open = NonNullable<ContactHousehold['handover']>

const yes = (confirmed: boolean) => (confirmed ? '已确认' : '等确认')

function Propose({ household, close }: { household: ContactHousehold; close: () => void }) {
  const [takerId, setTakerId] = useState<ContactRow['memberId']>()
  const proposing = useProposing()
  const announce = useAnnounce()
  const send = () => {
    if (!takerId) return
    proposing.mutate(
      { householdId: household.householdId, takerId },
      {
        onSuccess: (result) => {
          if (result.kind === 'refused') return
          announce('已请双方确认')
          close()
        },
      },
    )
  }
  return (
    <Modal
      open
      title={`“${household.nickname}”交给谁？`}
      onCancel={close}
      onOk={send}
      okText='请双方确认'
      cancelText='先不办'
      okButtonProps={{ disabled: !takerId }}
      confirmLoading={proposing.isPending}
    >
      <p>双方都在小程序里确认后才换人，在那之前照旧。</p>
      <ContactSelect value={takerId} without={household.contact?.memberId} onChange={setTakerId} />
      <Refusal result={proposing.data} error={proposing.error} />
    </Modal>
  )
}

function Decide({ handover, close }: { handover: Open; close: () => void }) {
  const [cannot, setCannot] = useState<'giver' | 'taker'>(handover.takerConfirmed ? 'giver' : 'taker')
  const [reason, setReason] = useState('')
  const deciding = useDeciding()
  const announce = useAnnounce()
  const decide = () =>
    deciding.mutate(
      { handoverId: handover.handoverId, cannot, reason },
      {
        onSuccess: (result) => {
          if (result.kind === 'refused') return
          announce('已由社区决定交接')
          close()
        },
      },
    )
  return (
    <Modal
      open
      title='由社区决定交接'
      onCancel={close}
      onOk={decide}
      okText='决定交接'
      cancelText='再等等'
      okButtonProps={{ disabled: reason.trim().length < 4 }}
      confirmLoading={deciding.isPending}
    >
      <div className={styles.fields}>
        <p>只有一方确实不能确认、另一方已经同意时才能这样办。理由会加密保存。</p>
        <Radio.Group
          aria-label='哪一方不能确认'
          value={cannot}
          onChange={({ target }) => setCannot(target.value as 'giver' | 'taker')}
          options={[
            { value: 'giver', label: '交出的一方不能确认' },
            { value: 'taker', label: '接手的一方不能确认' },
          ]}
        />
        <Input.TextArea aria-label='为什么' rows={3} maxLength={200} showCount value={reason} onChange={({ target }) => setReason(target.value)} />
        <Refusal result={deciding.data} error={deciding.error} />
      </div>
    </Modal>
  )
}

/** The way to a hand-over of a household, or how the open one stands. */
export function HandoverCell({ household }: { household: ContactHousehold }) {
  const [open, setOpen] = useState<'propose' | 'decide' | null>(null)
  const stopping = useHandoverStop()
  const announce = useAnnounce()
  const { handover, nickname } = household
  if (!household.contact) return null
  if (!handover) {
    return (
      <>
        <Button type='link' size='small' style={{ padding: 0 }} aria-label={`交接：${nickname}`} onClick={() => setOpen('propose')}>
          交接
        </Button>
        {open === 'propose' && <Propose household={household} close={() => setOpen(null)} />}
      </>
    )
  }
  return (
    <div>
      <div>
        交给 {handover.takerName ?? '—'} · 交出方{yes(handover.giverConfirmed)}，接手方{yes(handover.takerConfirmed)}
      </div>
      <span className={styles.chips}>
        <Button type='link' size='small' style={{ padding: 0 }} aria-label={`社区决定：${nickname}`} onClick={() => setOpen('decide')}>
          社区决定
        </Button>
        <Button
          type='link'
          size='small'
          style={{ padding: 0 }}
          loading={stopping.isPending}
          aria-label={`停下交接：${nickname}`}
          onClick={() =>
            stopping.mutate({ handoverId: handover.handoverId }, { onSuccess: (result) => result.kind === 'done' && announce('交接已停下') })
          }
        >
          停下
        </Button>
      </span>
      <Refusal result={stopping.data} error={stopping.error} />
      {open === 'decide' && <Decide handover={handover} close={() => setOpen(null)} />}
    </div>
  )
}
