import type { Db } from '../../platform/tables'
import { listSignUpsOf } from './my-data-store'

/** An account's sign-ups, for the export of its own data. */
export async function eventsData(handle: Db, accountId: string) {
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
  ]
}
