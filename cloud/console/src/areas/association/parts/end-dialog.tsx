import { Form, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import { leavingWayWords } from '@xiongguan/contract/association/terms'
import { useAnnounce } from '../../../ui/announce'
import { Refusal, refused } from '../../../ui/refusal'
import { useEnding } from '../member-queries'
import type { MemberFile } from '../member-queries'

const ways = ['movedAway', 'deceased', 'struckOff'] as const
type Typed = { way: (typeof ways)[number]; reason: string; hearing?: string }

/** Ends a membership; nobody is struck off unheard, and the households they keep wait for another contact. */
export function EndDialog({ file: { memberId, name, households }, close }: { file: MemberFile; close: () => void }) {
  const ending = useEnding()
  const announce = useAnnounce()
  const [said, setSaid] = useState<string | null>(null)
  const [form] = Form.useForm<Typed>()
  const way = Form.useWatch('way', form)
  const end = ({ hearing, ...typed }: Typed) =>
    ending.mutate(
      { memberId, ...typed, ...(hearing?.trim() ? { hearing } : {}) },
      {
        onSuccess: (result) => {
          if (result.kind === 'refused') return setSaid(result.words)
          announce('已办理退会')
          close()
        },
      },
    )
  return (
    <Modal
      open
      title={`为${name ?? '这位会员'}办理退会`}
      onCancel={close}
      onOk={form.submit}
      okText='办理退会'
      cancelText='先不办'
      confirmLoading={ending.isPending}
      okButtonProps={{ danger: true }}
    >
      {households > 0 && <p>他联系着 {households} 户，退会后这些家庭会等待安排新的联系人。</p>}
      <Form form={form} layout='vertical' requiredMark={false} initialValues={{ way: 'movedAway' }} onFinish={end}>
        <Form.Item name='way' label='什么情况'>
          <Radio.Group options={ways.map((value) => ({ value, label: leavingWayWords[value] }))} />
        </Form.Item>
        <Form.Item name='reason' label='原因' rules={[{ required: true, min: 2, whitespace: true, message: '请写明原因' }]}>
          <Input.TextArea rows={2} maxLength={200} />
        </Form.Item>
        {way === 'struckOff' && (
          <Form.Item
            name='hearing'
            label='本人陈述（除名前要先听本人说）'
            rules={[{ required: true, min: 2, whitespace: true, message: '请写下本人的陈述' }]}
          >
            <Input.TextArea rows={3} maxLength={300} />
          </Form.Item>
        )}
      </Form>
      <Refusal result={refused(said)} error={ending.error} />
    </Modal>
  )
}
