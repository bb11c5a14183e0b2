import type { Db } from '../../platform/tables'
import { listFavourites } from './favourite-store'

const most = 300
const kindWords = { article: '文章', event: '活动' } as const

/** What an account kept, for the export of its own data. */
export async function contentData(handle: Db, accountId: string) {
  const rows = await listFavourites(handle, accountId, null, most)
  return [
    {
      title: '收藏',
      purpose: 'account' as const,
      rows: rows.map((row) => ({ 种类: kindWords[row.kind], 编号: row.target, 收藏时间: row.added_at.toISOString() })),
    },
  ]
}
