import type { EditResult, OfflineEdit } from '@xiongguan/contract/membership/register-field'
import { newIdempotencyKey } from '@/platform/reads/idempotency-key'
import { sharedValue } from '@/platform/reads/shared-value'
import { markStale } from '@/platform/reads/store'
import { client } from '@/platform/request/client'
import { asRequestError, RequestError } from '@/platform/request/failure'
import { touched } from '../queries'
import { keepEdits, keptEdits, sameField, type KeptEdit } from './kept-edits'

/** How the last try to send went; `noRight`: the account keeps no register any more. */
export type Sending = 'fine' | 'offline' | 'signIn' | 'noRight' | 'failed'

const perBatch = 20

export const sending = sharedValue<Sending>('fine')

/** The first of every field: what waits behind it goes once it is known what became of the first. */
export function nextBatch(edits: readonly KeptEdit[]): OfflineEdit[] {
  const waiting = edits.filter(({ stopped }) => stopped === null).map(({ edit }) => edit)
  return waiting.filter((edit, at) => waiting.findIndex((other) => sameField(edit, other)) === at).slice(0, perBatch)
}

/**
 * What lies on the phone after the server's answer. Taken, already so and in conflict are with the server now; what it refused
 * stays, with its words. An edit that waited behind a taken one stands on exactly that one: on nothing its author did not see.
 */
export function settled(edits: readonly KeptEdit[], sent: readonly OfflineEdit[], results: readonly EditResult[]): KeptEdit[] {
  return edits.flatMap((kept): KeptEdit[] => {
    const before = sent.find((edit) => sameField(edit, kept.edit))
    const result = before && results.find(({ editId }) => editId === before.editId)
    if (!before || !result) return [kept]
    if (kept.edit.editId === before.editId) {
      const stays = result.outcome === 'refused' || result.outcome === 'gone'
      return stays ? [{ ...kept, stopped: result.words ?? '' }] : []
    }
    return result.outcome === 'taken' ? [{ ...kept, edit: { ...kept.edit, basedOn: before.basedOn + 1 } }] : [kept]
  })
}

const mark = (batch: readonly OfflineEdit[], change: Partial<KeptEdit>) =>
  keepEdits(keptEdits().map((kept) => (batch.some(({ editId }) => editId === kept.edit.editId) ? { ...kept, ...change } : kept)))

async function sendBatch(batch: readonly OfflineEdit[]): Promise<void> {
  mark(batch, { sent: true })
  const { results } = await client.registerField.sync({ edits: [...batch] }, { context: { idempotencyKey: newIdempotencyKey() } })
  keepEdits(settled(keptEdits(), batch, results))
}

function outcomeOf({ offline, status }: RequestError): Sending {
  if (offline) return 'offline'
  if (status === 401) return 'signIn'
  return status === 404 ? 'noRight' : 'failed'
}

/** One by one: an edit the server cannot read at all holds up no other. */
async function sendSingly(batch: readonly OfflineEdit[]): Promise<void> {
  for (const edit of batch) {
    try {
      await sendBatch([edit])
    } catch (error) {
      const failure = asRequestError(error)
      if (failure.status !== 400) throw failure
      mark([edit], { stopped: failure.reason ?? '' })
    }
  }
}

async function sendAll(): Promise<void> {
  const tried = new Set<string>()
  for (let batch = nextBatch(keptEdits()); batch.length > 0; batch = nextBatch(keptEdits())) {
    // An answer that leaves an edit out would be asked for without end.
    if (batch.every(({ editId }) => tried.has(editId))) throw new RequestError(500)
    batch.forEach(({ editId }) => tried.add(editId))
    try {
      await sendBatch(batch)
    } catch (error) {
      if (asRequestError(error).status !== 400) throw error
      await sendSingly(batch)
    }
  }
}

let underWay = false

/** Sends what waits on this phone; what cannot be sent now stays. */
export async function sendEdits(): Promise<void> {
  if (underWay || nextBatch(keptEdits()).length === 0) return
  underWay = true
  try {
    await sendAll()
    sending.set('fine')
  } catch (error) {
    sending.set(outcomeOf(asRequestError(error)))
  } finally {
    underWay = false
    markStale(touched.map(({ name }) => name))
  }
}
