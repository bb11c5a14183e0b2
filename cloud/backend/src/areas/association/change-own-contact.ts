import type { ContactResult } from '@xiongguan/contract/association/contact-resident'
import type { AuditAction } from '@xiongguan/contract/audit/terms'
import type { AuditNote } from '../../platform/audit-trail'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { notFound } from '../../platform/failures'
import type { Work } from '../../platform/tables'
import { contactDone, refusedContact } from './contact-rules'
import { contactSeals } from './contact-seals'
import { lockHouseholds, setAsked, setHouseholdPhone } from './contact-store'
import type { AssociationDeps } from './ports'

type Kept = Awaited<ReturnType<typeof lockHouseholds>>[number]
/** What came of it, with the rows of the audit that go along. */
type Applied = { outcome: ContactResult; notes?: readonly AuditNote[] }
type Step = { action: AuditAction; apply: (work: Work, household: Kept) => Promise<Applied> }

/** Changes what the caller's own household says about its contact. */
function changeOwn(
  deps: AssociationDeps,
  context: CallContext,
  input: Record<string, unknown>,
  { action, apply }: Step,
  check?: () => Promise<ContactResult | null>,
) {
  const { platform, membership } = deps
  const { accountId } = accountOf(context)
  return platform.change<ContactResult>(context, {
    input: contactSeals(platform.sealer).fingerprint(input),
    ...(check ? { check } : {}),
    run: async (work) => {
      const party = await membership.partyOf(work, accountId)
      const [household] = party ? await lockHouseholds(work, [party.householdId]) : []
      if (!household) throw notFound()
      const { outcome, notes = [] } = await apply(work, household)
      if (outcome.kind === 'refused') return refused(outcome)
      const householdId = household.household_id
      return { done: outcome, resultId: householdId, audit: [{ action, subjectKind: 'household', subjectId: householdId, householdId }, ...notes] }
    },
    replay: async () => contactDone,
  })
}

/** The family asks its community for another contact; the one it has stays until the community acts. */
export function askForAnother(deps: AssociationDeps, context: CallContext, { reason }: { reason?: string | undefined }) {
  const { platform, notices } = deps
  const apply = async (work: Work, { household_id, member_id }: Kept) => {
    if (!member_id) return { outcome: refusedContact('noContact') }
    await setAsked(work, household_id, contactSeals(platform.sealer).asked.seal(household_id, reason), platform.clock.now())
    return { outcome: contactDone }
  }
  const check = async () => {
    const judgement = reason ? await notices.judgeText(accountOf(context).accountId, reason) : 'clear'
    return judgement === 'refused' ? refusedContact('textRefused') : null
  }
  return changeOwn(deps, context, { reason: reason ?? '' }, { action: 'contact.anotherAsked', apply }, check)
}

/** Lets whoever is the contact call the family, or no longer. */
export function allowCall(
  deps: AssociationDeps,
  context: CallContext,
  { phone, consentVersion }: { phone?: string | undefined; consentVersion?: string | undefined },
) {
  const about = { accountId: accountOf(context).accountId, purpose: 'memberContact' as const }
  const withdrawn = async (work: Work) => ((await deps.consent.end(work, about)) ? [deps.consent.noteWithdrawn(about)] : [])
  const apply = async (work: Work, { household_id }: Kept) => {
    const notes = phone ? await deps.consent.agree(work, { ...about, version: consentVersion }) : await withdrawn(work)
    if (!notes) return { outcome: refusedContact('consentMissing') }
    await setHouseholdPhone(work, household_id, contactSeals(deps.platform.sealer).phone.seal(household_id, phone))
    return { outcome: contactDone, notes }
  }
  return changeOwn(deps, context, { phone: phone ?? '', consentVersion }, { action: 'contact.phoneGiven', apply })
}
