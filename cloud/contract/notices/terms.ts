import * as z from 'zod/mini'

/** What a message touches; decides whether the grief switch holds it back. */
export const touches = ['child', 'pregnancy', 'birthday', 'festival', 'neutral'] as const
export const Touch = z.enum(touches)
export type Touch = z.infer<typeof Touch>

/** Kinds of inbox messages; each declares what it touches. */
export const noticeKinds = [
  'signUpConfirmed',
  'signUpPending',
  'signUpApproved',
  'signUpRefused',
  'signUpCancelled',
  'eventChanged',
  'householdWelcome',
  'openedUrgently',
  'openingToWatch',
  'nameDecided',
  'actingEnded',
  'relativeAnswered',
  'dataRequestAnswered',
  'questionAnswered',
  'memberDecided',
  'timelineDue',
  'pregnancyDue',
  'memberBirthday',
  'contactAssigned',
  'handoverAsked',
  'familyDayInvitation',
  'eventReminder',
  'eventCancelled',
  'waitlistOffer',
  'waitlistLapsed',
  'waitlistClosed',
  'waitlistDrawn',
] as const
export const NoticeKind = z.enum(noticeKinds)
export type NoticeKind = z.infer<typeof NoticeKind>

export const noticeTouch: Record<NoticeKind, Touch> = {
  signUpConfirmed: 'neutral',
  signUpPending: 'neutral',
  signUpApproved: 'neutral',
  signUpRefused: 'neutral',
  signUpCancelled: 'neutral',
  eventChanged: 'neutral',
  householdWelcome: 'neutral',
  openedUrgently: 'neutral',
  openingToWatch: 'neutral',
  nameDecided: 'neutral',
  actingEnded: 'neutral',
  relativeAnswered: 'neutral',
  dataRequestAnswered: 'neutral',
  questionAnswered: 'neutral',
  memberDecided: 'neutral',
  timelineDue: 'child',
  pregnancyDue: 'pregnancy',
  memberBirthday: 'birthday',
  contactAssigned: 'neutral',
  handoverAsked: 'neutral',
  familyDayInvitation: 'festival',
  eventReminder: 'neutral',
  eventCancelled: 'neutral',
  waitlistOffer: 'neutral',
  waitlistLapsed: 'neutral',
  waitlistClosed: 'neutral',
  waitlistDrawn: 'neutral',
}

/**
 * How much a message matters, the most first; decides what a scarce WeChat message is spent on.
 * - vital: medical and payment
 * - seat: seat offers, cancellations, changes of what a family already holds
 * - reminder: of something agreed
 * - invitation: to something new
 * - receipt: answers what the person just did on screen; stays in the inbox
 */
export const importances = ['vital', 'seat', 'reminder', 'invitation', 'receipt'] as const
export type Importance = (typeof importances)[number]

export const noticeImportance: Record<NoticeKind, Importance> = {
  signUpConfirmed: 'receipt',
  signUpPending: 'receipt',
  signUpApproved: 'seat',
  signUpRefused: 'seat',
  signUpCancelled: 'receipt',
  eventChanged: 'seat',
  householdWelcome: 'receipt',
  openedUrgently: 'seat',
  openingToWatch: 'seat',
  nameDecided: 'seat',
  actingEnded: 'receipt',
  relativeAnswered: 'seat',
  dataRequestAnswered: 'seat',
  questionAnswered: 'reminder',
  memberDecided: 'seat',
  timelineDue: 'vital',
  pregnancyDue: 'vital',
  memberBirthday: 'receipt',
  contactAssigned: 'receipt',
  handoverAsked: 'reminder',
  familyDayInvitation: 'invitation',
  eventReminder: 'reminder',
  eventCancelled: 'seat',
  waitlistOffer: 'seat',
  waitlistLapsed: 'seat',
  waitlistClosed: 'seat',
  waitlistDrawn: 'seat',
}

export const noticeKindWords: Record<NoticeKind, string> = {
  signUpConfirmed: '报名成功',
  signUpPending: '报名待审核',
  signUpApproved: '报名通过',
  signUpRefused: '报名未通过',
  signUpCancelled: '取消报名',
  eventChanged: '时间地点变化',
  householdWelcome: '家庭建好了',
  openedUrgently: '资料被紧急打开',
  openingToWatch: '有一次紧急打开',
  nameDecided: '实名有结果了',
  actingEnded: '代办停止',
  relativeAnswered: '申请有结果了',
  dataRequestAnswered: '申请有答复了',
  questionAnswered: '提问有答复了',
  memberDecided: '入会申请结果',
  timelineDue: '孩子的时间线',
  pregnancyDue: '时间线',
  memberBirthday: '生日问候',
  contactAssigned: '联系人',
  handoverAsked: '联系户交接',
  familyDayInvitation: '活动邀请',
  eventReminder: '活动提醒',
  eventCancelled: '活动取消',
  waitlistOffer: '候补有名额了',
  waitlistLapsed: '候补名额过时',
  waitlistClosed: '候补结束',
  waitlistDrawn: '抽签结果',
}

