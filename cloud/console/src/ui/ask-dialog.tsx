import { Modal } from 'antd'
import { FailureLine } from './states'

type Props = {
  title: string
  note: string
  okText: string
  danger?: boolean
  busy: boolean
  error: unknown
  refusal: string | null
  confirm: () => void
  close: () => void
}

/** Asks once more before something that takes effect at once; a refusal is said where it was asked. */
export function AskDialog({ title, note, okText, danger = false, busy, error, refusal, confirm, close }: Props) {
  return (
    <Modal open title={title} onOk={confirm} onCancel={close} confirmLoading={busy} okText={okText} cancelText='先不办' okButtonProps={{ danger }}>
      <p>{note}</p>
      {refusal && (
        <p role='alert' style={{ color: 'var(--error)', marginTop: 8 }}>
          {refusal}
        </p>
      )}
      <FailureLine error={error} />
    </Modal>
  )
}
