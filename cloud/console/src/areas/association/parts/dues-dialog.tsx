import { Form, Input, InputNumber, Modal } from 'antd'
import { civilDateOf } from '../../../platform/time'
import { useAnnounce } from '../../../ui/announce'
import { Refusal } from '../../../ui/refusal'
import { useDues } from '../member-queries'
import type { MemberId } from '../member-queries'

type Typed = { year: number; yuan: number; paidOn: string }

/** Writes down dues of a year. */
export function DuesDialog({ memberId, close }: { memberId: MemberId; close: () => void }) {
  const saving = useDues()
  const announce = useAnnounce()
  const [form] = Form.useForm<Typed>()
  const today = civilDateOf(Date.now())
  const save = ({ year, yuan, paidOn }: Typed) =>
    saving.mutate(
      { memberId, year, fen: Math.round(yuan * 100), paidOn },
      {
        onSuccess: (result) => {
          if (result.kind === 'refused') return
          announce('会费已登记')
          close()
        },
      },
    )
  return (
    <Modal open title='登记会费' onCancel={close} onOk={form.submit} okText='登记' cancelText='先不办' confirmLoading={saving.isPending}>
      <Form form={form} layout='vertical' requiredMark={false} initialValues={{ year: Number(today.slice(0, 4)), paidOn: today }} onFinish={save}>
        <Form.Item name='year' label='哪一年' rules={[{ required: true, message: '请填写年度' }]}>
          <InputNumber min={2020} max={2100} precision={0} />
        </Form.Item>
        <Form.Item name='yuan' label='金额（元）' rules={[{ required: true, message: '请填写金额' }]}>
          <InputNumber min={0} max={100000} precision={2} />
        </Form.Item>
        <Form.Item name='paidOn' label='哪天交的' rules={[{ required: true, message: '请选择日期' }]}>
          <Input type='date' max={today} />
        </Form.Item>
      </Form>
      <Refusal result={saving.data} error={saving.error} />
    </Modal>
  )
}
