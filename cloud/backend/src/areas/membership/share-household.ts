import type { InviteFamilyResult, JoinResult, Sharing, SharingLook } from '@xiongguan/contract/membership/family-resident'
import {
  shareRights,
  sharersAtMost,
  sharingDays,
  sharingRefusalWords,
  withImplied,
  type SharerRelation,
  type ShareRight,
  type SharingRefusal,
} from '@xiongguan/contract/membership/family-rules'
import { asId } from '@xiongguan/contract/kit/id'
import { v7 } from 'uuid'
import { daysFrom } from '../../platform/civil-date'
import { accountOf, type CallContext } from '../../platform/access/caller'
import type { AuditNote } from '../../platform/audit-trail'
import { refused } from '../../platform/change'
import { hashTypedCode, typedCodeOf } from '../../platform/crypto/typed-code'
import { notFound } from '../../platform/failures'
import type { Platform } from '../../platform/platform'
import type { Db, Work } from '../../platform/tables'
import type { MembershipDeps } from './ports'
import { nicknameFor } from './read-household'
import { findToName } from './naming-store'
import {
  dropPersonAccount,
  endSharer,
  findBelonging,
  findOpenInvitation,
  holdHousehold,
  insertSharer,
  insertSharingInvitation,
  listOpenInvitations,
  listSharers,
  setMay,
  setPersonAccount,
  takeBelonging,
  takeSharingInvitation,
  withdrawSharingInvitation,
} from './sharing-store'

const no = (reason: SharingRefusal) => ({ kind: 'refused' as const, reason, words: sharingRefusalWords[reason] })

type Naming = { person_id: string | null; nickname_sealed: Buffer | null }
const nicknameOf = (deps: Pick<Platform, 'sealer'>, { person_id, nickname_sealed }: Naming) =>
  person_id && nickname_sealed ? nicknameFor(deps, { person_id, nickname_sealed }) : null

/** Who shares the household. A sharer reads only what concerns this phone, never who else shares. */
export async function readSharing(platform: Pick<Platform, 'sealer' | 'clock'>, handle: Db, accountId: string): Promise<Sharing | null> {
  const belonging = await findBelonging(handle, accountId)
  if (!belonging) return null
  if (belonging.role === 'sharer') return { role: 'sharer', may: belonging.may ?? [], sharers: [], invitations: [] }
  const sharers = await listSharers(handle, belonging.household_id)
  const invitations = await listOpenInvitations(handle, belonging.household_id, platform.clock.now())
  return {
    role: 'owner',
    may: [...shareRights],
    sharers: sharers.map((row) => ({
      sharerId: asId<'Sharer'>(row.sharer_id),
      relation: row.relation,
      nickname: nicknameOf(platform, row),
      may: row.may,
      joinedAt: row.joined_at.toISOString(),
    })),
    invitations: invitations.map((row) => ({
      invitationId: asId<'Invitation'>(row.invitation_id),
      relation: row.relation,
      nickname: nicknameOf(platform, row),
      may: row.may,
      expiresAt: row.expires_at.toISOString(),
    })),
  }
}

async function mustShare(platform: Platform, handle: Db, accountId: string): Promise<Sharing> {
  const sharing = await readSharing(platform, handle, accountId)
  if (!sharing) throw notFound()
  return sharing
}

/** The household the caller owns, held; a sharer finds none. */
export async function ownHousehold(work: Work, accountId: string): Promise<string> {
  const belonging = await findBelonging(work, accountId)
  if (belonging?.role !== 'owner' || !(await holdHousehold(work, belonging.household_id))) throw notFound()
  return belonging.household_id
}

type Invite = {
  relation: SharerRelation
  personId?: string | undefined
  may: readonly ShareRight[]
  consentVersion?: string | undefined
}

/** Whether one of the household's adults can still get a phone of their own. */
async function isFree(work: Work, householdId: string, personId: string): Promise<boolean> {
  const person = await findToName(work, householdId, personId)
  if (!person || person.kind === 'child') throw notFound()
  return person.account_id === null
}

