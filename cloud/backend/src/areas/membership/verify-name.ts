import { readDocument } from '@xiongguan/contract/membership/document-rules'
import type { NamingRow, VerifyResult } from '@xiongguan/contract/membership/family-staff'
import { sendBackReasonWords, type SendBackReason } from '@xiongguan/contract/membership/family-rules'
import { asId } from '@xiongguan/contract/kit/id'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { showDocument, showName } from '../../platform/access/field-views'
import type { Reach } from '../../platform/access/reach'
import { refused } from '../../platform/change'
import type { AuditNote } from '../../platform/audit-trail'
import { notFound } from '../../platform/failures'
import { decodeCursor, pageFrom, pageSize } from '../../platform/paging'
import type { Work } from '../../platform/tables'
import { decideNaming, listWaiting, lockWaitingNaming, setVerified, type WaitingRow } from './naming-store'
import type { MembershipDeps } from './ports'
import { openDocument, openName } from './register-seals'

function rowView({ platform: { sealer } }: MembershipDeps, reach: Reach, row: WaitingRow): NamingRow | null {
  if (!row.document_kind || !row.document_sealed || !row.name_sealed) return null
  const view = (field: 'name' | 'document') => reach.view(row.community_code, field)
  return {
    namingId: asId<'Naming'>(row.naming_id),
    communityName: row.community_name,
    name: showName(view('name'), openName(sealer, row.person_id, row.name_sealed)),
    kind: row.kind,
    documentKind: row.document_kind,
    document: showDocument(view('document'), openDocument(sealer, row.person_id, row.document_sealed)),
    statedAt: row.stated_at.toISOString(),
  }
}

/** What waits in the reader's communities. Whose names were read is written down before the answer, a row a household. */
export async function listNamings(deps: MembershipDeps, context: CallContext, input: { cursor?: string | undefined }) {
  const { platform, identity } = deps
  const account = accountOf(context)
  const key = decodeCursor(input.cursor, 'at', 'id')
  return platform.db.transaction().execute(async (work) => {
    const reach = await identity.reachOf(work, account, 'register')
    const after = key && { at: key[0], id: key[1] }
    const rows = await listWaiting(work, { communities: reach.communities, after, limit: pageSize + 1 })
    const notes = rows.slice(0, pageSize).map<AuditNote>((row) => ({
      action: 'names.read',
      subjectKind: 'person',
      subjectId: row.person_id,
      purpose: 'verification',
      householdId: row.household_id,
      detail: 'name,document',
    }))
    if (notes.length > 0) await platform.trail.write(work, { actorId: account.accountId, requestId: context.requestId }, notes)
    const page = pageFrom(
      rows,
      (row) => rowView(deps, reach, row),
      (row) => [row.stated_at.toISOString(), row.naming_id],
    )
    return { items: page.items.flatMap((item) => item ?? []), next: page.next }
  })
}

/** The statement in the reader's communities; one elsewhere, or decided, is not found. */
async function waitingIn(deps: MembershipDeps, context: CallContext, work: Work, namingId: string) {
  const reach = await deps.identity.reachOf(work, accountOf(context), 'register')
  const row = await lockWaitingNaming(work, reach.communities, namingId)
  // Nobody verifies their own name.
  if (!row || row.account_id === accountOf(context).accountId) throw notFound()
  return row
}

function tell({ notices }: MembershipDeps, work: Work, row: WaitingRow, text: string) {
  return notices.send(work, {
    accountId: row.account_id,
    kind: 'nameDecided',
    title: '实名有结果了',
    text,
    opens: null,
    dedupeKey: `nameDecided:${row.naming_id}`,
  })
}

const noteOf = (action: 'name.verified' | 'name.sentBack', row: WaitingRow): [AuditNote] => [
  { action, subjectKind: 'person', subjectId: row.person_id, purpose: 'verification', householdId: row.household_id },
]

/**
 * Verifies by the original: the worker types the number that stands on it, and only the same number passes. Reading it off
 * the screen would not do, since the screen shows it starred.
 */
export function verifyNaming(deps: MembershipDeps, context: CallContext, input: { namingId: string; seenNumber: string }): Promise<VerifyResult> {
  const { platform } = deps
  const done: VerifyResult = { kind: 'done' }
  const differs: VerifyResult = { kind: 'refused', reason: 'differs', words: '和本人填写的号码不一样。请再看一遍原件；确实不同，请退回让本人改。' }
  return platform.change<VerifyResult>(context, {
    input: { namingId: input.namingId, seen: platform.sealer.blindIndex('family', 'seen', input.seenNumber).toString('base64url') },
    run: async (work) => {
      const row = await waitingIn(deps, context, work, input.namingId)
      const seen = row.document_kind && readDocument(row.document_kind, input.seenNumber)
      const stated = row.document_sealed && openDocument(platform.sealer, row.person_id, row.document_sealed)
      if (!seen || seen.kind === 'refused' || seen.number !== stated) return refused(differs)
      const now = platform.clock.now()
      await decideNaming(work, row.naming_id, { state: 'verified', by: accountOf(context).accountId, reason: null }, now)
      await setVerified(work, row.person_id, accountOf(context).accountId, 'worker', now)
      await tell(deps, work, row, '社区已核对证件原件，现在可以办理家庭事项。')
      return { done, resultId: row.naming_id, audit: noteOf('name.verified', row) }
    },
    replay: async () => done,
  })
}

export function sendBackNaming(deps: MembershipDeps, context: CallContext, input: { namingId: string; reason: SendBackReason }) {
  const done = { kind: 'done' as const }
  return deps.platform.change<typeof done>(context, {
    input,
    run: async (work) => {
      const row = await waitingIn(deps, context, work, input.namingId)
      const decision = { state: 'sentBack', by: accountOf(context).accountId, reason: input.reason } as const
      await decideNaming(work, row.naming_id, decision, deps.platform.clock.now())
      await tell(deps, work, row, sendBackReasonWords[input.reason])
      return { done, resultId: row.naming_id, audit: noteOf('name.sentBack', row) }
    },
    replay: async () => done,
  })
}
