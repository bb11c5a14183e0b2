import { accountOf, type CallContext } from '../../platform/access/caller'
import { notFound } from '../../platform/failures'
import type { Work } from '../../platform/tables'
import { deviceCodeText, hashDeviceCode, newDeviceCode } from './door-code'
import { insertDeviceCode } from './device-store'
import { findEvent } from './event-store'
import type { EventsPlatform } from './ports'

/** Long enough to walk over and scan, short enough that a photographed code is soon worth nothing. */
const minutesGood = 10

type MadeCode = { kind: 'made'; code: string; qrText: string; expiresAt: string }

/** Makes a code that turns one phone into a door device of this event. It is shown once and kept as a hash. */
export function makeDeviceCode(kit: EventsPlatform, context: CallContext, eventId: string): Promise<MadeCode> {
  const { accountId } = accountOf(context)
  const make = async (work: Work): Promise<MadeCode> => {
    const code = newDeviceCode()
    const now = kit.clock.now()
    const expiresAt = new Date(now.getTime() + minutesGood * 60_000)
    await insertDeviceCode(work, { eventId, hash: hashDeviceCode(code), madeBy: accountId, expiresAt }, now)
    return { kind: 'made', code, qrText: deviceCodeText(code), expiresAt: expiresAt.toISOString() }
  }
  return kit.change<MadeCode>(context, {
    input: { eventId },
    run: async (work) => {
      const event = await findEvent(work, eventId)
      if (!event?.published_at || kit.clock.now() >= event.ends_at) throw notFound()
      return { done: await make(work), resultId: eventId, audit: [{ action: 'device.codeMade', subjectKind: 'event', subjectId: eventId }] }
    },
    // What was shown cannot be shown again: a retry gets a code of its own.
    replay: () => kit.db.transaction().execute(make),
  })
}
