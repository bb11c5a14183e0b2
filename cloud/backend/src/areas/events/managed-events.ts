import type { ManagedEventDetail } from '@xiongguan/contract/events/staff'
import { asId } from '@xiongguan/contract/kit/id'
import { scopesOf, type Account } from '../../platform/access/caller'
import { notFound } from '../../platform/failures'
import { pageFrom, pageSize } from '../../platform/paging'
import { managesEvents, visibleCommunities } from './access'
import type { EventsPlatform } from './ports'
import { listDoorHelpers } from './door-store'
import { readForm } from './event-form-of'
import { findEvent, listCoHosted, listForStaff } from './event-store'
import { countSignUps } from './sign-up-store'
import { countsView, eventCard, idOfCursor, managedEvent, placeOf } from './views'

/** Events for staff, the latest in front. Drafts are for those who manage; a community worker counts the own communities only. */
export async function listManaged(kit: EventsPlatform, account: Account, input: { cursor?: string }) {
  const { db, clock } = kit
  const rows = await listForStaff(db, !managesEvents(account), placeOf(input.cursor), pageSize + 1)
  const counts = await countSignUps(
    db,
    rows.map((row) => row.event_id),
    await visibleCommunities(kit, account),
  )
  const byEvent = new Map(counts.map((row) => [row.event_id, row]))
  const now = clock.now()
  return pageFrom(
    rows,
    (row) => managedEvent(row, byEvent.get(row.event_id), account, now),
    (row) => [row.starts_at.toISOString(), row.event_id],
  )
}

/** All settings of an event. Who stands at the door is shown to those who assign it. */
export async function readManaged(kit: EventsPlatform, account: Account, eventId: string): Promise<ManagedEventDetail> {
  const { db, clock, identity } = kit
  const row = await findEvent(db, eventId)
  const manages = managesEvents(account)
  if (!row || (!manages && !(row.published_at && row.listed))) throw notFound()
  const [counts] = await countSignUps(db, [eventId], await visibleCommunities(kit, account))
  const helpers = manages ? await listDoorHelpers(db, eventId) : []
  const names = await identity.displayNames(kit.db, helpers)
  return {
    ...managedEvent(row, counts, account, clock.now()),
    form: await readForm(db, row),
    doorHelperIds: helpers.map(asId<'Account'>),
    doorHelpers: helpers.map((accountId) => ({ accountId: asId<'Account'>(accountId), displayName: names.get(accountId) ?? '已离岗' })),
  }
}

/** Published events the caller's organisation co-hosts, with numbers and nothing about people. */
export async function listCoHostedEvents({ db, clock }: EventsPlatform, account: Account, input: { cursor?: string }) {
  const scopes = scopesOf(account, 'partner')
  const rows = scopes.length > 0 ? await listCoHosted(db, scopes, idOfCursor(input.cursor), pageSize + 1) : []
  const counts = new Map(
    (
      await countSignUps(
        db,
        rows.map((row) => row.event_id),
        null,
      )
    ).map((row) => [row.event_id, row]),
  )
  const now = clock.now()
  return pageFrom(
    rows,
    (row) => ({ ...eventCard(row, now), ...countsView(counts.get(row.event_id)) }),
    (row) => [row.event_id],
  )
}
