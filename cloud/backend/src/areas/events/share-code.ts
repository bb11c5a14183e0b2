import type { ShareCode } from '@xiongguan/contract/events/staff'
import { notFound } from '../../platform/failures'
import type { EventsPlatform } from './ports'
import { findEvent } from './event-store'

/** The page of an event, as WeChat and the browser's router name it. */
export const eventPage = 'areas/events/pages/event/index'

/** An event's id as a scene: WeChat takes at most 32 characters, a UUID without its dashes has exactly so many. */
export const sceneOf = (eventId: string): string => eventId.replaceAll('-', '')

const words: Record<'notConnected' | 'failed', string> = {
  notConnected: '网页二维码：还没有接入微信账号，扫开的是网页',
  failed: '网页二维码：微信这会儿没有给出小程序码，扫开的是网页，可以稍后再取',
}

/** The mini-program code of a published event; the page's address where WeChat gives none. */
export async function shareCode({ db, wechat }: EventsPlatform, eventId: string): Promise<ShareCode> {
  const event = await findEvent(db, eventId)
  if (!event?.published_at) throw notFound()
  const answer = await wechat.programCode({ scene: sceneOf(eventId), page: eventPage })
  if (answer.kind === 'picture') return { kind: 'programCode', mediaType: answer.mediaType, base64: answer.bytes.toString('base64') }
  return { kind: 'webAddress', address: `/#/${eventPage}?eventId=${eventId}`, words: words[answer.kind] }
}
