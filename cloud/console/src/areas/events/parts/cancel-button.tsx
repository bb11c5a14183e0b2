import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { useAnnounce } from '../../../ui/announce'
import { Refusal, refused } from '../../../ui/refusal'
import { useCancellation } from '../organiser-queries'
import type { EventDetail } from '../queries'
import styles from './organising.module.css'

/** 取消整场: for good, with a reason that every family reads. */
export function CancelButton({ event }: { event: EventDetail }) {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [refusal, setRefusal] = useState('')
  const cancellation = useCancellation()
  const announce = useAnnounce()

  async function send() {
    setRefusal('')
    if (reason.trim().length < 2) return setRefusal('请写明取消的原因，家长会看到')
    const result = await cancellation.mutateAsync({ eventId: event.eventId, reason }).catch(() => null)
    if (!result) return
    if (result.kind === 'refused') return setRefusal(result.words)
    setOpen(false)
    announce('活动已取消，正在逐户告知')
  }

  return (
    <>
      <Button danger onClick={() => setOpen(true)}>
        取消活动
      </Button>
      <Modal
        title='取消整场活动'
        open={open}
        onCancel={() => setOpen(false)}
        onOk={() => void send()}
        okText='确定取消'
        cancelText='先不取消'
        okButtonProps={{ danger: true }}
        confirmLoading={cancellation.isPending}
      >
        <div className={styles.fields}>
          <p>
            已有 {event.signedUpHouseholds} 户报名。确定后票立即失效，每户都会收到消息，收不到的列成名单由人来告知。不能恢复，以后可以复制一场新的。
          </p>
          <label className={styles.field}>
            取消原因（家长会看到）
            <Input.TextArea rows={3} maxLength={120} showCount value={reason} onChange={({ target }) => setReason(target.value)} />
          </label>
          <Refusal result={refused(refusal)} error={cancellation.error} />
        </div>
      </Modal>
    </>
  )
}
