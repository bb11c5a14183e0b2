import type { AuditPurpose } from '@xiongguan/contract/audit/terms'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { notFound } from '../../platform/failures'
import type { MembershipDeps } from './ports'
import { looksAt } from './register-audit'
import { reachHousehold, type Reached } from './register-reach'
import { openAddress, openDocument, openPhone } from './register-seals'
import { membersOf, type MemberRow } from './register-store'
import { childFilesOf, isYoung } from './register-views'

type Field = 'phone' | 'document' | 'address'
type Asked = { householdId: string; personId?: string | undefined; field: Field; purpose: AuditPurpose }

function opened({ platform: { sealer } }: MembershipDeps, { household }: Reached, person: MemberRow | undefined, field: Field): string | null {
  if (field === 'address') return household.address_sealed && openAddress(sealer, household.household_id, household.address_sealed)
  if (!person) return null
  if (field === 'phone') return person.phone_sealed && openPhone(sealer, person.person_id, person.phone_sealed)
  return person.document_sealed && openDocument(sealer, person.person_id, person.document_sealed)
}

/** Shows one field in full to those whose right reaches so far, each time on the record; for all others it is not there. */
export function showInFull(deps: MembershipDeps, context: CallContext, { householdId, personId, field, purpose }: Asked) {
  const account = accountOf(context)
  return deps.platform.db.transaction().execute(async (work) => {
    const reached = await reachHousehold(deps, work, account, householdId, 'seeRegister')
    const { household, reach } = reached
    const person = personId && (await membersOf(work, [householdId])).find((row) => row.person_id === personId)
    const now = deps.platform.clock.now()
    const row = person || undefined
    const closed = row && isYoung(row, now) && !(await childFilesOf(work, account.accountId, [row], now)).get(row.person_id)
    const text = reach.view(household.community_code, field) === 'full' && !closed ? opened(deps, reached, row, field) : null
    if (text === null) throw notFound()
    await looksAt(deps, work, context, { action: 'register.shownInFull', purpose, detail: field }, [householdId])
    return { text }
  })
}
