import { Button, Checkbox, DatePicker, Input, Modal } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { wallTimeOf } from '../../../platform/time'
import { useAnnounce } from '../../../ui/announce'
import { Refusal, refused } from '../../../ui/refusal'
import { useCopy } from '../organiser-queries'
import type { EventDetail } from '../queries'
import styles from './organising.module.css'

/** The next day from today on with the weekday the event had. */
function sameWeekday(startsAt: string): string {
  const first = dayjs(wallTimeOf(startsAt))
  let day = dayjs(wallTimeOf(new Date().toISOString())).add(1, 'day')
  while (day.day() !== first.day()) day = day.add(1, 'day')
  return day.format('YYYY-MM-DD')
}

/** 复制: another day, the same event; published with the next press, or kept as a draft. */
export function CopyButton({ event }: { event: EventDetail }) {
  const [open, setOpen] = useState(false)
  const [on, setOn] = useState(() => sameWeekday(event.startsAt))
  const [title, setTitle] = useState(event.title)
  const [draft, setDraft] = useState(false)
  const [refusal, setRefusal] = useState('')
  const copy = useCopy()
  const navigate = useNavigate()
  const announce = useAnnounce()

  async function send() {
    setRefusal('')
    const result = await copy.mutateAsync({ eventId: event.eventId, on, title, publish: !draft }).catch(() => null)
    if (!result) return
    if (result.kind === 'refused') return setRefusal(result.words)
    setOpen(false)
    announce(draft ? '已复制成草稿' : '已复制并发布')
    navigate(`/events/${result.eventId}`)
  }

  return (
    <>
      <Button onClick={() => setOpen(true)}>复制</Button>
      <Modal
        title='复制这场活动'
        open={open}
        onCancel={() => setOpen(false)}
        onOk={() => void send()}
        okText={draft ? '存为草稿' : '发布'}
        cancelText='先不复制'
        confirmLoading={copy.isPending}
        destroyOnHidden
      >
        <div className={styles.fields}>
          <label className={styles.field}>
            新的日期
            <DatePicker value={dayjs(on)} allowClear={false} onChange={(day) => setOn(day?.format('YYYY-MM-DD') ?? on)} style={{ width: '100%' }} />
          </label>
          <label className={styles.field}>
            活动名称
            <Input value={title} maxLength={40} onChange={({ target }) => setTitle(target.value)} />
          </label>
          <p className={styles.soft}>几点开始、提前多久报名都一样，各个时间一起移动。报名的家庭不会带过去。</p>
          <Checkbox checked={draft} onChange={({ target }) => setDraft(target.checked)}>
            先存为草稿
          </Checkbox>
          <Refusal result={refused(refusal)} error={copy.error} />
        </div>
      </Modal>
    </>
  )
}
