import { Modal } from 'antd'
import { words } from '../words'
import { SignInPanel } from './sign-in-panel'

/** Lies over the page when the session ran out, so that what was typed below stays. */
export default function ExpiredSession() {
  return (
    <Modal open title={words.expiredTitle} footer={null} closable={false} keyboard={false} width={560}>
      <p style={{ marginBottom: 16 }}>{words.expiredNote}</p>
      <SignInPanel />
    </Modal>
  )
}
