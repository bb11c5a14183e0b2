import { noticeImportance, type NoticeKind, type SubscribeTemplate } from '@xiongguan/contract/notices/terms'
import type { Db } from '../../platform/tables'
import type { Templates } from '../../platform/wechat/templates'
import { templateFor } from './budget'
import { listSubscriptions } from './subscription-store'

/** How a message to these people would go: to how many it also goes by WeChat, and how many such messages they have left. */
export type ReachPreview = { people: number; byWeChat: number; weChatLeft: number }

/** Asked before staff tell many: by the rules of the budget and today's ledger. What rests is decided when it is sent. */
export async function previewReach(handle: Db, templates: Templates, accountIds: readonly string[], kind: NoticeKind): Promise<ReachPreview> {
  const quotas = new Map<string, Partial<Record<SubscribeTemplate, number>>>()
  let weChatLeft = 0
  for (const { account_id, template, template_id, pieces } of await listSubscriptions(handle, accountIds)) {
    if (templates[template]?.id !== template_id) continue
    quotas.set(account_id, { ...quotas.get(account_id), [template]: pieces })
    weChatLeft += pieces
  }
  const byWeChat = [...quotas.values()].filter((quota) => templateFor(noticeImportance[kind], quota) !== null).length
  return { people: new Set(accountIds).size, byWeChat, weChatLeft }
}
