import { createHash, randomBytes } from 'node:crypto'
import type { WaitlistRules } from '@xiongguan/contract/events/resident'
import type { SaveEventResult } from '@xiongguan/contract/events/staff'
import type { Work } from '../../platform/tables'
import { countEntries, isLive, keepSeed, keepWaitlist, lockWaitlist, markWaitlist, shutWaitlist, type WaitlistRow } from './waitlist-store'

type Refusal = Extract<SaveEventResult, { kind: 'refused' }>

const inUse = (field: string, words: string): Refusal => ({ kind: 'refused', refusal: 'inUse', field: `signUpRules.waitlist${field}`, words })

const newSeed = () => randomBytes(32).toString('hex')

/** What is published of a seed before its time. */
export const hashSeed = (seed: string) => createHash('sha256').update(seed).digest('hex')

const drawMoved = (before: WaitlistRow, rules: WaitlistRules) =>
  before.allocation !== rules.allocation || (before.draw_at?.getTime() ?? null) !== (rules.drawAt === null ? null : Date.parse(rules.drawAt))

async function shut(work: Work, eventId: string): Promise<Refusal | null> {
  const live = (await countEntries(work, eventId)).filter(({ state }) => isLive(state)).reduce((sum, { households }) => sum + households, 0)
  if (live > 0) return inUse('', `还有 ${live} 户在候补，不能关掉；可以先截止候补`)
  await shutWaitlist(work, eventId)
  return null
}

/**
 * Makes the waitlist of an event what the form says, before the quotas as its row is locked before them. How the order comes about
 * stays as it was once a family has joined, and a lottery's seed is committed to as soon as there is one.
 */
export async function saveWaitlist(work: Work, eventId: string, rules: WaitlistRules | null, now: Date): Promise<Refusal | null> {
  const before = await lockWaitlist(work, eventId)
  if (!rules) return before?.enabled ? shut(work, eventId) : null
  if (before && before.last_sequence > 0 && drawMoved(before, rules)) return inUse('.drawAt', '已有家庭候补，先来先得或抽签、抽签时间都不能再改')
  const seed = rules.allocation === 'lottery' && !before?.seed_hash ? newSeed() : null
  await keepWaitlist(work, eventId, rules, seed ? hashSeed(seed) : (before?.seed_hash ?? null))
  if (seed) await keepSeed(work, eventId, seed, now)
  return null
}

/** Tells sign-ups how the list stands: after the quotas, as the counter comes last. */
export async function openWaitlist(work: Work, eventId: string, now: Date): Promise<void> {
  const list = await lockWaitlist(work, eventId)
  if (!list) return
  const open = list.enabled && now < list.cut_off_at
  await markWaitlist(work, eventId, { open, byList: open && list.allocation === 'lottery' && list.drawn_at === null })
}
