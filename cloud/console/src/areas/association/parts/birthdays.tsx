import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router-dom'
import { Card } from '../../../ui/card'
import { DataTable } from '../../../ui/data-table'
import type { Column } from '../../../ui/data-table'
import { Loaded } from '../../../ui/loaded'
import { State } from '../../../ui/states'
import type { Answers } from '../../../platform/client'
import { birthdaysQuery } from '../member-queries'

type Birthday = Answers['memberDesk']['birthdays'][number]

const columns: Column<Birthday>[] = [
  { title: '日子', cell: ({ birthday }) => `${Number(birthday.slice(0, 2))}月${Number(birthday.slice(3))}日` },
  { title: '姓名', cell: ({ memberId, name }) => <Link to={`/members/${memberId}`}>{name ?? '姓名不显示'}</Link> },
  { title: '社区、村', cell: ({ community }) => community.name },
]

/** Birthdays of the next fortnight, of those who gave theirs and whose family does not rest. */
export function Birthdays() {
  return (
    <Card title='近两周生日'>
      <Loaded
        read={useQuery(birthdaysQuery)}
        rows={2}
        empty={{ when: (rows) => rows.length === 0, show: <State title='近两周没有' words='只有本人愿意收到问候、家中没有静默的会员会出现。' /> }}
      >
        {(rows) => <DataTable caption='近两周生日' columns={columns} rows={rows} keyOf={({ memberId }) => memberId} />}
      </Loaded>
    </Card>
  )
}
