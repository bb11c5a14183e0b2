import type { EnrolDeviceResult } from '@xiongguan/contract/events/door'
import { openingLine } from '@xiongguan/contract/events/settling-rules'
import { base64urlOf } from '@xiongguan/contract/events/ticket-rules'
import { randomBytes } from '@/platform/random'
import { keepPages } from '@/platform/offline-pages'
import { newIdempotencyKey } from '@/platform/reads/idempotency-key'
import { client } from '@/platform/request/client'
import { hashText, publicKeyOf } from './keys'
import { addDevice } from './stored'
import { bringTogether } from './sync'

/** Makes a key that never leaves this phone, has it enrolled by the code, and fetches the first list. */
export async function enrolHere(code: string, name: string): Promise<EnrolDeviceResult> {
  const secretKey = base64urlOf(await randomBytes(32))
  const asked = Date.now()
  const publicKey = publicKeyOf(secretKey)
  const answer = await client.door.enrolDevice({ code, name, publicKey }, { context: { idempotencyKey: newIdempotencyKey() } })
  if (answer.kind !== 'enrolled') return answer
  const { eventId, deviceId, codeKey } = answer
  const skew = Date.parse(answer.now) - (asked + Date.now()) / 2
  const opening = { sequence: 0, previous: hashText(openingLine({ eventId, deviceId })), lines: [], own: [], cases: [] }
  addDevice({ eventId, deviceId, name: answer.name, secretKey, codeKey, skew, revoked: false }, opening)
  keepPages()
  await bringTogether(eventId)
  return answer
}
