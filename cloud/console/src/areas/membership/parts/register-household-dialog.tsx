import { Form, Input, Modal, Select } from 'antd'
import { useNavigate } from 'react-router-dom'
import { useAnnounce } from '../../../ui/announce'
import { Refusal } from '../../../ui/refusal'
import { useRegisteringHousehold } from '../register-queries'
import { PersonFields, personFormOf } from './person-fields'
import type { PersonValues } from './person-fields'

type Option = { value: string; label: string }
type Values = PersonValues & { communityCode: string; address?: string }

/** Registers a household with its head; the file opens afterwards, to add the others. */
export function RegisterHouseholdDialog({ communities, communityCode, close }: { communities: Option[]; communityCode?: string; close: () => void }) {
  const [form] = Form.useForm<Values>()
  const registering = useRegisteringHousehold()
  const navigate = useNavigate()
  const announce = useAnnounce()
  const send = ({ communityCode: code, address = '', ...person }: Values) =>
    registering.mutate(
      { communityCode: code, address, head: personFormOf(person) },
      {
        onSuccess: (result) => {
          if (result.kind !== 'saved') return
          announce(['家庭登记好了', ...result.hints].join('；'))
          navigate(`/register/${result.householdId}`)
        },
      },
    )
  return (
    <Modal
      open
      title='登记家庭'
      onCancel={close}
      onOk={form.submit}
      okText='登记'
      cancelText='先不办'
      confirmLoading={registering.isPending}
      maskClosable={false}
    >
      <Form form={form} layout='vertical' requiredMark={false} initialValues={{ communityCode, documentKind: 'residentId' }} onFinish={send}>
        <Form.Item name='communityCode' label='社区或村' rules={[{ required: true, message: '请选择社区或村' }]}>
          <Select showSearch optionFilterProp='label' options={communities} />
        </Form.Item>
        <Form.Item name='address' label='住址'>
          <Input maxLength={80} autoComplete='off' />
        </Form.Item>
        <h3>户主</h3>
        <PersonFields />
      </Form>
      <Refusal result={registering.data} error={registering.error} />
    </Modal>
  )
}