export function inviteFamily(deps: MembershipDeps, context: CallContext, input: Invite): Promise<InviteFamilyResult> {
  const { platform, codeKey, currentPrivacyVersion } = deps
  const { accountId, acceptedPrivacy } = accountOf(context)
  const invited = (invitationId: string, expiresAt: string): InviteFamilyResult => ({
    kind: 'invited',
    invitationId: asId<'Invitation'>(invitationId),
    code: typedCodeOf(codeKey, invitationId),
    expiresAt,
  })
  return platform.change<InviteFamilyResult>(context, {
    input,
    run: async (work) => {
      const now = platform.clock.now()
      const householdId = await ownHousehold(work, accountId)
      if (acceptedPrivacy !== currentPrivacyVersion) return refused<InviteFamilyResult>(no('privacyMissing'))
      const agreed = await deps.consent.agree(work, { accountId, purpose: 'familySharing', version: input.consentVersion })
      if (!agreed) return refused<InviteFamilyResult>(no('consentMissing'))
      if (input.personId && !(await isFree(work, householdId, input.personId))) return refused<InviteFamilyResult>(no('personTaken'))
      const open = await listOpenInvitations(work, householdId, now)
      if ((await listSharers(work, householdId)).length + open.length >= sharersAtMost) return refused<InviteFamilyResult>(no('full'))
      const invitationId = v7()
      const expiresAt = daysFrom(now, sharingDays)
      const { relation, personId = null } = input
      const codeHash = hashTypedCode(typedCodeOf(codeKey, invitationId))
      await insertSharingInvitation(work, { invitationId, householdId, personId, relation, may: withImplied(input.may), codeHash, expiresAt }, now)
      return {
        done: invited(invitationId, expiresAt.toISOString()),
        resultId: `${invitationId} ${expiresAt.toISOString()}`,
        audit: [{ action: 'sharing.invited', subjectKind: 'invitation', subjectId: invitationId, householdId }, ...agreed],
      }
    },
    replay: async (resultId) => {
      const [invitationId = '', expiresAt = ''] = resultId.split(' ')
      return invited(invitationId, expiresAt)
    },
  })
}

/** A change the owner makes to who shares the household, and the list as it then is. */
function changeSharing(deps: MembershipDeps, context: CallContext, input: unknown, step: (work: Work, householdId: string) => Promise<AuditNote>) {
  const { platform } = deps
  const { accountId } = accountOf(context)
  return platform.change<Sharing>(context, {
    input,
    run: async (work) => {
      const note = await step(work, await ownHousehold(work, accountId))
      return { done: await mustShare(platform, work, accountId), resultId: note.subjectId, audit: [note] }
    },
    replay: () => mustShare(platform, platform.db, accountId),
  })
}

export const withdrawInvitation = (deps: MembershipDeps, context: CallContext, input: { invitationId: string }) =>
  changeSharing(deps, context, input, async (work, householdId) => {
    if (!(await withdrawSharingInvitation(work, householdId, input.invitationId, deps.platform.clock.now()))) throw notFound()
    return { action: 'sharing.invitationWithdrawn', subjectKind: 'invitation', subjectId: input.invitationId, householdId }
  })

export const changeSharer = (deps: MembershipDeps, context: CallContext, input: { sharerId: string; may: readonly ShareRight[] }) =>
  changeSharing(deps, context, input, async (work, householdId) => {
    if (!(await setMay(work, householdId, input.sharerId, withImplied(input.may)))) throw notFound()
    return { action: 'sharing.changed', subjectKind: 'sharer', subjectId: input.sharerId, householdId }
  })

/** Ends a phone's sharing: at once, with all it held in the household's name handed to the owner. */
export async function endSharing(
  { accountLeft, platform }: MembershipDeps,
  work: Work,
  householdId: string,
  by: { sharerId: string } | { accountId: string },
  owner: string | null,
) {
  const ended = await endSharer(work, householdId, by, platform.clock.now())
  if (!ended) throw notFound()
  await dropPersonAccount(work, ended.account_id)
  await accountLeft(work, { householdId, from: ended.account_id, to: owner })
  return ended
}

