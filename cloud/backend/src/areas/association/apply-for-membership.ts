import type { ApplicationForm, MembershipResult } from '@xiongguan/contract/association/member-resident'
import type { ApplyRefusal } from '@xiongguan/contract/association/member-terms'
import { v7 } from 'uuid'
import { accountOf, type CallContext } from '../../platform/access/caller'
import type { AuditNote } from '../../platform/audit-trail'
import { refused } from '../../platform/change'
import { notFound } from '../../platform/failures'
import type { Work } from '../../platform/tables'
import { refusedApplication } from './member-rules'
import { memberSeals } from './member-seals'
import { findMember, insertApplication, insertStep, lockMember, replaceApplication, type ApplicationRow } from './member-store'
import type { AssociationDeps } from './ports'
import { ownMembership } from './read-own-memberships'

/** What stands in the way before anything is judged or stored. */
function missing({ identity, consent }: AssociationDeps, acceptedPrivacy: string | null, form: ApplicationForm): ApplyRefusal | null {
  if (acceptedPrivacy !== identity.currentPrivacyVersion) return 'privacyMissing'
  if (form.consentVersion !== consent.textOf('memberFile').version) return 'consentMissing'
  return form.kind === 'group' && !form.organisation ? 'organisationMissing' : null
}

/** Judged before the transaction; what is not clearly fit for others to read is not taken. */
async function judged(deps: AssociationDeps, context: CallContext, form: ApplicationForm): Promise<MembershipResult | null> {
  const { accountId, acceptedPrivacy } = accountOf(context)
  const lacking = missing(deps, acceptedPrivacy, form)
  if (lacking) return refusedApplication(lacking)
  const text = [form.name, form.organisation, form.statement].filter(Boolean).join('\n')
  return (await deps.notices.judgeText(accountId, text)) === 'refused' ? refusedApplication('textRefused') : null
}

/** The application as a row of this family's adult, or why not. The phone is the one that was bound; a name that was stated is not typed again. */
async function rowOf(
  { platform, membership }: AssociationDeps,
  work: Work,
  { accountId, memberId, form }: { accountId: string; memberId: string; form: ApplicationForm },
): Promise<ApplicationRow | ApplyRefusal> {
  const party = await membership.partyOf(work, accountId)
  if (!party) return 'noHousehold'
  if (!party.people.some(({ personId, kind }) => personId === form.personId && kind === 'adult')) return 'notAnAdult'
  const phone = await membership.phoneOf(work, accountId)
  if (!phone) return 'phoneMissing'
  const stated = await membership.ownName(work, accountId)
  const name = stated?.personId === form.personId ? stated.name : form.name
  if (!name) return 'nameMissing'
  return {
    ...memberSeals(platform.sealer).sealForm(memberId, { ...form, name, phone, organisation: form.kind === 'group' ? form.organisation : undefined }),
    member_id: memberId,
    kind: form.kind,
    volunteer: form.volunteer,
    strengths: [...new Set(form.strengths)],
    account_id: accountId,
    person_id: form.personId,
    household_id: party.householdId,
    community_code: party.communityCode,
    consent_version: form.consentVersion,
    birthday: form.birthday ?? null,
  }
}

const notesOf = ({ consent }: AssociationDeps, row: ApplicationRow): [AuditNote, ...AuditNote[]] => [
  { action: 'member.applied', subjectKind: 'member', subjectId: row.member_id, householdId: row.household_id },
  consent.noteGiven({ accountId: row.account_id, purpose: 'memberFile' }),
]

/** How it is put down; `allowed` refuses before anything is judged. */
type Put = { allowed?: () => Promise<void>; store: (work: Work, row: ApplicationRow, now: Date) => Promise<boolean> }

function submit(deps: AssociationDeps, context: CallContext, { memberId, form, put }: { memberId: string; form: ApplicationForm; put: Put }) {
  const { platform } = deps
  const { accountId } = accountOf(context)
  return platform.change<MembershipResult>(context, {
    input: memberSeals(platform.sealer).fingerprint({ ...form, statement: form.statement ?? '' }),
    check: async () => {
      await put.allowed?.()
      return judged(deps, context, form)
    },
    run: async (work) => {
      const now = platform.clock.now()
      const row = await rowOf(deps, work, { accountId, memberId, form })
      if (typeof row === 'string') return refused<MembershipResult>(refusedApplication(row))
      const consented = await deps.consent.record(work, { accountId, purpose: 'memberFile', version: form.consentVersion })
      if (consented === 'outdated') return refused<MembershipResult>(refusedApplication('consentMissing'))
      if (!(await put.store(work, row, now))) return refused<MembershipResult>(refusedApplication('alreadyMember'))
      await insertStep(work, { stepId: v7(), memberId, step: 'applied', by: accountId, words: null }, now)
      return {
        done: { kind: 'saved', membership: await ownMembership(deps, work, accountId, memberId) },
        resultId: memberId,
        audit: notesOf(deps, row),
      }
    },
    replay: async (resultId) => ({ kind: 'saved', membership: await ownMembership(deps, platform.db, accountId, resultId) }),
  })
}

/** Asks for membership: one open or running one for a person. */
export function applyForMembership(deps: AssociationDeps, context: CallContext, form: ApplicationForm) {
  return submit(deps, context, { memberId: v7(), form, put: { store: insertApplication } })
}

/** Sends an application the community returned in again, with what was missing. */
export function resubmitApplication(deps: AssociationDeps, context: CallContext, { memberId, ...form }: ApplicationForm & { memberId: string }) {
  const { accountId } = accountOf(context)
  const put: Put = {
    allowed: async () => {
      if ((await findMember(deps.platform.db, memberId))?.account_id !== accountId) throw notFound()
    },
    store: async (work, row, now) => {
      const before = await lockMember(work, memberId)
      if (before?.account_id !== accountId || before.state !== 'returned') return false
      await replaceApplication(work, row, now)
      return true
    },
  }
  return submit(deps, context, { memberId, form, put })
}
