import { doorStandingOf } from '@xiongguan/contract/events/door-rules'
import { settle } from '@xiongguan/contract/events/settling-rules'
import type { Work } from '../../platform/tables'
import { dropCases, keepCases, listDoorEntries, writeArrival, type LoggedEntry } from './settling-store'
import type { SignUpRow } from './sign-up-store'

/** Brings a held sign-up and its cases to what the door log comes to, whatever came in which order. */
export async function settleSignUp(work: Work, signUp: SignUpRow, now: Date): Promise<void> {
  const { event_id: eventId, sign_up_id: signUpId } = signUp
  const entries = await listDoorEntries(work, eventId, signUpId)
  const byId = new Map(entries.map((entry) => [entry.entryId, entry]))
  const { arrival, cases } = settle({ standing: doorStandingOf[signUp.state], serial: signUp.ticket_serial }, entries)
  const first = arrival && byId.get(arrival.entryId)
  await writeArrival(work, signUp, first ? { at: new Date(first.at), doorBy: first.doorBy } : null)
  const found = entries.flatMap((entry) => {
    const kind = cases.get(entry.entryId)
    return kind ? [{ ...caseOf(entry), kind, signUpId }] : []
  })
  await keepCases(work, eventId, found, now)
  await dropCases(
    work,
    eventId,
    entries.map(({ entryId }) => entryId).filter((entryId) => !cases.has(entryId)),
  )
}

const caseOf = ({ entryId, kind, deviceId, at }: LoggedEntry) => ({ entryId, entry: kind, deviceId, at: new Date(at) })
