import { civilDate } from '../../platform/civil-date'
import type { Work } from '../../platform/tables'
import { listUngreeted, noteGreeted, type UngreetedRow } from './member-store'
import type { AssociationDeps } from './ports'

/** Greets one member, unless another round did this year. */
async function greet({ notices }: AssociationDeps, work: Work, { member_id, account_id, person_id }: UngreetedRow, year: number): Promise<boolean> {
  if (account_id === null || !(await noteGreeted(work, member_id, year))) return false
  await notices.send(work, {
    accountId: account_id,
    kind: 'memberBirthday',
    title: '生日快乐',
    text: '协会祝您生日快乐，平安健康。',
    opens: { kind: 'membership', id: member_id },
    dedupeKey: `memberBirthday:${member_id}:${year}`,
    personIds: person_id ? [person_id] : [],
  })
  return true
}

/** Wishes members who gave their birthday a good day, once a year; notices holds it back for a family that rests. */
export async function greetBirthdays(deps: AssociationDeps): Promise<number> {
  const { db, clock } = deps.platform
  const today = civilDate(clock.now())
  const year = Number(today.slice(0, 4))
  let greeted = 0
  for (const row of await listUngreeted(db, today.slice(5), year)) {
    if (await db.transaction().execute((work) => greet(deps, work, row, year))) greeted += 1
  }
  return greeted
}
