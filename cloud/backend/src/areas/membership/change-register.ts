import { documentHintWords, type DocumentHint } from '@xiongguan/contract/membership/document-rules'
import { registerRefusalWords } from '@xiongguan/contract/membership/register-rules'
import type { RegisterResult } from '@xiongguan/contract/membership/register-staff'
import { asId } from '@xiongguan/contract/kit/id'
import { accountOf, type Account, type CallContext } from '../../platform/access/caller'
import type { AuditNote } from '../../platform/audit-trail'
import { hashInput, refused } from '../../platform/change'
import type { Platform } from '../../platform/platform'
import { notFound } from '../../platform/failures'
import type { Db, Work } from '../../platform/tables'
import type { MembershipDeps } from './ports'
import type { DraftRefusal } from './read-draft'
import { reachPerson } from './register-reach'
import type { MemberRow } from './register-store'
import { childFilesOf, isYoung } from './register-views'

/** What was asked, for the key of the request: keyed, as a plain hash of a phone or a document could be guessed. */
export const registerFingerprint = ({ sealer }: Pick<Platform, 'sealer'>, input: unknown) =>
  sealer.blindIndex('contact', 'register-request', hashInput(input)).toString('base64url')

export type Step = { householdId: string; hints?: readonly DocumentHint[]; audit: readonly [AuditNote, ...AuditNote[]] }
export type StepOutcome = Step | { kind: 'refused'; reason: DraftRefusal } | { kind: 'gone' }

export const refusal = (reason: DraftRefusal): Extract<RegisterResult, { kind: 'refused' }> => ({
  kind: 'refused',
  reason,
  words: registerRefusalWords[reason],
})

const saved = (householdId: string, hints: readonly DocumentHint[] = []): RegisterResult => ({
  kind: 'saved',
  householdId: asId<'Household'>(householdId),
  hints: hints.map((hint) => documentHintWords[hint]),
})

/** A change of the register by staff: once per key, with its audit rows. What is gone answers like what was never there. */
export function changeRegister(
  deps: MembershipDeps,
  context: CallContext,
  input: unknown,
  step: (work: Work, account: Account) => Promise<StepOutcome>,
) {
  const { platform } = deps
  return platform.change<RegisterResult>(context, {
    input: registerFingerprint(platform, input),
    run: async (work) => {
      const outcome = await step(work, accountOf(context))
      if ('kind' in outcome && outcome.kind === 'gone') throw notFound()
      if ('kind' in outcome) return refused<RegisterResult>(refusal(outcome.reason))
      return { done: saved(outcome.householdId, outcome.hints), resultId: outcome.householdId, audit: outcome.audit }
    },
    replay: async (householdId) => saved(householdId),
  })
}

/** Whether this is a child under 14 whose file the account has no approval for. */
export async function isClosed({ platform }: MembershipDeps, handle: Db, { accountId }: Account, person: MemberRow): Promise<boolean> {
  const now = platform.clock.now()
  return isYoung(person, now) && !(await childFilesOf(handle, accountId, [person], now)).get(person.person_id)
}

/** A person whose register this account keeps; a child under 14 is changed only with an approval that stands. */
export async function personToChange(deps: MembershipDeps, work: Work, account: Account, personId: string) {
  const reached = await reachPerson(deps, work, account, personId, 'keepRegister')
  return { ...reached, closed: await isClosed(deps, work, account, reached.person) }
}

/** An audit row about somebody of a household. */
export const noteOf = (action: AuditNote['action'], personId: string, householdId: string, detail?: string): AuditNote => ({
  action,
  subjectKind: 'person',
  subjectId: personId,
  householdId,
  ...(detail ? { detail } : {}),
})
