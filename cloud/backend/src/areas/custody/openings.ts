import type { OpenedHousehold } from '@xiongguan/contract/custody/staff'
import { asId } from '@xiongguan/contract/kit/id'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { notFound } from '../../platform/failures'
import { decodeCursor, pageFrom, pageSize } from '../../platform/paging'
import { findLiveOpening, listOpenings as rowsOf } from './desk-store'
import { fileView, headsOf, openFileRow } from './file-view'
import { lookAt } from './note-look'
import type { CustodyDeps } from './ports'
import { openOpening } from './seals'
import { findByPseudonym } from './store'

/** What an emergency opening shows while it lasts, to whoever opened; each showing is written down for the family. */
export function readOpened(deps: CustodyDeps, context: CallContext, openingId: string): Promise<OpenedHousehold> {
  const { accountId } = accountOf(context)
  const { db, clock, sealer, trail } = deps.platform
  return db.transaction().execute(async (work) => {
    const opening = await findLiveOpening(work, openingId, accountId, clock.now())
    if (!opening) throw notFound()
    const { householdId } = openOpening(sealer, opening)
    await trail.write(work, { actorId: accountId, requestId: context.requestId }, [lookAt(householdId, 'emergency')])
    const row = await findByPseudonym(work, opening.pseudonym)
    const { headName, communityName } = (await headsOf(deps, work, [householdId]))(householdId)
    return {
      openingId: asId<'Opening'>(openingId),
      endsAt: opening.ends_at.toISOString(),
      headName,
      communityName,
      file: row ? await fileView(deps, work, openFileRow(deps, row)) : null,
    }
  })
}

/** Every emergency opening, newest first, for those who watch: who, when and why, not of whom. */
export function listOpenings(deps: CustodyDeps, context: CallContext, input: { cursor?: string }) {
  const { accountId } = accountOf(context)
  const { db, clock, sealer, trail } = deps.platform
  const before = decodeCursor(input.cursor, 'at', 'id')
  return db.transaction().execute(async (work) => {
    const rows = await rowsOf(work, before, pageSize + 1)
    const openings = rows.map((row) => ({ ...row, ...openOpening(sealer, row) }))
    const head = await headsOf(
      deps,
      work,
      openings.map(({ householdId }) => householdId),
    )
    const names = await deps.identity.displayNames(
      work,
      rows.map((row) => row.opened_by),
    )
    await trail.write(work, { actorId: accountId, requestId: context.requestId }, [
      { action: 'duty.listed', subjectKind: 'opening', subjectId: 'all' },
    ])
    return pageFrom(
      openings,
      (row) => ({
        openingId: asId<'Opening'>(row.opening_id),
        by: names.get(row.opened_by) ?? '',
        reason: row.reason,
        communityName: head(row.householdId).communityName,
        at: row.opened_at.toISOString(),
        endsAt: row.ends_at.toISOString(),
        ended: row.ends_at <= clock.now(),
        own: row.opened_by === accountId,
      }),
      (row) => [row.opened_at.toISOString(), row.opening_id],
    )
  })
}
