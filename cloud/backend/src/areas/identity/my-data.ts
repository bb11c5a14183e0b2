import type { Db } from '../../platform/tables'
import { findOwnAccount, listOwnSessions } from './my-data-store'

/** What identity keeps of an account, in the words people read; consent gives it to them. */
export async function identityData(handle: Db, accountId: string) {
  const account = await findOwnAccount(handle, accountId)
  const sessions = await listOwnSessions(handle, accountId)
  const said = {
    建立时间: account?.created_at.toISOString() ?? '',
    同意的隐私说明: account?.accepted_privacy ?? '',
    同意时间: account?.accepted_privacy_at?.toISOString() ?? '',
    ...(account?.display_name && { 工作姓名: account.display_name }),
  }
  return [
    { title: '账号', purpose: 'account' as const, rows: [said] },
    {
      title: '登录',
      purpose: 'account' as const,
      rows: sessions.map((row) => ({ 设备: row.device, 开始: row.created_at.toISOString(), 最近使用: row.last_used_at.toISOString() })),
    },
  ]
}
