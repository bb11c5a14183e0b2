import type { AcceptInvitationResult, OpenInvitation } from '@xiongguan/contract/identity/resident'
import { invitationRefusalWords, type InvitationRefusal } from '@xiongguan/contract/identity/terms'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import type { Platform } from '../../platform/platform'
import type { Db } from '../../platform/tables'
import { bindStaff, findInvitation, isWithoutWeChat, takeInvitation } from './authority-store'
import { hashTypedCode } from '../../platform/crypto/typed-code'
import { unnamedStaff } from './rules'
import { standingOf } from './staff-store'
import { displayNames } from './store'

const refusedInvitation = (reason: InvitationRefusal) => ({ kind: 'refused' as const, reason, words: invitationRefusalWords[reason] })

/** Why this account may not be bound to an invitation, whichever it is; null when it may. */
async function unfit(handle: Db, accountId: string): Promise<InvitationRefusal | null> {
  if (await isWithoutWeChat(handle, accountId)) return 'needsWeChat'
  const standing = await standingOf(handle, accountId)
  return standing === 'staff' || standing === 'noRole' ? 'alreadyStaff' : null
}

/** Shows an invitation to whoever holds its code: the name it was made for, and by whom. */
export async function lookAtInvitation({ db, clock }: Platform, context: CallContext, code: string): Promise<OpenInvitation> {
  const { accountId } = accountOf(context)
  const row = await findInvitation(db, hashTypedCode(code))
  if (!row || row.accepted_by || row.withdrawn_at || row.expires_at <= clock.now()) return refusedInvitation('closed')
  if (row.invited_by === accountId) return refusedInvitation('ownInvitation')
  const refusal = await unfit(db, accountId)
  if (refusal) return refusedInvitation(refusal)
  const [inviter] = await displayNames(db, [row.invited_by])
  return {
    kind: 'open',
    staffName: row.staff_name,
    invitedBy: inviter?.display_name ?? unnamedStaff,
    expiresAt: row.expires_at.toISOString(),
    replaces: row.replaces !== null,
  }
}

/**
 * Binds the caller's own WeChat to an invitation. It makes a colleague, without any role: roles are proposed and
 * confirmed by two administrators. For a replacement nothing moves yet.
 */
export function acceptInvitation({ change, clock }: Platform, context: CallContext, code: string): Promise<AcceptInvitationResult> {
  const { accountId } = accountOf(context)
  const accepted = (replaces: boolean): AcceptInvitationResult => ({ kind: 'accepted', replaces })
  return change<AcceptInvitationResult>(context, {
    input: { code },
    run: async (work) => {
      const now = clock.now()
      const refusal = await unfit(work, accountId)
      if (refusal) return refused<AcceptInvitationResult>(refusedInvitation(refusal))
      const taken = await takeInvitation(work, hashTypedCode(code), accountId, now)
      if (!taken) return refused<AcceptInvitationResult>(refusedInvitation('closed'))
      if (!taken.replaces) await bindStaff(work, accountId, taken.staff_name, now)
      return {
        done: accepted(taken.replaces !== null),
        resultId: taken.replaces ? 'replaces' : 'new',
        audit: [{ action: 'staff.joined', subjectKind: 'invitation', subjectId: taken.invitation_id }],
      }
    },
    replay: async (resultId) => accepted(resultId === 'replaces'),
  })
}
