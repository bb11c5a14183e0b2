import { Form, Input, Modal } from 'antd'
import { reasonLength } from '@xiongguan/contract/custody/terms'
import type { HouseholdId } from '@xiongguan/contract/membership/terms'
import type { OpeningId } from '@xiongguan/contract/custody/terms'
import { FailureLine } from '../../../ui/states'
import { useOpeningUrgently } from '../queries'
import { words } from '../words'

type Wanted = { householdId: HouseholdId; reason: string }

/** Says what happens before it happens; opens only with a reason. */
export function UrgentDialog({ householdId, opened, close }: { householdId: string; opened: (openingId: OpeningId) => void; close: () => void }) {
  const opening = useOpeningUrgently()
  const [form] = Form.useForm<Wanted>()
  return (
    <Modal
      open
      title={words.urgentTitle}
      onOk={form.submit}
      onCancel={close}
      okText={words.urgentOpen}
      okButtonProps={{ danger: true }}
      cancelText='先不打开'
      confirmLoading={opening.isPending}
    >
      <p>{words.urgentWarning}</p>
      <ul style={{ listStyle: 'disc', paddingLeft: 20, margin: '8px 0 14px' }}>
        {words.urgentWhat.map((what) => (
          <li key={what}>{what}</li>
        ))}
      </ul>
      <Form
        form={form}
        layout='vertical'
        requiredMark={false}
        initialValues={{ householdId }}
        preserve={false}
        onFinish={(wanted) => opening.mutate(wanted, { onSuccess: ({ openingId }) => opened(openingId) })}
      >
        <Form.Item name='householdId' label={words.household} extra={words.householdHint} rules={[{ required: true, message: '请填写家庭编号' }]}>
          <Input autoComplete='off' />
        </Form.Item>
        <Form.Item
          name='reason'
          label={words.reason}
          extra={words.reasonHint}
          rules={[{ required: true, whitespace: true, min: reasonLength, message: `理由至少 ${reasonLength} 个字` }]}
        >
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      </Form>
      <FailureLine error={opening.error} />
    </Modal>
  )
}
