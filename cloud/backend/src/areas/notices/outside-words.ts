import { noticeOutsideWords, type NoticeKind } from '@xiongguan/contract/notices/terms'
import type { SubscribeMessage } from '../../platform/wechat/api'
import type { Template } from '../../platform/wechat/templates'

/** Where a message from outside leads: always the inbox, where the gate is asked again. */
export const inboxPage = 'areas/notices/pages/inbox/index'

const parts = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** `2027年5月29日 09:30`, the form WeChat's `time` fields take. */
function sayInstant(at: Date): string {
  const part = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]))
  return `${part.year}年${part.month}月${part.day}日 ${part.hour}:${part.minute}`
}

/** What a message says outside the house, whoever looks: never a name, a title, or what kind of family this is. */
export const outsideWords = (kind: NoticeKind): string => noticeOutsideWords[kind]

const note = '点开小程序，在“我的消息”里看'

export function subscribeMessage(template: Template, kind: NoticeKind, at: Date, openid: string): SubscribeMessage {
  return {
    openid,
    templateId: template.id,
    page: inboxPage,
    data: { [template.thing]: { value: outsideWords(kind) }, [template.time]: { value: sayInstant(at) }, [template.note]: { value: note } },
  }
}