export const stopSharer = (deps: MembershipDeps, context: CallContext, input: { sharerId: string }) =>
  changeSharing(deps, context, input, async (work, householdId) => {
    await endSharing(deps, work, householdId, input, accountOf(context).accountId)
    return { action: 'sharing.ended', subjectKind: 'sharer', subjectId: input.sharerId, householdId }
  })

/** A sharer leaves of their own accord. */
export function leaveSharing(deps: MembershipDeps, context: CallContext) {
  const { platform } = deps
  const { accountId } = accountOf(context)
  const done = { kind: 'done' as const }
  return platform.change<typeof done>(context, {
    input: null,
    alone: true,
    run: async (work) => {
      const belonging = await findBelonging(work, accountId)
      const household = belonging?.role === 'sharer' ? await holdHousehold(work, belonging.household_id) : undefined
      if (!household) throw notFound()
      const ended = await endSharing(deps, work, household.household_id, { accountId }, household.owner_account_id)
      return { done, resultId: ended.sharer_id, audit: [{ action: 'sharing.ended', subjectKind: 'sharer', subjectId: ended.sharer_id }] }
    },
    replay: async () => done,
  })
}

/** Why this account may not join; null when it may. A code nobody made answers like one that was used. */
async function unfit(handle: Db, accountId: string, ownerId: string | null): Promise<SharingRefusal | null> {
  if (ownerId === accountId) return 'own'
  return (await findBelonging(handle, accountId)) ? 'elsewhere' : null
}

export async function lookAtSharing({ platform }: MembershipDeps, context: CallContext, code: string): Promise<SharingLook> {
  const row = await findOpenInvitation(platform.db, hashTypedCode(code), platform.clock.now())
  if (!row?.owner_account_id) return no('closed')
  const refusal = await unfit(platform.db, accountOf(context).accountId, row.owner_account_id)
  if (refusal) return no(refusal)
  return {
    kind: 'open',
    communityName: row.community_name,
    relation: row.relation,
    nickname: nicknameOf(platform, row),
    may: row.may,
    expiresAt: row.expires_at.toISOString(),
  }
}

/** Joins by a code, on one's own phone. Of two ways into two households at once exactly one is taken. */
export function joinHousehold(deps: MembershipDeps, context: CallContext, code: string): Promise<JoinResult> {
  const { platform, currentPrivacyVersion } = deps
  const { accountId, acceptedPrivacy } = accountOf(context)
  const joined = async (handle: Db): Promise<JoinResult> => ({ kind: 'joined', sharing: await mustShare(platform, handle, accountId) })
  return platform.change<JoinResult>(context, {
    input: { code },
    run: async (work) => {
      const now = platform.clock.now()
      if (acceptedPrivacy !== currentPrivacyVersion) return refused<JoinResult>(no('privacyMissing'))
      const row = await findOpenInvitation(work, hashTypedCode(code), now)
      if (!row?.owner_account_id) return refused<JoinResult>(no('closed'))
      const refusal = await unfit(work, accountId, row.owner_account_id)
      if (refusal) return refused<JoinResult>(no(refusal))
      const householdId = row.household_id
      if (!(await holdHousehold(work, householdId))) return refused<JoinResult>(no('closed'))
      if (!(await takeSharingInvitation(work, row.invitation_id, accountId, now))) return refused<JoinResult>(no('closed'))
      if (!(await takeBelonging(work, { accountId, householdId, role: 'sharer' }, now))) return refused<JoinResult>(no('elsewhere'))
      const sharerId = v7()
      const personId = row.person_id && row.person_account_id === null ? row.person_id : null
      await insertSharer(work, { sharerId, householdId, accountId, personId, relation: row.relation, may: row.may }, now)
      if (personId) await setPersonAccount(work, personId, accountId)
      return {
        done: await joined(work),
        resultId: sharerId,
        audit: [{ action: 'sharing.joined', subjectKind: 'sharer', subjectId: sharerId, householdId }],
      }
    },
    replay: () => joined(platform.db),
  })
}
