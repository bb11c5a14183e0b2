import { describeFault, type Log } from '../../platform/log'
import type { Db } from '../../platform/tables'
import { entryRow, isDatabaseAnswer, singleRegistrar } from './registrar'
import type { RegisterAnswer, RegisterEntry, Registrar } from './registration'
import { registerMany } from './registering-store'

type Waiting = { entry: RegisterEntry; resolve(answer: RegisterAnswer): void; reject(error: unknown): void }

/** The most households one database call takes in; the SQL function holds the same bound. */
const batchSize = 200

/** Takes households of one event in together: one flight per event at a time, answered after its commit. */
export function batchingRegistrar(db: Db, log: Log): Registrar {
  const single = singleRegistrar(db)
  const queues = new Map<string, Waiting[]>()

  /** A batch that failed for one household's sake is taken apart, so that the others do not suffer for it. */
  async function oneByOne(batch: readonly Waiting[]): Promise<void> {
    for (const { entry, resolve, reject } of batch) await single.register(entry).then(resolve, reject)
  }

  async function settle(eventId: string, batch: readonly Waiting[]): Promise<void> {
    try {
      const answers = await registerMany(
        db,
        eventId,
        batch.map(({ entry }) => entryRow(entry)),
      )
      batch.forEach(({ resolve, reject }, place) => {
        const answer = answers[place]
        if (answer) resolve(answer)
        else reject(new Error('a household of the batch got no answer'))
      })
    } catch (error) {
      const { fault, code } = describeFault(error)
      log.warn({ event: eventId, households: batch.length, fault, code }, 'batch failed')
      if (isDatabaseAnswer(error)) await oneByOne(batch)
      else batch.forEach(({ reject }) => reject(error))
    }
  }

  async function fly(eventId: string, queue: Waiting[]): Promise<void> {
    let flying: Waiting[] = []
    try {
      while (queue.length > 0) {
        flying = queue.splice(0, batchSize)
        await settle(eventId, flying)
      }
    } catch (error) {
      for (const { reject } of [...flying, ...queue]) reject(error)
    } finally {
      queues.delete(eventId)
    }
  }

  return {
    register: (entry) =>
      new Promise((resolve, reject) => {
        const waiting = { entry, resolve, reject }
        const queue = queues.get(entry.eventId)
        if (queue) {
          queue.push(waiting)
          return
        }
        const opened = [waiting]
        queues.set(entry.eventId, opened)
        // Leaves this turn of the loop to gather what arrived together.
        setImmediate(() => void fly(entry.eventId, opened))
      }),
  }
}
