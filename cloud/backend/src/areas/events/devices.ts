import type { DoorCase, DoorDevice } from '@xiongguan/contract/events/door'
import { asId } from '@xiongguan/contract/kit/id'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { notFound } from '../../platform/failures'
import { pageFrom, pageSize } from '../../platform/paging'
import { findDevice, listDevices, revokeDevice as revoke } from './device-store'
import { findEvent } from './event-store'
import type { EventsPlatform } from './ports'
import { countOpenCases, listCases, type CaseRow } from './settling-store'
import { placeOf } from './views'

/** The phones at a door, and how many entries wait for a person. */
export async function readDevices({ db, identity }: EventsPlatform, eventId: string): Promise<{ devices: DoorDevice[]; openCases: number }> {
  if (!(await findEvent(db, eventId))) throw notFound()
  const rows = await listDevices(db, eventId)
  const names = await identity.displayNames(db, [...new Set(rows.map((row) => row.account_id))])
  return {
    devices: rows.map((row) => ({
      deviceId: asId<'Device'>(row.device_id),
      name: row.name,
      helperName: names.get(row.account_id) ?? '微信用户',
      enrolledAt: row.enrolled_at.toISOString(),
      lastSeenAt: row.last_seen_at.toISOString(),
      unsent: row.unsent,
      skewMilliseconds: row.skew_milliseconds,
      revokedAt: row.revoked_at?.toISOString() ?? null,
    })),
    openCases: await countOpenCases(db, eventId),
  }
}

/** Takes a device off the door at once; what it still reports is kept for a person to look at. */
export function revokeDevice(kit: EventsPlatform, context: CallContext, key: { eventId: string; deviceId: string }): Promise<{ kind: 'done' }> {
  const { accountId } = accountOf(context)
  const done = { kind: 'done' } as const
  return kit.change<{ kind: 'done' }>(context, {
    input: key,
    run: async (work) => {
      if (!(await findDevice(work, key.eventId, key.deviceId))) throw notFound()
      await revoke(work, key, accountId, kit.clock.now())
      return { done, resultId: key.deviceId, audit: [{ action: 'device.revoked', subjectKind: 'device', subjectId: key.deviceId }] }
    },
    replay: async () => done,
  })
}

const caseView = (row: CaseRow): DoorCase => ({
  entryId: asId<'DoorEntry'>(row.entry_id),
  kind: row.kind,
  entry: row.entry,
  code: row.code,
  party: row.adults === null || row.children === null ? null : { adults: row.adults, children: row.children },
  deviceName: row.device_name,
  at: row.happened_at.toISOString(),
  first: row.kind === 'double' && row.first_at ? { deviceName: row.first_device_name, at: row.first_at.toISOString() } : null,
  verdict: row.verdict,
  settledAt: row.settled_at?.toISOString() ?? null,
})

/** What a person has to look at after devices reported, the latest in front. */
export async function listDoorCases({ db }: EventsPlatform, input: { eventId: string; cursor?: string }) {
  if (!(await findEvent(db, input.eventId))) throw notFound()
  const rows = await listCases(db, input.eventId, placeOf(input.cursor), pageSize + 1)
  return pageFrom(rows, caseView, (row) => [row.opened_at.toISOString(), row.entry_id])
}
