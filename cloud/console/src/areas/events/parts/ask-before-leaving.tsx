import { Button, Modal } from 'antd'
import { useState } from 'react'

/** The form's 取消: with unsaved edits it asks before they are dropped. */
export function AskBeforeLeaving({ edited, leave }: { edited: boolean; leave: () => void }) {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button onClick={() => (edited ? setAsking(true) : leave())}>取消</Button>
      <Modal open={asking} title='不保存就离开？' onOk={leave} onCancel={() => setAsking(false)} okText='不保存，离开' cancelText='接着填'>
        <p>刚才填的内容还没有保存，离开就没有了。</p>
      </Modal>
    </>
  )
}
