import { Form, Input, Modal, Select } from 'antd'
import { fileKinds, fileKindWords } from '@xiongguan/contract/custody/terms'
import type { FileKind } from '@xiongguan/contract/custody/terms'
import type { AccountId } from '@xiongguan/contract/identity/terms'
import type { HouseholdId } from '@xiongguan/contract/membership/terms'
import { useAnnounce } from '../../../ui/announce'
import { useAssigning } from '../queries'
import { words } from '../words'
import { HolderSelect } from './holder-select'
import { Refusal } from '../../../ui/refusal'

type Wanted = { householdId: HouseholdId; kind: FileKind; first: AccountId; second: AccountId }
type Known = { householdId: HouseholdId; communityCode: string } | null

type Props = { known: Known; /** What stands in the field of the number at first. */ householdId?: string; close: () => void }

/** Gives a household its two contacts. */
export function AssignDialog({ known, householdId = '', close }: Props) {
  const assigning = useAssigning()
  const announce = useAnnounce()
  const [form] = Form.useForm<Wanted>()
  const send = ({ householdId: typed, kind, first, second }: Wanted) =>
    assigning.mutate(
      { householdId: known?.householdId ?? typed, kind, contacts: [first, second] },
      {
        onSuccess: (result) => {
          if (result.kind === 'refused') return
          announce(words.assigned)
          close()
        },
      },
    )
  return (
    <Modal
      open
      title={words.assign}
      onOk={form.submit}
      onCancel={close}
      okText={words.assign}
      cancelText='先不办'
      confirmLoading={assigning.isPending}
    >
      <p style={{ color: 'var(--ink-soft)', marginBottom: 14 }}>{words.assignNote}</p>
      <Form form={form} layout='vertical' requiredMark={false} initialValues={{ householdId }} onFinish={send} preserve={false}>
        {!known && (
          <Form.Item name='householdId' label={words.household} extra={words.householdHint} rules={[{ required: true, message: '请填写家庭编号' }]}>
            <Input autoComplete='off' />
          </Form.Item>
        )}
        <Form.Item name='kind' label={words.kind} rules={[{ required: true, message: '请选择类别' }]}>
          <Select options={fileKinds.map((value) => ({ value, label: fileKindWords[value] }))} />
        </Form.Item>
        <HolderSelect name='first' label={words.first} communityCode={known?.communityCode} />
        <HolderSelect name='second' label={words.second} communityCode={known?.communityCode} />
      </Form>
      <Refusal result={assigning.data} error={assigning.error} />
    </Modal>
  )
}
