import { Button, Modal } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useAnnounce } from '../../../ui/announce'
import { Refusal, refused } from '../../../ui/refusal'
import styles from './workflow.module.css'

type Result = { kind: string; words?: string }
export type Change<Input> = { mutate: (input: Input, options: { onSuccess: (result: Result) => void }) => void; isPending: boolean; error: unknown }

type AskProps<Input> = {
  button: string
  title: string
  primary?: boolean
  danger?: boolean
  small?: boolean
  change: Change<Input>
  input: () => Input
  done: string
  children?: ReactNode
}

/** A button that asks before it acts; a refusal stays in the dialog, in words. */
export function Ask<Input>({ button, title, primary = false, danger = false, small = false, change, input, done, children }: AskProps<Input>) {
  const [asking, setAsking] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const announce = useAnnounce()
  const act = () =>
    change.mutate(input(), {
      onSuccess: (result) => {
        if (result.kind !== 'done') return setRefusal(result.words ?? '')
        announce(done)
        return setAsking(false)
      },
    })
  return (
    <>
      <Button
        type={primary ? 'primary' : 'default'}
        danger={danger}
        size={small ? 'small' : 'middle'}
        onClick={() => {
          setRefusal(null)
          setAsking(true)
        }}
      >
        {button}
      </Button>
      <Modal
        open={asking}
        title={title}
        okText={button}
        cancelText='先不'
        onOk={act}
        onCancel={() => setAsking(false)}
        confirmLoading={change.isPending}
      >
        <div className={styles.ask}>
          {children}
          <Refusal result={refused(refusal)} error={change.error} />
        </div>
      </Modal>
    </>
  )
}
