import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router-dom'
import type { AuditPurpose } from '@xiongguan/contract/audit/terms'
import type { HouseholdId } from '@xiongguan/contract/membership/terms'
import { useMay } from '../../../platform/account'
import { isOutOfReach } from '../../../platform/failure'
import { momentWords } from '../../../platform/time'
import { Card, Entries } from '../../../ui/card'
import { Failed, Loading } from '../../../ui/states'
import { dutyQuery } from '../queries'
import type { HouseholdDuty } from '../queries'
import { words } from '../words'

function Duty({ duty: { contacts, fileId, handingTo } }: { duty: HouseholdDuty }) {
  const way = fileId ? <Link to={`/families/${fileId}`}>{words.openFile}</Link> : <Link to='/duties'>{words.desk}</Link>
  return (
    <Card title={words.contacts} aside={way}>
      <Entries
        entries={[
          ...contacts.map(({ name, since }, at) => ({ label: at === 0 ? words.first : words.second, value: `${name}（${momentWords(since)} 起）` })),
          ...(handingTo ? [{ label: words.handing, value: words.handingTo(handingTo) }] : []),
        ]}
      />
    </Card>
  )
}

/** Asking, or not answered: neither is taken for a household nobody keeps. Without a title, which would say of every household that two keep it. */
function Unknown({ read: { error, refetch } }: { read: { error: unknown; refetch: () => unknown } }) {
  return <Card>{error ? <Failed error={error} retry={() => void refetch()} /> : <Loading rows={2} />}</Card>
}

/**
 * In a household's file: its two contacts, for those who may know of them. For everybody else nothing of this shows; the
 * way in of an emergency stands on every household alike, so that it betrays none.
 */
export default function DutyPanel({ householdId, purpose }: { householdId: HouseholdId; purpose: AuditPurpose }) {
  const may = useMay()
  const read = useQuery(dutyQuery(householdId, purpose))
  const duty = read.data?.duty
  if (duty === undefined && !isOutOfReach(read.error)) return <Unknown read={read} />
  if (duty) return <Duty duty={duty} />
  if (may('openUrgently')) {
    return (
      <Card title={words.urgently}>
        <p>{words.urgentFromFile}</p>
        <p style={{ marginTop: 8 }}>
          <Link to={`/openings?household=${householdId}`}>{words.urgently}</Link>
        </p>
      </Card>
    )
  }
  if (may('assignDuties')) {
    return (
      <Card title={words.contacts}>
        <Link to={`/duties?household=${householdId}`}>{words.assign}</Link>
      </Card>
    )
  }
  return null
}
