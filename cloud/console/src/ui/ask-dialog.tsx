import { Input, Modal } from 'antd'
import { useState } from 'react'
import { Refusal, type Result } from './refusal'

type Props = {
  title: string
  note: string
  okText: string
  danger?: boolean
  /** Has to be typed before it goes on, where much would change at once. */
  typed?: { label: string; expected: string }
  busy: boolean
  error: unknown
  result: Result
  confirm: () => void
  close: () => void
}

/** Asks once more before something that takes effect at once; a refusal is said where it was asked. */
export function AskDialog({ title, note, okText, danger = false, typed, busy, error, result, confirm, close }: Props) {
  const [text, setText] = useState('')
  const disabled = typed !== undefined && text.trim() !== typed.expected
  return (
    <Modal
      open
      title={title}
      onOk={confirm}
      onCancel={close}
      confirmLoading={busy}
      okText={okText}
      cancelText='先不办'
      okButtonProps={{ danger, disabled }}
    >
      <p>{note}</p>
      {typed && (
        <label style={{ display: 'grid', gap: 6, marginTop: 12 }}>
          {typed.label}
          <Input value={text} autoComplete='off' maxLength={40} onChange={({ target }) => setText(target.value)} />
        </label>
      )}
      <Refusal result={result} error={error} />
    </Modal>
  )
}
