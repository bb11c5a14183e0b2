import { useQuery } from '@tanstack/react-query'
import { Form, Select } from 'antd'
import { holdersQuery } from '../queries'

/** Picks a colleague on duty for a community. */
export function HolderSelect({ name, label, communityCode }: { name: string; label: string; communityCode: string | undefined }) {
  const holders = useQuery(holdersQuery(communityCode))
  const options = (holders.data ?? []).map(({ accountId, name: who, placeName }) => ({ value: accountId, label: `${who}（${placeName}）` }))
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: `请选择${label}` }]}>
      <Select showSearch optionFilterProp='label' loading={holders.isPending} options={options} />
    </Form.Item>
  )
}
