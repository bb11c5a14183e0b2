import * as z from 'zod/mini'
import type { Id } from '../kit/id'

export type AccountId = Id<'Account'>
export type SessionId = Id<'Session'>

/** Roles of staff and partners. A resident needs no role. */
export const roles = [
  'door_helper',
  'community_worker',
  'secretary',
  'registrar',
  'editor',
  'event_manager',
  'city_administrator',
  'partner',
] as const
export const Role = z.enum(roles)
export type Role = z.infer<typeof Role>

export const roleWords: Record<Role, string> = {
  door_helper: '签到人员',
  community_worker: '社区工作者',
  secretary: '协会秘书长',
  registrar: '登记员',
  editor: '编辑',
  event_manager: '活动负责人',
  city_administrator: '市级管理员',
  partner: '联合主办单位',
}

/** What the server says this caller may do; the screens ask, never decide. */
export const actions = [
  'readOwnInbox',
  'keepHousehold',
  'keepSessions',
  'useConsole',
  'signUpForEvents',
  'standAtDoor',
  'keepFavourites',
  'askQuestions',
  'checkInAtDoor',
  'seeEvents',
  'manageEvents',
  'seeSignUps',
  'readArticlesAtDesk',
  'writeArticles',
  'publishArticles',
  'uploadPictures',
  'answerQuestions',
  'seeStaff',
  'manageStaff',
  'readAudit',
  'answerDataRequests',
  'reviewText',
  'seeRegister',
  'keepRegister',
  'approveChildFiles',
  'importPeople',
  'settleDuplicates',
  'seeOrganisation',
  'keepDutyFiles',
  'assignDuties',
  'openUrgently',
  'superviseOpenings',
  'changePlaces',
  'keepOrganisation',
  'verifyNames',
  'decideForFamilies',
  'joinAssociation',
  'seeMembers',
  'reviewMembers',
  'keepMembers',
  'setMemberRules',
  'setContactLimits',
  'callFamilies',
  'keepSchedules',
  'seeDeliveries',
  'seeCoHostedEvents',
] as const
export const Action = z.enum(actions)
export type Action = z.infer<typeof Action>

/** What a role holds over: everywhere, one community, one 街道 or 镇 or community with all below it, or one partner. */
export const roleScopes: Record<Role, 'everywhere' | 'community' | 'place' | 'partner'> = {
  door_helper: 'everywhere',
  community_worker: 'community',
  secretary: 'place',
  registrar: 'everywhere',
  editor: 'everywhere',
  event_manager: 'everywhere',
  city_administrator: 'everywhere',
  partner: 'partner',
}

export type InvitationId = Id<'Invitation'>
export type ProposalId = Id<'Proposal'>

/** Seconds a sign-in code of the console lives. */
export const signInSeconds = 60

/**
 * Why a phone or a browser gets no further with a sign-in code. `notStaff` says nothing of whether anyone is staff;
 * an unknown code is told as an expired one.
 */
export const signInRefusals = ['expired', 'used', 'wrongNumber', 'declined', 'replaced', 'notStaff', 'noRole', 'offBoarded'] as const
export const SignInRefusal = z.enum(signInRefusals)
export type SignInRefusal = z.infer<typeof SignInRefusal>

export const signInRefusalWords: Record<SignInRefusal, string> = {
  expired: '二维码已过期，一分钟内有效。请在电脑上换一个再扫。',
  used: '这个二维码已经用过了，每个只能用一次。请在电脑上换一个再扫。',
  wrongNumber: '数字没有选对，这个二维码已作废。请看清电脑屏幕上的数字，换一个再扫。',
  declined: '这次登录已在手机上拒绝，没有人登录。',
  replaced: '电脑上已经换了新的二维码，请扫新的。',
  notStaff: '这个微信账号没有开通工作台。如果您应该能用，请联系协会的市级管理员。',
  noRole: '您现在没有角色。授权要由两位管理员办理，办好后就能登录。',
  offBoarded: '您已办理离岗，不能再登录工作台。有疑问请联系市级管理员。',
}

/** Days an invitation can be accepted. */
export const invitationDays = 7

/** Why an invitation cannot be accepted. An unknown code is told as a closed one. */
export const invitationRefusals = ['closed', 'alreadyStaff', 'needsWeChat', 'ownInvitation'] as const
export const InvitationRefusal = z.enum(invitationRefusals)
export type InvitationRefusal = z.infer<typeof InvitationRefusal>

