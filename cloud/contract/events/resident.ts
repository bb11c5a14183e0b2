import * as z from 'zod/mini'
import { idSchema } from '../kit/id'
import { mutation, query } from '../kit/operation'
import { pageInput, pageOf } from '../kit/page'
import { AcceptResult, InvitationCode, InvitationLook } from './invitations'
import {
  CancelResult,
  EventCard,
  EventDetail,
  Party,
  Recap,
  SelfCheckInResult,
  SignUpInput,
  SignUpResult,
  Ticket,
  VenuePlace,
} from './resident-views'
import { SignUpState } from './terms'

export * from './resident-views'
export type { AcceptResult, InvitationLook } from './invitations'
export type {
  AcceptOfferResult,
  FairnessReport,
  GiveUpLook,
  GiveUpResult,
  JoinResult,
  LeaveResult,
  Lottery,
  ReportEntry,
  WaitlistRules,
  WaitlistView,
  WaitPlace,
} from './waitlist-views'

const tag = '活动'
const eventId = idSchema<'Event'>()
const signUpId = idSchema<'SignUp'>()

export const eventsResident = {
  list: query('public', { path: '/events', tag, summary: '活动列表，最近的在前' }).input(z.object(pageInput)).output(pageOf(EventCard)),
  get: query('public', { path: '/events/{eventId}', tag, summary: '一场活动；登录后带上我的报名与各道门槛' })
    .input(z.object({ eventId }))
    .output(EventDetail),
  venues: query('public', { path: '/venues', tag: '场地', summary: '活动场地' }).output(z.array(VenuePlace)),
  venue: query('public', { path: '/venues/{venueId}', tag: '场地', summary: '一个场地与那里将要举办的活动' })
    .input(z.object({ venueId: idSchema<'Venue'>() }))
    .output(z.object({ place: VenuePlace, events: z.array(EventCard) })),
  recap: query('public', { path: '/events/{eventId}/recap', tag, summary: '活动回顾' }).input(z.object({ eventId })).output(Recap),
  signUp: mutation('resident', {
    path: '/events/{eventId}/sign-ups',
    tag,
    summary: '全家一起报名：要么都有名额，要么都不占',
  })
    .input(SignUpInput)
    .output(SignUpResult),
  cancelSignUp: mutation('resident', { path: '/sign-ups/{signUpId}/cancellation', tag, summary: '取消报名，名额还给大家' })
    .input(z.object({ signUpId }))
    .output(CancelResult),
  mySignUps: query('resident', { path: '/sign-ups', tag, summary: '我的报名，最近的活动在前' })
    .input(z.object(pageInput))
    .output(pageOf(z.object({ signUpId, state: SignUpState, party: Party, event: EventCard }))),
  /** A file in iCalendar form: for browsers, which hand it to the phone's calendar. */
  calendar: query('public', { path: '/events/{eventId}/calendar.ics', tag, summary: '日历文件，含提醒；活动改了再加一次就更新' })
    .input(z.object({ eventId }))
    .output(z.file()),
  ticket: query('resident', { path: '/sign-ups/{signUpId}/ticket', tag, summary: '入场票：签名二维码与口述码' })
    .input(z.object({ signUpId }))
    .output(Ticket),
  selfCheckIn: mutation('resident', { path: '/self-check-in', tag, summary: '在现场扫屏幕上的码，自己签到' })
    .input(
      z.object({
        /** The text on the organiser's screen. */
        presented: z
          .string({ error: '请扫现场的码' })
          .check(z.trim(), z.minLength(1, { error: '请扫现场的码' }), z.maxLength(400, { error: '这不是签到码' })),
      }),
    )
    .output(SelfCheckInResult),
  invitation: query('resident', { path: '/invitations', tag, summary: '打开一份邀请：哪场活动，为我家免去什么；试错次数有限' })
    .input(z.object({ code: InvitationCode }))
    .output(InvitationLook),
  acceptInvitation: mutation('resident', { path: '/invitations/acceptance', tag, summary: '为我家接受邀请；一份邀请只归第一户使用' })
    .input(z.object({ code: InvitationCode }))
    .output(AcceptResult),
}
