import { mergeDays } from '@xiongguan/contract/membership/import-terms'
import { civilDate, daysFrom } from '../../platform/civil-date'
import type { Platform } from '../../platform/platform'
import type { Listener } from '../../platform/outbox/deliver'
import { advanceRound, forgetMerges, holdRound, holdsPerson, lookAlone, noteDuplicates, peopleAfter } from './duplicate-store'

type Looking = Pick<Platform, 'db' | 'clock'>

/** Somebody was written down: whoever is like them becomes a ticket. The one who wrote hears nothing of it. */
export function onRegistered({ clock }: Pick<Platform, 'clock'>): Listener {
  return async (work, { personId }) => {
    if (!personId || !(await holdsPerson(work, personId))) return
    await lookAlone(work)
    await noteDuplicates(work, [personId], 'registration', clock.now())
  }
}

/** People looked at in one transaction. */
const portion = 2000
/** Portions in one call, so that the clock's other work is not kept waiting. */
const portions = 20
/** From this hour of the night on, in Asia/Shanghai. */
const nightHour = 2

const hourOf = (now: Date) => (now.getUTCHours() + 8) % 24

/** One portion of tonight's look over the register; false when it is finished or somebody else is at it. */
function lookAtPortion({ db, clock }: Looking, day: string): Promise<boolean> {
  return db.transaction().execute(async (work) => {
    const held = await holdRound(work, day)
    if (!held) return false
    const people = await peopleAfter(work, held.upTo, portion)
    await lookAlone(work)
    const found = people.length > 0 ? await noteDuplicates(work, people, 'night', clock.now()) : 0
    const finished = people.length < portion
    await advanceRound(work, day, people.at(-1) ?? held.upTo, found, finished ? clock.now() : null)
    return !finished
  })
}

/** Looks over the whole register once a night, portion by portion; what was begun goes on after a crash. Answers how many portions. */
export async function lookOverRegister(kit: Looking): Promise<number> {
  const now = kit.clock.now()
  if (hourOf(now) < nightHour) return 0
  let done = 0
  while (done < portions && (await lookAtPortion(kit, civilDate(now)))) done += 1
  return done
}

/** Merges past their days keep who was merged with whom, and no longer what the records said. */
export const forgetOldMerges = ({ db, clock }: Looking): Promise<number> =>
  db.transaction().execute((work) => forgetMerges(work, daysFrom(clock.now(), -mergeDays), clock.now()))
