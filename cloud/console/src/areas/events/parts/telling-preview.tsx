import { useQuery } from '@tanstack/react-query'
import type { EventId } from '@xiongguan/contract/events/terms'
import { tellingQuery } from '../queries'

/** Before staff tell: how many families it goes to, and how many of them WeChat can still reach. */
export function TellingPreview({ eventId }: { eventId: EventId }) {
  const { data } = useQuery(tellingQuery(eventId))
  if (!data) return null
  const { households, byWeChat, weChatLeft } = data
  return (
    <span>
      会告诉已报名的 {households} 户：都在小程序消息里；其中 {byWeChat} 户还能收到微信提醒（余量共 {weChatLeft} 条）。
    </span>
  )
}