export const invitationRefusalWords: Record<InvitationRefusal, string> = {
  closed: '邀请已失效：可能用过了、过了七天，或被收回。请管理员重新发一个。',
  alreadyStaff: '您的微信已经绑定了工作人员身份，一个微信只能绑定一次。',
  needsWeChat: '请用自己的微信打开邀请，演示身份不能接受。',
  ownInvitation: '这是您自己发出的邀请，请让同事用他的微信打开。',
}

export const invitationStates = ['open', 'accepted', 'withdrawn', 'expired'] as const
export const InvitationState = z.enum(invitationStates)
export type InvitationState = z.infer<typeof InvitationState>

export const invitationStateWords: Record<InvitationState, string> = {
  open: '等待接受',
  accepted: '已接受',
  withdrawn: '已收回',
  expired: '已过期',
}

/** Hours an only administrator has to wait before confirming alone. */
export const waitingHours = 24
/** Days a proposal can be confirmed. */
export const proposalDays = 7

/** How a proposal stands for the administrator who asks. */
export const proposalStandings = ['mayConfirm', 'ownProposal', 'waits', 'concernsYou', 'notAccepted'] as const
export const ProposalStanding = z.enum(proposalStandings)
export type ProposalStanding = z.infer<typeof ProposalStanding>

export const proposalStandingWords: Record<ProposalStanding, string> = {
  mayConfirm: '等您确认',
  ownProposal: '您提出的，要另一位管理员确认',
  waits: '只有您一位管理员能确认，公示满 24 小时后才可以',
  concernsYou: '与您本人有关，不能由您确认',
  notAccepted: '等同事用新的微信接受邀请',
}

/** How a proposed change of rights stands for the administrator who asks. */
export const rightStandings = ['mayConfirm', 'ownProposal', 'waits', 'concernsYou', 'needsAnother'] as const
export const RightStanding = z.enum(rightStandings)
export type RightStanding = z.infer<typeof RightStanding>

export const rightStandingWords: Record<RightStanding, string> = {
  mayConfirm: '等您确认',
  ownProposal: '您提出的，要另一位管理员确认',
  waits: '只有您一位管理员能确认，公示满 24 小时后才可以',
  concernsYou: '您自己有这个角色，不能由您确认',
  needsAnother: '与管理员自己的权限有关，要等有另一位管理员来确认',
}

/** Why a change of rights is not proposed or confirmed. */
export const rightRefusals = ['alreadyProposed', 'inThePast', 'badSpan', 'needsEnd', 'decided', 'expired', ...rightStandings] as const
export const RightRefusal = z.enum(rightRefusals)
export type RightRefusal = z.infer<typeof RightRefusal>

export const rightRefusalWords: Record<RightRefusal, string> = {
  alreadyProposed: '这一格已经有变更在等确认，请先处理。',
  inThePast: '生效日期不能早于今天。',
  badSpan: '结束要晚于开始。',
  needsEnd: '临时放宽要写明到哪一天，并且要能看到些什么。',
  decided: '这个变更已经处理过了。',
  expired: '这个变更已过七天，请重新提出。',
  ...rightStandingWords,
}

/** Why a role is not given or taken. */
export const authorityRefusals = [
  'forYourself',
  'alreadyHeld',
  'alreadyProposed',
  'scopeMissing',
  'notStaff',
  'lastAdministrator',
  'decided',
  'expired',
  'ownProposal',
  'waits',
  'concernsYou',
  'notAccepted',
] as const
export const AuthorityRefusal = z.enum(authorityRefusals)
export type AuthorityRefusal = z.infer<typeof AuthorityRefusal>

export const authorityRefusalWords: Record<AuthorityRefusal, string> = {
  forYourself: '不能为自己办，请另一位管理员来办。',
  alreadyHeld: '已经有这个角色了。',
  alreadyProposed: '同样的提议正在等待确认。',
  scopeMissing: '请选好这个角色管哪个社区或单位。',
  notStaff: '要先接受邀请、绑定自己的微信，才能授权。',
  lastAdministrator: '这是最后一位市级管理员，请先有人接任。',
  decided: '这个提议已经处理过了。',
  expired: '这个提议已过七天，请重新提出。',
  ownProposal: '提出和确认要两个人，请另一位管理员确认。',
  waits: '只有您一位管理员时，公示满 24 小时才能自己确认。',
  concernsYou: '与您本人有关，请另一位管理员确认。',
  notAccepted: '同事还没有用新的微信接受邀请。',
}
