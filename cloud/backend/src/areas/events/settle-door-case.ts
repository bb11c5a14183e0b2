import type { SettleCaseResult } from '@xiongguan/contract/events/door'
import type { DoorCaseVerdict } from '@xiongguan/contract/events/terms'
import { v7 } from 'uuid'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { notFound } from '../../platform/failures'
import type { Work } from '../../platform/tables'
import { insertDoorEntry } from './door-store'
import type { EventsPlatform } from './ports'
import { settleSignUp } from './settle-sign-up'
import { closeCase, findCase, lockCase, lockSignUps, releaseEntry } from './settling-store'
import { takeSeatsAgain, type SignUpRow } from './sign-up-store'
import { settleWords } from './words'

type Input = { eventId: string; entryId: string; verdict: DoorCaseVerdict }
type OpenCase = NonNullable<Awaited<ReturnType<typeof lockCase>>>

const settled: SettleCaseResult = { kind: 'settled' }
const no = (words: string) => refused<SettleCaseResult>({ kind: 'refused', words })

/** They were here: the entry counts, and a place given up is taken again if there still is one. */
async function countAsArrived(work: Work, found: OpenCase, signUp: SignUpRow | undefined, now: Date): Promise<string | null> {
  if (!signUp) return settleWords.unknown
  if (found.kind === 'notConfirmed' && signUp.state !== 'active') return settleWords.notConfirmed
  if (signUp.state === 'cancelled' && !(await takeSeatsAgain(work, signUp, now))) return settleWords.noSeats
  await releaseEntry(work, found.event_id, found.entry_id)
  return null
}

/** They were not here: taken back with an entry of its own, as nothing is rubbed out. */
async function countAsAbsent(work: Work, found: OpenCase, accountId: string, now: Date): Promise<void> {
  if (found.entry !== 'in' || !found.sign_up_id) return
  const entry = { logId: v7(), signUpId: found.sign_up_id, entry: 'undo', undoes: found.entry_id } as const
  await insertDoorEntry(work, { eventId: found.event_id, accountId, ...entry }, now)
}

/** A person says what became of an entry that could not be settled by rule. */
export function settleDoorCase(kit: EventsPlatform, context: CallContext, input: Input): Promise<SettleCaseResult> {
  const { accountId } = accountOf(context)
  const { eventId, entryId, verdict } = input
  return kit.change<SettleCaseResult>(context, {
    input,
    run: async (work) => {
      const now = kit.clock.now()
      const family = (await findCase(work, eventId, entryId))?.sign_up_id
      // The sign-up before its cases, as when a device reports.
      const [signUp] = await lockSignUps(work, eventId, family ? [family] : [])
      const seen = await lockCase(work, eventId, entryId)
      if (!seen) throw notFound()
      const trouble = verdict === 'arrived' ? await countAsArrived(work, seen, signUp, now) : null
      if (trouble) return no(trouble)
      if (verdict === 'notArrived') await countAsAbsent(work, seen, accountId, now)
      await closeCase(work, { eventId, entryId }, verdict, accountId, now)
      const [current] = await lockSignUps(work, eventId, seen.sign_up_id ? [seen.sign_up_id] : [])
      if (current) await settleSignUp(work, current, now)
      return { done: settled, resultId: entryId, audit: [{ action: 'door.caseSettled', subjectKind: 'doorEntry', subjectId: entryId }] }
    },
    replay: async () => settled,
  })
}
