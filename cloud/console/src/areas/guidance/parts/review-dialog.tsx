import { Form, Input, Modal } from 'antd'
import { civilDateOf, yearLater } from '../../../platform/time'
import { useAnnounce } from '../../../ui/announce'
import { FailureLine } from '../../../ui/states'
import { useReviewing } from '../queries'
import type { Schedule } from '../queries'
import { scheduleWords as words } from '../words'

type Typed = { note: string; nextOn: string }

/** Writes down that a colleague compared a version with its source, and when to look again. */
export function ReviewDialog({ schedule, close }: { schedule: Schedule; close: () => void }) {
  const [form] = Form.useForm<Typed>()
  const saving = useReviewing()
  const announce = useAnnounce()
  const today = civilDateOf(Date.now())
  const save = ({ note, nextOn }: Typed) =>
    saving.mutate(
      { scheduleId: schedule.scheduleId, nextOn, note: note.trim() },
      {
        onSuccess: () => {
          announce(words.saved)
          close()
        },
      },
    )
  return (
    <Modal
      open
      title={words.reviewTitle(schedule.title)}
      onCancel={close}
      onOk={form.submit}
      okText={words.save}
      cancelText={words.later}
      confirmLoading={saving.isPending}
    >
      <p>{words.reviewNote}</p>
      <Form form={form} layout='vertical' requiredMark={false} initialValues={{ nextOn: yearLater(today) }} onFinish={save}>
        <Form.Item name='note' label={words.note} rules={[{ required: true, whitespace: true, min: 2, message: words.noteShort }]}>
          <Input.TextArea rows={3} maxLength={200} placeholder={words.noteHint} />
        </Form.Item>
        <Form.Item name='nextOn' label={words.nextOn} rules={[{ required: true, message: words.chooseDay }]}>
          <Input type='date' min={today} />
        </Form.Item>
      </Form>
      <FailureLine error={saving.error} />
    </Modal>
  )
}
