import { exportActions } from '@xiongguan/contract/audit/action-terms'
import type { AuditSearch, FoundEntry } from '@xiongguan/contract/audit/staff'
import type { AuditAction } from '@xiongguan/contract/audit/terms'
import type { AuditNote } from '../../platform/audit-trail'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { dayStart } from '../../platform/civil-date'
import { badInput } from '../../platform/failures'
import type { Platform } from '../../platform/platform'
import { decodeCursor, pageFrom, pageSize } from '../../platform/paging'
import { actorWords, type ActorNames } from './read-audit'
import { searchEntries } from './search-store'
import { insertEntries } from './store'

const dayMs = 86_400_000

/** At least one condition an index answers: the whole log is read page by page elsewhere. */
function insistOnCondition({ householdId, personId, staffId, purpose, action, want }: AuditSearch): void {
  if (!householdId && !personId && !staffId && !purpose && !action && want !== 'exports') {
    throw badInput('', '请至少选一个条件：哪一户、哪个人、哪位同事、什么用途或什么操作')
  }
}

function actionsOf({ action, want }: AuditSearch): readonly AuditAction[] | undefined {
  if (action) return [action]
  return want === 'exports' ? exportActions : undefined
}

/** What was searched for, by ids and the names of the filters. */
function noteOf({ householdId, personId, staffId, ...rest }: AuditSearch): AuditNote {
  const subject = householdId
    ? (['household', householdId] as const)
    : personId
      ? (['person', personId] as const)
      : (['account', staffId ?? 'all'] as const)
  const filters = Object.entries({ householdId, personId, staffId, ...rest }).flatMap(([name, value]) =>
    value === undefined || name === 'cursor' ? [] : [name],
  )
  return { action: 'audit.searched', subjectKind: subject[0], subjectId: subject[1], detail: filters.join(',') }
}

/** Who saw what: a page of the log, newest first. The search itself is written down before the answer. */
export async function searchAudit({ db, clock }: Platform, actorNames: ActorNames, context: CallContext, search: AuditSearch) {
  insistOnCondition(search)
  const after = decodeCursor(search.cursor, 'number')
  const rows = await db.transaction().execute(async (work) => {
    const origin = { actorId: accountOf(context).accountId, requestId: context.requestId }
    await insertEntries(work, origin, [noteOf(search)], clock.now())
    return searchEntries(work, {
      householdId: search.householdId,
      personId: search.personId,
      staffId: search.staffId,
      purpose: search.purpose,
      actions: actionsOf(search),
      looksOnly: search.want === 'looks',
      from: search.fromOn ? dayStart(search.fromOn) : undefined,
      to: search.toOn ? new Date(dayStart(search.toOn).getTime() + dayMs) : undefined,
      before: after ? after[0] : null,
      limit: pageSize + 1,
    }).execute()
  })
  const nameOf = await actorWords(actorNames, rows)
  const view = (row: (typeof rows)[number]): FoundEntry => ({
    sequence: row.sequence,
    at: row.happened_at.toISOString(),
    action: row.action,
    actor: nameOf(row.actor_id),
    actorId: row.actor_id,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    requestId: row.request_id,
    sealed: row.seal_number !== null,
    purpose: row.purpose,
    householdId: row.household_id,
    detail: row.detail,
  })
  return pageFrom(rows, view, (row) => [row.sequence])
}
