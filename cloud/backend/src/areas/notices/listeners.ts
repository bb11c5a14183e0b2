import type { Listener } from '../../platform/outbox/deliver'
import type { Work } from '../../platform/tables'
import type { Message } from './send-notice'

/** What notices does about announcements of areas before it; wired in app.ts. */
export function noticesListeners(send: (work: Work, message: Message) => Promise<void>) {
  const tellAnswer: Listener = async (work, { accountId, requestId }) => {
    if (!accountId || !requestId) return
    await send(work, {
      accountId,
      kind: 'dataRequestAnswered',
      title: '您的申请有答复了',
      text: '在“我的—我的数据”里看答复。',
      opens: { kind: 'dataRequest', id: requestId },
      dedupeKey: `dataRequestAnswered:${requestId}`,
    })
  }
  return { 'dataRequest.answered': [tellAnswer] }
}
