import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router-dom'
import { orphanReasonWords } from '@xiongguan/contract/association/terms'
import type { HouseholdId } from '@xiongguan/contract/membership/terms'
import { useMay } from '../../../platform/account'
import { momentWords } from '../../../platform/time'
import { Card, Entries } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import { Loaded } from '../../../ui/loaded'
import { keptByQuery } from '../contact-queries'
import type { ContactHousehold } from '../contact-queries'
import { AssignDialog } from './assign-dialog'
import { HandoverCell } from './handover-cell'
import styles from './members.module.css'

function Arrange({ householdId }: { householdId: HouseholdId }) {
  const [assigning, setAssigning] = useState(false)
  return (
    <>
      <Button onClick={() => setAssigning(true)}>安排联系人</Button>
      {assigning && <AssignDialog householdIds={[householdId]} close={() => setAssigning(false)} />}
    </>
  )
}

const handoverWords = ({ handover }: ContactHousehold) =>
  handover ? `正在交给 ${handover.takerName ?? '另一位联系人'}，等双方确认` : '没有正在办的交接'

function Kept({ household }: { household: ContactHousehold }) {
  const keeps = useMay()('keepMembers')
  const { contact, since, orphanWhy, outside, asked } = household
  const who = contact ? (
    <span className={styles.chips}>
      <Link to={`/members/${contact.memberId}`}>{contact.name ?? '姓名不显示'}</Link>
      {outside && <Chip tone='gold'>跨社区</Chip>}
    </span>
  ) : (
    <span className={styles.chips}>
      <Chip tone='brand'>{orphanWhy ? orphanReasonWords[orphanWhy] : '没有联系人'}</Chip>
      {keeps && <Arrange householdId={household.householdId} />}
    </span>
  )
  const handover = keeps ? <HandoverCell household={household} /> : handoverWords(household)
  return (
    <Entries
      entries={[
        { label: '会员联系户联系人', value: who },
        { label: '从什么时候', value: momentWords(since) },
        ...(contact ? [{ label: '交接', value: handover }] : []),
        ...(asked ? [{ label: '家里要求换人', value: `${momentWords(asked.at)}${asked.words ? `：${asked.words}` : ''}` }] : []),
      ]}
    />
  )
}

/** In a household's file: who of the members keeps contact with it, and the way to arrange or hand over. */
export default function ContactPanel({ householdId }: { householdId: HouseholdId }) {
  const read = useQuery(keptByQuery(householdId))
  return (
    <Card title='谁联系这户' aside={<Link to='/contacts'>会员联系户</Link>}>
      <Loaded read={read} rows={2}>
        {(household) => <Kept household={household} />}
      </Loaded>
    </Card>
  )
}
