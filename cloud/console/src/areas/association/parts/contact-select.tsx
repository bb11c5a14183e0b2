import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useEffect, useState } from 'react'
import { FailureLine } from '../../../ui/states'
import { foundContacts } from '../contact-queries'
import type { ContactRow } from '../contact-queries'

type Props = { value: ContactRow['memberId'] | undefined; without?: ContactRow['memberId']; onChange: (memberId: ContactRow['memberId']) => void }

const wordsOf = ({ name, number, community, households, limit }: ContactRow) =>
  `${name ?? '姓名不显示'} · ${number} · ${community.name} · ${limit === null ? `${households} 户` : `${households}/${limit} 户`}`

/** What was typed, once somebody stops typing: every search is on the record. */
function useSettled(text: string, milliseconds = 400): string {
  const [settled, settle] = useState(text)
  useEffect(() => {
    const waiting = setTimeout(() => settle(text), milliseconds)
    return () => clearTimeout(waiting)
  }, [text, milliseconds])
  return settled
}

/** One of the contacts, found at the server by name, number or community, with what each keeps already. */
export function ContactSelect({ value, without, onChange }: Props) {
  const [text, setText] = useState('')
  const settled = useSettled(text.trim())
  const read = useInfiniteQuery(foundContacts(settled))
  const found = (read.data?.pages ?? []).flatMap(({ items }) => items)
  const more = (
    <Button block type='link' loading={read.isFetchingNextPage} onClick={() => void read.fetchNextPage()}>
      再列出一些
    </Button>
  )
  return (
    <>
      <Select<ContactRow['memberId']>
        aria-label='联系人'
        style={{ width: '100%' }}
        showSearch
        filterOption={false}
        onSearch={setText}
        loading={read.isFetching}
        placeholder='输入完整姓名、会员号或社区名，或直接选择'
        notFoundContent={read.isFetching ? '正在找…' : settled ? '没有找到，请核对；姓名要完整' : '还没有联系人，请先在会员页面请人担任'}
        popupRender={(menu) => (
          <>
            {menu}
            {read.hasNextPage && more}
          </>
        )}
        value={value}
        onChange={onChange}
        options={found.filter(({ memberId }) => memberId !== without).map((row) => ({ value: row.memberId, label: wordsOf(row) }))}
      />
      <FailureLine error={read.error} />
    </>
  )
}