/**
 * What stands on the lock screen, in at most 20 characters (WeChat's `thing`), for whoever looks over a shoulder: never a
 * name, never an event's title, nothing that says what kind of family this is. The inbox behind it says the rest.
 */
export const noticeOutsideWords: Record<NoticeKind, string> = {
  signUpConfirmed: '您有一条报名消息',
  signUpPending: '您有一条报名消息',
  signUpApproved: '您的报名有结果了，请点开看看',
  signUpRefused: '您的报名有结果了，请点开看看',
  signUpCancelled: '您有一条报名消息',
  eventChanged: '您报名的活动有变化，请点开看看',
  householdWelcome: '您有一条新消息',
  openedUrgently: '您有一条新消息，请点开看看',
  openingToWatch: '您有一条新消息，请点开看看',
  nameDecided: '您办的事有结果了，请点开看看',
  actingEnded: '您有一条新消息',
  relativeAnswered: '您办的事有结果了，请点开看看',
  dataRequestAnswered: '您的申请有答复了，请点开看看',
  questionAnswered: '您问的事有答复了，请点开看看',
  memberDecided: '您的申请有结果了，请点开看看',
  timelineDue: '有一件事到时间了，请点开看看',
  pregnancyDue: '有一件事到时间了，请点开看看',
  memberBirthday: '您有一条新消息',
  contactAssigned: '您有一条新消息',
  handoverAsked: '有一件事等您确认，请点开看看',
  familyDayInvitation: '近期有新的活动，欢迎看看',
  eventReminder: '您报名的活动快到了，请点开看看',
  eventCancelled: '您报名的活动有变化，请点开看看',
  waitlistOffer: '为您留了名额，请尽快点开确认',
  waitlistLapsed: '留的名额已过时，请点开看看',
  waitlistClosed: '您的候补已结束，请点开看看',
  waitlistDrawn: '您的候补有结果了，请点开看看',
}

/** Subscribe-message templates a person agrees to one message at a time. Their names are generic on purpose. */
export const subscribeTemplates = ['progress', 'change', 'reminder'] as const
export const SubscribeTemplate = z.enum(subscribeTemplates, { error: '没有这类提醒' })
export type SubscribeTemplate = z.infer<typeof SubscribeTemplate>

export const subscribeTemplateWords: Record<SubscribeTemplate, string> = { progress: '办理进度提醒', change: '活动变更通知', reminder: '活动提醒' }

/** What WeChat answered to the tap: `ban` and `filter` come from WeChat itself, the person decided nothing. */
export const subscribeAnswers = ['accept', 'reject', 'ban', 'filter'] as const
export const SubscribeAnswer = z.enum(subscribeAnswers)
export type SubscribeAnswer = z.infer<typeof SubscribeAnswer>

/** Ways out of the house, in the order they are tried; the inbox always has the message already. */
export const channels = ['wechat', 'sms'] as const
export type Channel = (typeof channels)[number]

/** How a message reached a person; `none` belongs on the call list of a contact person. `recorded` is a demonstration: nothing left the house. */
export const reaches = ['wechat', 'sms', 'read', 'recorded', 'waiting', 'none'] as const
export const Reach = z.enum(reaches)
export type Reach = z.infer<typeof Reach>

export const reachWords: Record<Reach, string> = {
  wechat: '微信提醒已发出',
  sms: '短信已发出',
  read: '在小程序里看过',
  recorded: '演示记录，没有真的发出',
  waiting: '正在送',
  none: '还没有送到',
}

/** How one attempt to send ended. `recorded` is a demonstration: nothing left the house. */
export const attemptOutcomes = [
  'sent',
  'recorded',
  'unknown',
  'noQuota',
  'noAddress',
  'notConnected',
  'alreadyRead',
  'resting',
  'tooLate',
  'bundled',
  'userRefused',
  'badMessage',
  'laterAgain',
] as const
export type AttemptOutcome = (typeof attemptOutcomes)[number]
