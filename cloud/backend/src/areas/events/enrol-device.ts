import { randomBytes } from 'node:crypto'
import type { EnrolDeviceResult } from '@xiongguan/contract/events/door'
import { openingLine } from '@xiongguan/contract/events/settling-rules'
import { deviceRefusalWords, type DeviceRefusal } from '@xiongguan/contract/events/terms'
import { asId } from '@xiongguan/contract/kit/id'
import { v7 } from 'uuid'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import type { Work } from '../../platform/tables'
import { hashDeviceCode, readDeviceCode } from './door-code'
import { hashLine } from './device-keys'
import { findDeviceOfAccount, insertDevice, lockDeviceCode, useDeviceCode, type DeviceRow } from './device-store'
import { findEvent } from './event-store'
import type { EventsPlatform } from './ports'

type Input = { code: string; name: string; publicKey: string }
type Enrolled = Pick<DeviceRow, 'event_id' | 'device_id' | 'name' | 'code_key'>

const no = (refusal: DeviceRefusal) => refused<EnrolDeviceResult>({ kind: 'refused', refusal, words: deviceRefusalWords[refusal] })

const enrolled = (device: Enrolled, now: Date): EnrolDeviceResult => ({
  kind: 'enrolled',
  eventId: asId<'Event'>(device.event_id),
  deviceId: asId<'Device'>(device.device_id),
  name: device.name,
  codeKey: device.code_key.toString('base64url'),
  now: now.toISOString(),
})

/** The code, if it still makes a device; else why not. */
async function usableCode(work: Work, text: string, now: Date) {
  const code = readDeviceCode(text)
  const row = code ? await lockDeviceCode(work, hashDeviceCode(code)) : undefined
  if (!row) return 'wrongCode'
  if (row.used_at) return 'used'
  if (now >= row.expires_at) return 'expired'
  const event = await findEvent(work, row.event_id)
  return !event?.published_at || now >= event.ends_at ? 'tooLate' : row
}

/** Makes the caller's phone a door device. The code is the right: whoever staff let scan it stands at this door. */
export function enrolDevice(kit: EventsPlatform, context: CallContext, input: Input): Promise<EnrolDeviceResult> {
  const { accountId } = accountOf(context)
  return kit.change<EnrolDeviceResult>(context, {
    input,
    run: async (work) => {
      const now = kit.clock.now()
      const code = await usableCode(work, input.code, now)
      if (typeof code === 'string') return no(code)
      const [eventId, deviceId] = [code.event_id, v7()]
      const device = { event_id: eventId, device_id: deviceId, name: input.name, code_key: randomBytes(32) }
      const last_hash = hashLine(openingLine({ eventId, deviceId }))
      await insertDevice(work, { ...device, account_id: accountId, public_key: input.publicKey, enrolled_by: code.made_by, last_hash }, now)
      await useDeviceCode(work, { eventId, hash: code.code_hash }, deviceId, now)
      const audit = [{ action: 'device.enrolled', subjectKind: 'device', subjectId: deviceId }] as const
      return { done: enrolled(device, now), resultId: deviceId, audit }
    },
    replay: async (deviceId) => enrolled(await findDeviceOfAccount(kit.db, accountId, deviceId), kit.clock.now()),
  })
}
