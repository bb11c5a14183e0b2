import { Form, Input, Modal, Select } from 'antd'
import { documentKinds, documentKindWords, sexes, sexWords } from '@xiongguan/contract/membership/terms'
import type { HouseholdId } from '@xiongguan/contract/membership/terms'
import { useAnnounce } from '../../../ui/announce'
import { Refusal } from '../../../ui/refusal'
import { useChangingAddress, useChangingPerson } from '../register-queries'
import type { RegisterPerson } from '../register-queries'
import type { PersonValues } from './person-fields'

/** Only what was filled in; what stays empty stays as it is written down. */
function changesOf({ name, sex, bornOn, phone, documentKind, documentNumber }: Partial<PersonValues>) {
  return {
    ...(name?.trim() ? { name } : {}),
    ...(sex ? { sex } : {}),
    ...(bornOn ? { bornOn } : {}),
    ...(phone?.trim() ? { phone } : {}),
    ...(documentKind && documentNumber?.trim() ? { document: { kind: documentKind, number: documentNumber } } : {}),
  }
}

/** Corrects what is written down of a person. The old value need not be shown for that. */
export function ChangeDialog({ person, close }: { person: RegisterPerson; close: () => void }) {
  const [form] = Form.useForm<Partial<PersonValues>>()
  const changing = useChangingPerson()
  const announce = useAnnounce()
  const send = (values: Partial<PersonValues>) =>
    changing.mutate(
      { personId: person.personId, changes: changesOf(values) },
      {
        onSuccess: (result) => {
          if (result.kind !== 'saved') return
          announce(['已保存', ...result.hints].join('；'))
          close()
        },
      },
    )
  return (
    <Modal
      open
      title={`修改：${person.name ?? ''}`}
      onCancel={close}
      onOk={form.submit}
      okText='保存'
      cancelText='先不办'
      confirmLoading={changing.isPending}
    >
      <p>只填要改的，空着的不动。</p>
      <Form form={form} layout='vertical' requiredMark={false} initialValues={{ documentKind: 'residentId' }} onFinish={send}>
        <Form.Item name='name' label='姓名'>
          <Input maxLength={40} autoComplete='off' />
        </Form.Item>
        <Form.Item name='sex' label='性别'>
          <Select allowClear options={sexes.map((value) => ({ value, label: sexWords[value] }))} />
        </Form.Item>
        <Form.Item name='bornOn' label='出生日期'>
          <Input type='date' />
        </Form.Item>
        <Form.Item name='phone' label='手机号'>
          <Input maxLength={20} inputMode='tel' autoComplete='off' />
        </Form.Item>
        <Form.Item name='documentKind' label='证件种类'>
          <Select options={documentKinds.map((value) => ({ value, label: documentKindWords[value] }))} />
        </Form.Item>
        <Form.Item name='documentNumber' label='证件号码'>
          <Input maxLength={40} autoComplete='off' />
        </Form.Item>
      </Form>
      <Refusal result={changing.data} error={changing.error} />
    </Modal>
  )
}

/** Writes down where the household lives now. */
export function AddressDialog({ householdId, close }: { householdId: HouseholdId; close: () => void }) {
  const [form] = Form.useForm<{ address?: string }>()
  const changing = useChangingAddress()
  const send = ({ address = '' }: { address?: string }) =>
    changing.mutate({ householdId, address }, { onSuccess: (result) => result.kind === 'saved' && close() })
  return (
    <Modal open title='修改住址' onCancel={close} onOk={form.submit} okText='保存' cancelText='先不办' confirmLoading={changing.isPending}>
      <Form form={form} layout='vertical' requiredMark={false} onFinish={send}>
        <Form.Item name='address' label='新的住址' rules={[{ required: true, whitespace: true, message: '请填写住址' }]}>
          <Input maxLength={80} autoComplete='off' />
        </Form.Item>
      </Form>
      <Refusal result={changing.data} error={changing.error} />
    </Modal>
  )
}
