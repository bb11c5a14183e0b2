import { Form, Modal, Select } from 'antd'
import { relations, relationWords } from '@xiongguan/contract/membership/terms'
import type { HouseholdId, Relation } from '@xiongguan/contract/membership/terms'
import { useAnnounce } from '../../../ui/announce'
import { Refusal } from '../../../ui/refusal'
import { useRegisteringPerson } from '../register-queries'
import { PersonFields, personFormOf } from './person-fields'
import type { PersonValues } from './person-fields'

type Values = PersonValues & { relation: Relation }

/** Registers one more person in a household. */
export function PersonDialog({ householdId, close }: { householdId: HouseholdId; close: () => void }) {
  const [form] = Form.useForm<Values>()
  const registering = useRegisteringPerson()
  const announce = useAnnounce()
  const send = ({ relation, ...person }: Values) =>
    registering.mutate(
      { householdId, relation, person: personFormOf(person) },
      {
        onSuccess: (result) => {
          if (result.kind !== 'saved') return
          announce(['登记好了', ...result.hints].join('；'))
          close()
        },
      },
    )
  return (
    <Modal
      open
      title='登记家人'
      onCancel={close}
      onOk={form.submit}
      okText='登记'
      cancelText='先不办'
      confirmLoading={registering.isPending}
      maskClosable={false}
    >
      <Form form={form} layout='vertical' requiredMark={false} initialValues={{ documentKind: 'residentId' }} onFinish={send}>
        <Form.Item name='relation' label='与户主的关系' rules={[{ required: true, message: '请选择关系' }]}>
          <Select options={relations.map((value) => ({ value, label: relationWords[value] }))} />
        </Form.Item>
        <PersonFields />
      </Form>
      <Refusal result={registering.data} error={registering.error} />
    </Modal>
  )
}
