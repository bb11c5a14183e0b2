import type { Db } from '../../platform/tables'
import { listAnswersOf, listSignUpsOf } from './my-data-store'
import type { EventsPlatform } from './ports'
import { openAnswer } from './read-answers'

/** What was answered with an account's sign-ups, and about whom. */
async function answersOf(kit: EventsPlatform, handle: Db, accountId: string) {
  const household = await kit.membership.householdOf(handle, accountId, 'seeEvents')
  const nicknames = new Map<string, string>(household?.people.map(({ personId, nickname }) => [personId, nickname]))
  return (await listAnswersOf(handle, accountId)).map((row) => ({
    活动: row.title,
    问题: row.prompt,
    关于谁: row.person_id ? (nicknames.get(row.person_id) ?? '一位家人') : '全家',
    回答: openAnswer(kit, row.answer_id, row.answer_sealed).join('、'),
  }))
}

/** An account's sign-ups and what was answered with them, for the export of its own data. */
export async function eventsData(kit: EventsPlatform, handle: Db, accountId: string) {
  const rows = await listSignUpsOf(handle, accountId)
  return [
    {
      title: '活动报名',
      purpose: 'events' as const,
      rows: rows.map((row) => ({
        活动: row.title,
        开始: row.starts_at.toISOString(),
        人数: `${row.adults} 大 ${row.children} 小`,
        报名时间: row.signed_up_at.toISOString(),
        取消时间: row.cancelled_at?.toISOString() ?? '',
        签到时间: row.checked_in_at?.toISOString() ?? '',
      })),
    },
    { title: '报名时的回答', purpose: 'events' as const, rows: await answersOf(kit, handle, accountId) },
  ]
}
