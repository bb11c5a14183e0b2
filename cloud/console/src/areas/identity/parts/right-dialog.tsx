import { Form, Input, Modal, Select } from 'antd'
import { fieldViews, fieldViewWords, recordAreas, recordAreaWords, recordFields, recordFieldWords } from '@xiongguan/contract/identity/field-rights'
import { roles, roleWords } from '@xiongguan/contract/identity/terms'
import { useAnnounce } from '../../../ui/announce'
import { Refusal } from '../../../ui/refusal'
import { useProposingRight } from '../rights-queries'
import type { WantedRight } from '../rights-queries'
import { words } from '../rights-words'

type Values = Pick<WantedRight, 'role' | 'area' | 'field' | 'view' | 'manner' | 'validFrom'> & { validTo?: string; opens?: string; closes?: string }

/** `9:30` as minutes of the day; null for nothing. */
function minuteOf(text: string | undefined, endOfDay = false): number | null {
  const [hours, minutes] = (text ?? '').split(':').map(Number)
  if (!text || hours === undefined || minutes === undefined) return null
  return endOfDay && hours === 0 && minutes === 0 ? 1440 : hours * 60 + minutes
}

const wanted = ({ validTo, opens, closes, ...rest }: Values): WantedRight => ({
  ...rest,
  validTo: validTo || null,
  opensMinute: minuteOf(opens),
  closesMinute: minuteOf(closes, true),
})

const required = (message: string) => [{ required: true, message }]

/** One administrator's half of changing who sees what. */
export function RightDialog({ today, close }: { today: string; close: () => void }) {
  const proposing = useProposingRight()
  const announce = useAnnounce()
  const [form] = Form.useForm<Values>()
  const manner = Form.useWatch('manner', form)
  const send = (values: Values) =>
    proposing.mutate(wanted(values), {
      onSuccess: (result) => {
        if (result.kind === 'refused') return
        announce(words.proposed)
        close()
      },
    })
  return (
    <Modal
      open
      title={words.propose}
      onOk={form.submit}
      onCancel={close}
      okText={words.propose}
      cancelText='先不改'
      confirmLoading={proposing.isPending}
    >
      <p style={{ color: 'var(--ink-soft)', marginBottom: 14 }}>{words.proposeNote}</p>
      <Form form={form} layout='vertical' requiredMark={false} onFinish={send} preserve={false} initialValues={{ manner: 'set', validFrom: today }}>
        <Form.Item name='role' label={words.role} rules={required('请选择角色')}>
          <Select options={roles.map((value) => ({ value, label: roleWords[value] }))} />
        </Form.Item>
        <Form.Item name='area' label={words.area} rules={required('请选择资料')}>
          <Select options={recordAreas.map((value) => ({ value, label: recordAreaWords[value] }))} />
        </Form.Item>
        <Form.Item name='field' label={words.field} rules={required('请选择哪一项')}>
          <Select options={recordFields.map((value) => ({ value, label: recordFieldWords[value] }))} />
        </Form.Item>
        <Form.Item name='manner' label={words.manner}>
          <Select options={(['set', 'add'] as const).map((value) => ({ value, label: words.manners[value] }))} />
        </Form.Item>
        <Form.Item name='view' label={words.view} rules={required('请选择看到多少')}>
          <Select
            options={fieldViews.filter((value) => manner !== 'add' || value !== 'none').map((value) => ({ value, label: fieldViewWords[value] }))}
          />
        </Form.Item>
        <Form.Item name='validFrom' label={words.from} rules={required('请填写日期')}>
          <Input type='date' min={today} />
        </Form.Item>
        <Form.Item name='validTo' label={words.to} rules={manner === 'add' ? required('临时放宽要写到哪天') : []}>
          <Input type='date' min={today} />
        </Form.Item>
        <div style={{ display: 'flex', gap: 12 }}>
          <Form.Item name='opens' label={words.hours}>
            <Input type='time' />
          </Form.Item>
          <Form.Item name='closes' label={words.hoursTo}>
            <Input type='time' />
          </Form.Item>
        </div>
      </Form>
      <Refusal result={proposing.data} error={proposing.error} />
    </Modal>
  )
}
