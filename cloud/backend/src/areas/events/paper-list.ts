import type { PaperTick } from '@xiongguan/contract/events/door'
import { doorStandingOf } from '@xiongguan/contract/events/door-rules'
import { readDoorCode } from '@xiongguan/contract/events/ticket-rules'
import { v7 } from 'uuid'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { notFound } from '../../platform/failures'
import { decodeCursor, encodeCursor } from '../../platform/paging'
import type { Work } from '../../platform/tables'
import { eventAtDoor } from './door'
import { insertDoorEntry, listForPaper } from './door-store'
import { findEvent, type EventRow } from './event-store'
import type { EventsPlatform } from './ports'
import { settleSignUp } from './settle-sign-up'
import { lockSignUps } from './settling-store'
import { findSignUp } from './sign-up-store'
import { partyOf } from './views'

const linesPerPage = 500

/** A place in the list: community and code, both in plain signs. */
function paperCursor(cursor: string | undefined): { community: string; code: string } | null {
  const key = decodeCursor(cursor, 'number', 'code')
  return key && { community: String(key[0]), code: key[1] }
}

/** The list on paper, by community and code, for a door where nothing works: no names. Reading it is written down before the answer. */
export async function paperList(kit: EventsPlatform, context: CallContext, input: { eventId: string; cursor?: string }) {
  const { accountId } = accountOf(context)
  if (!(await findEvent(kit.db, input.eventId))) throw notFound()
  const after = paperCursor(input.cursor)
  const rows = await kit.db.transaction().execute(async (work) => {
    await kit.trail.write(work, { actorId: accountId, requestId: context.requestId }, [
      { action: 'signUps.read', subjectKind: 'event', subjectId: input.eventId },
    ])
    return listForPaper(work, input.eventId, after, linesPerPage + 1)
  })
  const shown = rows.slice(0, linesPerPage)
  const names = await kit.membership.communityNames(kit.db, [...new Set(shown.map((row) => row.community_code))])
  const last = shown.at(-1)
  return {
    items: shown.map((row) => ({
      code: row.code,
      communityName: names.get(row.community_code) ?? row.community_code,
      party: partyOf(row),
      arrived: row.state === 'checkedIn',
    })),
    next: rows.length > linesPerPage && last ? encodeCursor([last.community_code, last.code]) : null,
  }
}

/** Ticks of the paper are typed in after the event; they happened at its end at the latest. */
export function enterPaper(kit: EventsPlatform, context: CallContext, input: { eventId: string; codes: readonly string[] }) {
  const account = accountOf(context)
  return kit.change<{ ticks: PaperTick[] }>(context, {
    input,
    run: async (work) => {
      const event = await eventAtDoor(kit, work, account, input.eventId)
      const ticks: PaperTick[] = []
      for (const code of await inLockOrder(work, event, input.codes)) ticks.push(await tick(kit, work, event, code, account.accountId))
      return {
        done: { ticks },
        resultId: JSON.stringify(ticks),
        audit: [{ action: 'door.paperEntered', subjectKind: 'event', subjectId: event.event_id }],
      }
    },
    replay: async (ticks) => ({ ticks: JSON.parse(ticks) as PaperTick[] }),
  })
}

/** Holds all the sign-ups first, in the order in which all lock them. */
async function inLockOrder(work: Work, event: EventRow, typed: readonly string[]): Promise<string[]> {
  const codes = [...new Set(typed.map((code) => readDoorCode(code) ?? code))]
  const found: string[] = []
  for (const code of codes) {
    const signUp = await findSignUp(work, event.event_id, { code })
    if (signUp) found.push(signUp.sign_up_id)
  }
  await lockSignUps(work, event.event_id, found)
  return codes
}

async function tick(kit: EventsPlatform, work: Work, event: EventRow, code: string, accountId: string): Promise<PaperTick> {
  const signUp = await findSignUp(work, event.event_id, { code })
  const standing = signUp && doorStandingOf[signUp.state]
  if (!signUp || !standing) return { code, kind: 'unknownCode' }
  if (standing === 'arrived') return { code, kind: 'already' }
  if (standing !== 'expected') return { code, kind: standing }
  const now = kit.clock.now()
  const at = now < event.ends_at ? now : event.ends_at
  const entry = { eventId: event.event_id, logId: v7(), signUpId: signUp.sign_up_id, entry: 'in', way: 'paper' } as const
  await insertDoorEntry(work, { ...entry, accountId, serial: signUp.ticket_serial }, at)
  await settleSignUp(work, signUp, now)
  return { code, kind: 'taken' }
}
