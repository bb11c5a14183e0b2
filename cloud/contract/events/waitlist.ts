import * as z from 'zod/mini'
import { Instant } from '../kit/date'
import { idSchema } from '../kit/id'
import { mutation, query } from '../kit/operation'
import { pageInput, pageOf } from '../kit/page'
import { EventCard, Party, SignUpInput } from './resident-views'
import { passReasons, waitStates } from './waitlist-rules'
import {
  AcceptOfferResult,
  FairnessReport,
  GiveUpCode,
  GiveUpLook,
  GiveUpResult,
  JoinResult,
  LeaveResult,
  Lottery,
  WaitPlace,
} from './waitlist-views'

const tag = '候补'
const eventId = idSchema<'Event'>()
const entryId = idSchema<'WaitEntry'>()

/** What families, and whoever holds a give-up code or wants to check, may ask of waitlists. */
export const waitlistResident = {
  join: mutation('resident', { path: '/events/{eventId}/waitlist', tag, summary: '全家一起候补；坐得下时马上留出名额等您家确认' })
    .input(SignUpInput)
    .output(JoinResult),
  mine: query('resident', { path: '/waitlist', tag, summary: '我家的候补：排第几、前面几家、有没有留出的名额' }).output(
    z.array(z.object({ event: EventCard, place: WaitPlace })),
  ),
  accept: mutation('resident', { path: '/waitlist/{entryId}/acceptance', tag, summary: '接受留出的名额，变成正式报名，有入场票' })
    .input(z.object({ entryId }))
    .output(AcceptOfferResult),
  decline: mutation('resident', { path: '/waitlist/{entryId}/refusal', tag, summary: '放弃留出的名额，让给后面的家庭' })
    .input(z.object({ entryId }))
    .output(LeaveResult),
  leave: mutation('resident', { path: '/waitlist/{entryId}/leaving', tag, summary: '退出候补' }).input(z.object({ entryId })).output(LeaveResult),
  giveUpLook: query('public', { path: '/give-up', tag, summary: '放弃链接指的是什么；不用登录，不含姓名，试错次数有限' })
    .input(z.object({ code: GiveUpCode }))
    .output(GiveUpLook),
  giveUp: mutation('public', { path: '/give-up', tag, summary: '不用登录就放弃候补、留出的名额或由候补来的报名' })
    .input(z.object({ code: GiveUpCode }))
    .output(GiveUpResult),
  report: query('public', { path: '/events/{eventId}/fairness', tag, summary: '候补公示：顺序、人数、名额去向与抽签复核，不含姓名' })
    .input(z.object({ ...pageInput, eventId }))
    .output(FairnessReport),
}

/** One family as staff see it. */
export const WaitRow = z.object({
  entryId,
  sequence: z.number(),
  /** Null before the lottery is drawn. */
  place: z.nullable(z.number()),
  ownerNickname: z.string(),
  communityName: z.string(),
  party: Party,
  sessions: z.array(z.string()),
  state: z.enum(waitStates),
  joinedAt: Instant,
  offerUntil: z.nullable(Instant),
  passed: z.nullable(z.object({ times: z.number(), reason: z.enum(passReasons) })),
})
export type WaitRow = z.infer<typeof WaitRow>

/** How a waitlist stands; null where the event has none. */
export const WaitlistState = z.object({
  counts: z.record(z.enum(waitStates), z.number()),
  waitingPeople: z.number(),
  lottery: z.nullable(Lottery),
  mayDraw: z.boolean(),
  /** True once no offers are made any more. */
  ended: z.boolean(),
})
export type WaitlistState = z.infer<typeof WaitlistState>

export const DrawResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('drawn'), households: z.number() }),
  z.object({ kind: z.literal('refused'), refusal: z.enum(['noLottery', 'tooEarly', 'alreadyDrawn', 'eventOff']), words: z.string() }),
])
export type DrawResult = z.infer<typeof DrawResult>

export const waitlistStaff = {
  state: query('staff', { path: '/desk/events/{eventId}/waitlist-state', tag, summary: '一场活动的候补情况与抽签' })
    .input(z.object({ eventId }))
    .output(z.nullable(WaitlistState)),
  list: query('staff', { path: '/desk/events/{eventId}/waitlist', tag, summary: '候补名单，按顺序' })
    .input(z.object({ ...pageInput, eventId }))
    .output(pageOf(WaitRow)),
  draw: mutation('staff', { path: '/desk/events/{eventId}/lottery', tag, summary: '到了约定的时间就抽签；只能抽一次，结果马上公示' })
    .input(z.object({ eventId }))
    .output(DrawResult),
  end: mutation('staff', { path: '/desk/events/{eventId}/waitlist-end', tag, summary: '现在就截止候补：不再发名额，告诉还在等的家庭' })
    .input(z.object({ eventId }))
    .output(z.object({ kind: z.literal('done'), households: z.number() })),
}
