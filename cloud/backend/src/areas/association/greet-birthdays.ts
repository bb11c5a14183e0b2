import { civilDate } from '../../platform/civil-date'
import { listGreeted } from './member-store'
import type { AssociationDeps } from './ports'

/** Wishes members who gave their birthday a good day, once a year; notices holds it back for a family that rests. */
export async function greetBirthdays({ platform, notices }: AssociationDeps): Promise<number> {
  const today = civilDate(platform.clock.now())
  const rows = await listGreeted(platform.db, today.slice(5))
  for (const { member_id, account_id, person_id } of rows) {
    if (account_id === null) continue
    await platform.db.transaction().execute((work) =>
      notices.send(work, {
        accountId: account_id,
        kind: 'memberBirthday',
        title: '生日快乐',
        text: '协会祝您生日快乐，平安健康。',
        opens: { kind: 'membership', id: member_id },
        dedupeKey: `memberBirthday:${member_id}:${today.slice(0, 4)}`,
        personIds: person_id ? [person_id] : [],
      }),
    )
  }
  return rows.length
}
