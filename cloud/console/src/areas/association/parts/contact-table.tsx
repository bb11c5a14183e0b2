import { Link } from 'react-router-dom'
import { Card } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import type { Column } from '../../../ui/data-table'
import { PagedTable } from '../../../ui/paged-table'
import { State } from '../../../ui/states'
import { contactPages } from '../contact-queries'
import type { ContactRow } from '../contact-queries'

const load = ({ households, limit }: ContactRow) => (limit === null ? `${households} 户` : `${households} / ${limit} 户`)

const columns: Column<ContactRow>[] = [
  { title: '姓名', cell: ({ memberId, name }) => <Link to={`/members/${memberId}`}>{name ?? '姓名不显示'}</Link> },
  { title: '会员号', cell: ({ number }) => number },
  { title: '社区、村', cell: ({ community }) => community.name },
  { title: '联系几户', cell: load, numeric: true },
  {
    title: '负担',
    cell: ({ overloaded, limit }) =>
      overloaded ? <Chip tone='gold'>超过户数</Chip> : limit === null ? '协会没有设定' : <Chip tone='jade'>合适</Chip>,
  },
  { title: '电话', cell: ({ phoneOpen }) => (phoneOpen ? '家庭可以打' : '没有公开') },
]

/** Contacts and what each of them keeps. */
export function ContactTable({ communityCode }: { communityCode: string | undefined }) {
  const none = <State title='还没有联系人' words='在会员的页面上请他担任联系人。' />
  return (
    <Card title='联系人'>
      <PagedTable caption='联系人' source={contactPages(communityCode)} columns={columns} keyOf={({ memberId }) => memberId} none={none} rows={3} />
    </Card>
  )
}
