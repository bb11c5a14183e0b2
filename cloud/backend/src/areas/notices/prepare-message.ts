import { noticeImportance, noticeKinds, type SubscribeTemplate } from '@xiongguan/contract/notices/terms'
import { holdAccount } from '../../platform/hold-account'
import type { Platform } from '../../platform/platform'
import type { Work } from '../../platform/tables'
import type { SendOutcome } from '../../platform/wechat/api'
import { dayOf, dueAt, isBundled, isQuietHour, spendingOf } from './budget'
import { lockWaiting, sentSince, startSending, waitUntil, type Ending, type Way } from './delivery-store'
import { endHere } from './end-channel'
import { outsideWords, subscribeMessage } from './outside-words'
import type { DispatchPorts } from './ports'
import { mustRest } from './rules'
import { spendOne } from './subscription-store'

/** What sending a message outside needs. */
export type Dispatching = Pick<Platform, 'db' | 'clock' | 'log' | 'wechat'> & DispatchPorts

/** A message that may be sent once the transaction that decided so is over. */
export type Ready = { send(): Promise<SendOutcome> }

type Row = NonNullable<Awaited<ReturnType<typeof lockWaiting>>>
/** One message in the hands of this transaction. */
type Held = { kit: Dispatching; work: Work; way: Way; row: Row; now: Date }

const end = ({ work, way, row, now }: Held, outcome: Ending['outcome']) =>
  endHere(work, { ...way, kind: row.kind }, row.attempts + 1, { outcome }, now)

/** Spends a subscription for the message; null when the person has none it may take. */
async function spend({ kit, work, way, row, now }: Held): Promise<SubscribeTemplate | null> {
  for (const { template, keep } of spendingOf(noticeImportance[row.kind])) {
    const templateId = kit.templates[template]?.id
    if (templateId && (await spendOne(work, { accountId: way.accountId, template, templateId }, keep, way.noticeId, now))) return template
  }
  return null
}

async function prepareWeChat(held: Held): Promise<Ready | null> {
  const { kit, work, way, row, now } = held
  if (Object.keys(kit.templates).length === 0) return end(held, 'notConnected')
  const openid = await kit.openidOf(work, way.accountId)
  if (!openid) return end(held, 'noAddress')
  const template = await spend(held)
  const setting = template && kit.templates[template]
  if (!setting) return end(held, 'noQuota')
  const message = subscribeMessage(setting, row.kind, row.happens_at ?? row.created_at, openid)
  await startSending(work, way, template, now)
  return { send: () => kit.wechat.sendSubscribeMessage(message) }
}

async function prepareText(held: Held): Promise<Ready | null> {
  const { kit, work, way, row, now } = held
  const phone = await kit.phoneOf(work, way.accountId)
  if (!phone) return end(held, 'noAddress')
  await startSending(work, way, null, now)
  return { send: async () => ({ kind: await kit.sms.send(phone, outsideWords(row.kind)) }) }
}

const bundledKinds = noticeKinds.filter((kind) => isBundled(noticeImportance[kind]))

/** Why a message does not leave at all: someone rests, it was read already, what it tells of is past, or one of the day went out. */
async function whyNot({ kit, work, way, row, now }: Held): Promise<Ending['outcome'] | null> {
  if (mustRest(row.kind, row.person_ids, await kit.quiet(work, way.accountId))) return 'resting'
  if (row.read_at) return 'alreadyRead'
  if (row.happens_at && row.happens_at <= now) return 'tooLate'
  const bundled = isBundled(noticeImportance[row.kind])
  return bundled && (await sentSince(work, way.accountId, bundledKinds, dayOf(now))) ? 'bundled' : null
}

/**
 * Decides in one transaction whether a message may leave the house now, and spends the subscription for it. The grief gate is
 * asked here, at the moment of sending. Null when nothing is to be sent.
 */
export async function prepareMessage(kit: Dispatching, work: Work, way: Way): Promise<Ready | null> {
  if (!(await holdAccount(work, way.accountId))) return null
  const row = await lockWaiting(work, way)
  if (!row) return null
  const now = kit.clock.now()
  const held = { kit, work, way, row, now }
  const reason = await whyNot(held)
  if (reason) return end(held, reason)
  const importance = noticeImportance[row.kind]
  // It may have become due by day and be looked at by night.
  const due = isBundled(importance) && !isQuietHour(now) ? now : dueAt(importance, row.happens_at, now)
  if (due > now) return waitUntil(work, way, due).then(() => null)
  return way.channel === 'wechat' ? prepareWeChat(held) : prepareText(held)
}
