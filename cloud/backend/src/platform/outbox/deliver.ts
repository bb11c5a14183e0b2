import type { Clock } from '../clock'
import { describeFault, type Log } from '../log'
import { ownTables, type Db, type PlatformTables, type Work } from '../tables'

/** Handles one announcement inside a transaction; may be called again for the same message, so it must be idempotent. */
export type Listener = (work: Work, payload: Record<string, string>, messageId: string) => Promise<void>
export type Listeners = Readonly<Record<string, readonly Listener[]>>

/** Several areas may listen to one kind; all of them hear it. */
export function combineListeners(...parts: readonly Listeners[]): Listeners {
  const kinds = new Set(parts.flatMap((part) => Object.keys(part)))
  return Object.fromEntries([...kinds].map((kind) => [kind, parts.flatMap((part) => part[kind] ?? [])]))
}

const maxAttempts = 8

/** Seconds to wait after the n-th failure: 5 s doubling to about 11 minutes. */
export function backOffSeconds(attempts: number): number {
  return 5 * 2 ** Math.min(attempts - 1, 7)
}

type Message = { message_id: string; kind: string; payload: Record<string, string>; attempts: number }

function nextMessage(work: Work, now: Date): Promise<Message | undefined> {
  return ownTables<PlatformTables>(work)
    .selectFrom('platform_outbox')
    .select(['message_id', 'kind', 'payload', 'attempts'])
    .where('dead_at', 'is', null)
    .where('available_at', '<=', now)
    .orderBy('available_at')
    .orderBy('message_id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

async function handle(work: Work, message: Message, listeners: Listeners): Promise<void> {
  const known = listeners[message.kind]
  if (!known) throw new Error(`no listener for ${message.kind}`)
  for (const listener of known) await listener(work, message.payload, message.message_id)
  await ownTables<PlatformTables>(work).deleteFrom('platform_outbox').where('message_id', '=', message.message_id).execute()
}

async function recordFailure(db: Db, message: Message, now: Date, fault: string): Promise<void> {
  const attempts = message.attempts + 1
  await ownTables<PlatformTables>(db)
    .updateTable('platform_outbox')
    .set({
      attempts,
      last_error: fault,
      last_tried_at: now,
      available_at: new Date(now.getTime() + backOffSeconds(attempts) * 1000),
      dead_at: attempts >= maxAttempts ? now : null,
    })
    .where('message_id', '=', message.message_id)
    .execute()
}

type Delivery = { db: Db; clock: Clock; log: Log; listeners: Listeners }

/** Delivers the oldest due message; false when none is due. A crash before commit leaves it to be delivered again. */
export async function deliverOne({ db, clock, log, listeners }: Delivery): Promise<boolean> {
  const now = clock.now()
  let taken: Message | undefined
  try {
    await db.transaction().execute(async (work) => {
      taken = await nextMessage(work, now)
      if (taken) await handle(work, taken, listeners)
    })
  } catch (error) {
    if (!taken) throw error
    const { fault, code } = describeFault(error)
    log.warn({ message: taken.message_id, kind: taken.kind, attempts: taken.attempts + 1, fault, code }, 'delivery failed')
    await recordFailure(db, taken, now, code ? `${fault} ${code}` : fault)
  }
  return taken !== undefined
}

/** Delivers what is due, at most `limit` messages; answers how many were tried. */
export async function deliverDue(delivery: Delivery, limit = 500): Promise<number> {
  let tried = 0
  while (tried < limit && (await deliverOne(delivery))) tried += 1
  return tried
}
