import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useAnnounce } from '../../../ui/announce'
import { Refusal } from '../../../ui/refusal'
import { usePublication } from '../queries'
import type { EventDetail } from '../queries'
import { words } from '../words'

export function PublishButton({ event }: { event: EventDetail }) {
  const [asking, setAsking] = useState(false)
  const publication = usePublication()
  const announce = useAnnounce()
  const publish = () =>
    publication.mutate(
      { eventId: event.eventId },
      {
        onSuccess: (result) => {
          if (result.kind === 'refused') return
          announce(words.published)
          setAsking(false)
        },
      },
    )
  const open = () => {
    publication.reset()
    setAsking(true)
  }
  return (
    <>
      <Button type='primary' onClick={open}>
        发布
      </Button>
      <Modal
        open={asking}
        title={`发布“${event.title}”？`}
        onOk={publish}
        onCancel={() => setAsking(false)}
        okText='发布'
        cancelText='先不发'
        confirmLoading={publication.isPending}
      >
        <p>{words.publishAsk}</p>
        <Refusal result={publication.data} error={publication.error} />
      </Modal>
    </>
  )
}
