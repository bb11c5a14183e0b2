import type { InviteResult } from '@xiongguan/contract/identity/staff'
import { authorityRefusalWords, invitationDays, proposalDays, type AccountId, type AuthorityRefusal } from '@xiongguan/contract/identity/terms'
import { asId } from '@xiongguan/contract/kit/id'
import { v7 } from 'uuid'
import { daysFrom } from '../../platform/civil-date'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import type { Platform } from '../../platform/platform'
import type { Work } from '../../platform/tables'
import { insertInvitation, insertProposal } from './authority-store'
import { typedCodeOf, hashTypedCode } from '../../platform/crypto/typed-code'
import { standingOf } from './staff-store'

export const refusedAuthority = (reason: AuthorityRefusal) => ({ kind: 'refused' as const, reason, words: authorityRefusalWords[reason] })

/** An invitation that replaces an account asks a second administrator at once: nothing moves before that one confirms. */
async function proposeReplacement(
  work: Work,
  invitationId: string,
  accountId: AccountId,
  proposedBy: string,
  now: Date,
): Promise<AuthorityRefusal | null> {
  if (accountId === proposedBy) return 'forYourself'
  if ((await standingOf(work, accountId)) !== 'staff') return 'notStaff'
  const proposal = { proposalId: v7(), kind: 'replace' as const, accountId, role: null, scope: '', invitationId, proposedBy }
  return (await insertProposal(work, { ...proposal, expiresAt: daysFrom(now, proposalDays) }, now)) ? null : 'alreadyProposed'
}

type Invite = { staffName: string; replaces?: AccountId }

/**
 * Makes an invitation for one colleague. Its code is made from its id with the server's key, so that an answer that got
 * lost can be given again, and the database keeps only a hash.
 */
export function inviteColleague(
  { change, clock }: Platform,
  { key, origin }: { key: Uint8Array; origin: string },
  context: CallContext,
  { staffName, replaces }: Invite,
) {
  const { accountId } = accountOf(context)
  const invited = (invitationId: string, expiresAt: string): InviteResult => {
    const code = typedCodeOf(key, invitationId)
    return { kind: 'invited', invitationId: asId<'Invitation'>(invitationId), code, path: `${origin}/i/${code}`, expiresAt }
  }
  return change<InviteResult>(context, {
    input: { staffName, replaces },
    run: async (work) => {
      const now = clock.now()
      const invitationId = v7()
      const expiresAt = daysFrom(now, invitationDays)
      const codeHash = hashTypedCode(typedCodeOf(key, invitationId))
      await insertInvitation(work, { invitationId, codeHash, staffName, replaces: replaces ?? null, invitedBy: accountId, expiresAt }, now)
      const refusal = replaces ? await proposeReplacement(work, invitationId, replaces, accountId, now) : null
      if (refusal) return refused<InviteResult>(refusedAuthority(refusal))
      return {
        done: invited(invitationId, expiresAt.toISOString()),
        resultId: `${invitationId} ${expiresAt.toISOString()}`,
        audit: [{ action: 'staff.invited', subjectKind: 'invitation', subjectId: invitationId }],
      }
    },
    replay: async (resultId) => {
      const [invitationId = '', expiresAt = ''] = resultId.split(' ')
      return invited(invitationId, expiresAt)
    },
  })
}
