import { Checkbox, Form, Input, InputNumber, Modal, Segmented, Select } from 'antd'
import { useState } from 'react'
import { engagements, engagementWords, officerPosts, officerPostWords } from '@xiongguan/contract/association/officer-terms'
import { useAnnounce } from '../../../ui/announce'
import { Refusal } from '../../../ui/refusal'
import { useAddingOfficer } from '../queries'
import type { OfficerForm, Unit } from '../queries'
import { CandidateField } from './candidate-field'

type Typed = Omit<OfficerForm, 'personId' | 'name' | 'frontLine'> & {
  frontLine?: boolean
  name?: string
  personId?: NonNullable<OfficerForm['personId']>
}

/** Writes a term of office down. */
export function OfficerDialog({ unit, today, close }: { unit: Unit; today: string; close: () => void }) {
  const [form] = Form.useForm<Typed>()
  const adding = useAddingOfficer()
  const announce = useAnnounce()
  const [from, setFrom] = useState<'register' | 'name'>('register')
  async function save({ name, personId, ...typed }: Typed) {
    const result = await adding
      .mutateAsync({ unitId: unit.unitId, form: { ...typed, frontLine: typed.frontLine ?? false, name: name ?? null, personId: personId ?? null } })
      .catch(() => null)
    if (!result || result.kind === 'refused') return
    announce('任职已记下')
    close()
  }
  return (
    <Modal
      title={`记下任职：${unit.name}`}
      open
      onCancel={close}
      onOk={form.submit}
      okText='保存'
      cancelText='取消'
      confirmLoading={adding.isPending}
    >
      <Form
        form={form}
        layout='vertical'
        requiredMark={false}
        preserve={false}
        initialValues={{ post: 'councillor', engagement: 'honorary', termNumber: 1, from: today }}
        onFinish={(typed) => void save(typed)}
      >
        <Form.Item label='任职的人'>
          <Segmented<'register' | 'name'>
            aria-label='从哪里选人'
            value={from}
            onChange={setFrom}
            options={[
              { value: 'register', label: '从人口登记里选' },
              { value: 'name', label: '直接填写姓名' },
            ]}
          />
        </Form.Item>
        {from === 'register' ? (
          <Form.Item name='personId' label='查找' rules={[{ required: true, message: '请查找并选一位' }]}>
            <CandidateField unitId={unit.unitId} />
          </Form.Item>
        ) : (
          <Form.Item name='name' label='姓名' extra='加密保存，按权限显示' rules={[{ required: true, message: '请填写姓名' }]}>
            <Input maxLength={30} autoComplete='off' />
          </Form.Item>
        )}
        <Form.Item name='post' label='职务'>
          <Select options={officerPosts.map((post) => ({ value: post, label: officerPostWords[post] }))} />
        </Form.Item>
        <Form.Item name='engagement' label='专职、挂职或兼职' extra='挂职一般为 1 年'>
          <Select options={engagements.map((one) => ({ value: one, label: engagementWords[one] }))} />
        </Form.Item>
        <Form.Item name='frontLine' valuePropName='checked'>
          <Checkbox>基层一线</Checkbox>
        </Form.Item>
        <Form.Item name='termNumber' label='第几届'>
          <InputNumber min={1} max={99} precision={0} />
        </Form.Item>
        <Form.Item name='from' label='任期开始' rules={[{ required: true, message: '请选择日期' }]}>
          <Input type='date' />
        </Form.Item>
        <Form.Item name='to' label='任期结束' rules={[{ required: true, message: '请选择日期' }]}>
          <Input type='date' />
        </Form.Item>
      </Form>
      <Refusal result={adding.data} error={adding.error} />
    </Modal>
  )
}
