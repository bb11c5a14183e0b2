import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { contactPages } from '../contact-queries'
import type { ContactRow } from '../contact-queries'

type Props = { value: ContactRow['memberId'] | undefined; without?: ContactRow['memberId']; onChange: (memberId: ContactRow['memberId']) => void }

const wordsOf = ({ name, number, community, households, limit }: ContactRow) =>
  `${name ?? number} · ${community.name} · ${limit === null ? `${households} 户` : `${households}/${limit} 户`}`

/** One of the contacts, with what each keeps already. */
export function ContactSelect({ value, without, onChange }: Props) {
  const pages = contactPages(undefined)
  const read = useQuery({ queryKey: [...pages.queryKey, 'first'], queryFn: () => pages.queryFn(undefined) })
  const options = (read.data?.items ?? []).filter(({ memberId }) => memberId !== without).map((row) => ({ value: row.memberId, label: wordsOf(row) }))
  return (
    <Select<ContactRow['memberId']>
      aria-label='联系人'
      style={{ width: '100%' }}
      showSearch
      optionFilterProp='label'
      loading={read.isLoading}
      placeholder='选择联系人'
      notFoundContent='还没有联系人，请先在会员页面请人担任'
      value={value}
      onChange={onChange}
      options={options}
    />
  )
}
