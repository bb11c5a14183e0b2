import { useQuery } from '@tanstack/react-query'
import { Form, Modal, Select } from 'antd'
import { partners, partnerWords } from '@xiongguan/contract/events/terms'
import { roles, roleScopes, roleWords } from '@xiongguan/contract/identity/terms'
import type { AccountId, Role } from '@xiongguan/contract/identity/terms'
import { useAnnounce } from '../../../ui/announce'
import { Refusal } from '../../../ui/refusal'
import { placesQuery } from '../../../platform/places'
import { useProposing } from '../queries'
import { words } from '../words'

type Wanted = { role: Role; community?: string; partner?: string }

function ScopeField({ role }: { role: Role | undefined }) {
  const places = useQuery(placesQuery)
  if (!role || roleScopes[role] === 'everywhere') return null
  if (roleScopes[role] === 'partner') {
    return (
      <Form.Item name='partner' label={words.proposePartner} rules={[{ required: true, message: '请选择单位' }]}>
        <Select options={partners.map((value) => ({ value, label: partnerWords[value] }))} />
      </Form.Item>
    )
  }
  const wholeTown = roleScopes[role] === 'place'
  const options = (places.data ?? []).map((town) => ({
    label: town.name,
    options: [
      ...(wholeTown ? [{ value: town.code, label: words.wholeTown(town.name) }] : []),
      ...town.communities.map(({ code, name }) => ({ value: code, label: name })),
    ],
  }))
  return (
    <Form.Item
      name='community'
      label={wholeTown ? words.proposePlace : words.proposeCommunity}
      rules={[{ required: true, message: wholeTown ? '请选择管哪里' : '请选择社区' }]}
    >
      <Select showSearch optionFilterProp='label' loading={places.isPending} options={options} />
    </Form.Item>
  )
}

/** One administrator's half of giving a role. */
export function ProposeDialog({ member, close }: { member: { accountId: AccountId; displayName: string }; close: () => void }) {
  const proposing = useProposing()
  const announce = useAnnounce()
  const [form] = Form.useForm<Wanted>()
  const role = Form.useWatch('role', form)
  const send = ({ role: wanted, community, partner }: Wanted) =>
    proposing.mutate(
      { accountId: member.accountId, role: wanted, scope: community ?? partner ?? '' },
      {
        onSuccess: (result) => {
          if (result.kind === 'refused') return
          announce(words.proposed)
          close()
        },
      },
    )
  return (
    <Modal
      open
      title={`${words.propose}：${member.displayName}`}
      onOk={form.submit}
      onCancel={close}
      okText={words.propose}
      cancelText='先不办'
      confirmLoading={proposing.isPending}
    >
      <p style={{ color: 'var(--ink-soft)', marginBottom: 14 }}>{words.proposeNote}</p>
      <Form form={form} layout='vertical' requiredMark={false} onFinish={send} preserve={false}>
        <Form.Item name='role' label={words.proposeRole} rules={[{ required: true, message: '请选择角色' }]}>
          <Select options={roles.map((value) => ({ value, label: roleWords[value] }))} />
        </Form.Item>
        <ScopeField role={role} />
      </Form>
      <Refusal result={proposing.data} error={proposing.error} />
    </Modal>
  )
}
