import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router-dom'
import { orphanReasonWords } from '@xiongguan/contract/association/terms'
import { useMay } from '../../../platform/account'
import { momentWords } from '../../../platform/time'
import { Chip } from '../../../ui/chip'
import { DataTable } from '../../../ui/data-table'
import type { Column } from '../../../ui/data-table'
import { Loaded } from '../../../ui/loaded'
import { PageTurner, usePages } from '../../../ui/pages'
import { State } from '../../../ui/states'
import { householdPages } from '../contact-queries'
import type { ContactHousehold, Show } from '../contact-queries'
import { AssignDialog } from './assign-dialog'
import { HandoverCell } from './handover-cell'
import styles from './members.module.css'

const none: Record<Show, { title: string; words: string }> = {
  orphans: { title: '每户都有联系人', words: '新建或搬来的家庭会出现在这里。' },
  asking: { title: '没有要求换人的家庭', words: '家庭在小程序里提出后会出现在这里。' },
  handovers: { title: '没有等确认的交接', words: '提出交接后会出现在这里。' },
  outside: { title: '没有跨社区的联系户', words: '社区调整后，联系人在别的社区的家庭会出现在这里。' },
  all: { title: '这里还没有家庭', words: '居民建立家庭后会出现。' },
}

const whoKeeps = ({ contact, orphanWhy, outside }: ContactHousehold) =>
  contact ? (
    <span className={styles.chips}>
      <Link to={`/members/${contact.memberId}`}>{contact.name ?? '姓名不显示'}</Link>
      {outside && <Chip tone='gold'>跨社区</Chip>}
    </span>
  ) : (
    <Chip tone='brand'>{orphanWhy ? orphanReasonWords[orphanWhy] : '没有联系人'}</Chip>
  )

const columns: Column<ContactHousehold>[] = [
  { title: '家庭', cell: ({ nickname }) => <strong>{nickname}</strong> },
  { title: '社区、村', cell: ({ community }) => community.name },
  { title: '联系人', cell: whoKeeps },
  { title: '从什么时候', cell: ({ since }) => momentWords(since) },
  {
    title: '要求换人',
    cell: ({ asked }) => (asked ? <span className={styles.words}>{`${momentWords(asked.at)}${asked.words ? `：${asked.words}` : ''}`}</span> : '—'),
  },
]

/** Households and who keeps contact with them; those that wait are chosen here and given to a contact together. */
export function Households({ show, communityCode }: { show: Show; communityCode: string | undefined }) {
  const keeps = useMay()('keepMembers')
  const pages = usePages(householdPages(show, communityCode))
  const [chosen, setChosen] = useState<readonly ContactHousehold['householdId'][]>([])
  const [assigning, setAssigning] = useState(false)
  const toggle = (householdId: ContactHousehold['householdId'], on: boolean) =>
    setChosen(on ? [...chosen, householdId] : chosen.filter((one) => one !== householdId))
  const pick: Column<ContactHousehold> = {
    title: '选择',
    cell: ({ householdId, nickname, contact }) =>
      contact ? null : (
        <Checkbox
          aria-label={`选择${nickname}`}
          checked={chosen.includes(householdId)}
          disabled={!chosen.includes(householdId) && chosen.length >= 100}
          onChange={({ target }) => toggle(householdId, target.checked)}
        />
      ),
  }
  const act: Column<ContactHousehold> = { title: '处理', cell: (row) => <HandoverCell household={row} /> }
  return (
    <>
      {keeps && show === 'orphans' && (
        <div className={styles.row} style={{ marginBottom: 12 }}>
          <Button onClick={() => setChosen((pages.read.data?.items ?? []).map(({ householdId }) => householdId))}>选择这一页</Button>
          <Button type='primary' disabled={chosen.length === 0} onClick={() => setAssigning(true)}>
            安排联系人（{chosen.length} 户）
          </Button>
        </div>
      )}
      <Loaded read={pages.read} rows={4} empty={{ when: ({ items }) => items.length === 0, show: <State {...none[show]} /> }}>
        {({ items }) => (
          <DataTable
            caption='家庭与联系人'
            columns={keeps ? (show === 'orphans' ? [pick, ...columns] : [...columns, act]) : columns}
            rows={items}
            keyOf={({ householdId }) => householdId}
            quiet={pages.moving}
          />
        )}
      </Loaded>
      <PageTurner turn={pages} />
      {assigning && (
        <AssignDialog
          householdIds={chosen}
          close={(done) => {
            setAssigning(false)
            if (done) setChosen([])
          }}
        />
      )}
    </>
  )
}
