import * as z from 'zod/mini'

/** Who joins: one person, an organisation through its contact, or somebody whose household is registered elsewhere. */
export const memberKinds = ['individual', 'group', 'floating'] as const
export const MemberKind = z.enum(memberKinds, { error: '请选择会员类别' })
export type MemberKind = z.infer<typeof MemberKind>
export const memberKindWords: Record<MemberKind, string> = { individual: '个人会员', group: '团体会员', floating: '流动人口会员' }
export const memberKindHints: Record<MemberKind, string> = {
  individual: '您自己加入，按所在社区、村编入',
  group: '单位、企业、社会组织加入，您是联系人',
  floating: '户籍在外地、住在嘉峪关的朋友',
}

/** What a member brings along, in the words of the reform plan (三.4). */
export const strengths = ['leadingEarner', 'industryLeader', 'skilled', 'publicSpirited', 'wellKnown'] as const
export const Strength = z.enum(strengths, { error: '请选择特长' })
export type Strength = z.infer<typeof Strength>
export const strengthWords: Record<Strength, string> = {
  leadingEarner: '致富带头人',
  industryLeader: '行业领军人才',
  skilled: '技术特长人员',
  publicSpirited: '公益热心人士',
  wellKnown: '社会知名人士',
}

/** Where an application or a membership stands. */
export const memberStates = ['applied', 'secondReview', 'returned', 'refused', 'withdrawn', 'member', 'left'] as const
export const MemberState = z.enum(memberStates)
export type MemberState = z.infer<typeof MemberState>
export const memberStateWords: Record<MemberState, string> = {
  applied: '社区审核中',
  secondReview: '街道、镇复核中',
  returned: '请补充后再交',
  refused: '未通过',
  withdrawn: '已撤回',
  member: '会员',
  left: '已退会',
}

/** Whether a membership with a term still runs; `grace` is after its end while the grace the association set lasts. */
export const termStandings = ['noTerm', 'running', 'grace', 'lapsed'] as const
export const TermStanding = z.enum(termStandings)
export type TermStanding = z.infer<typeof TermStanding>
export const termStandingWords: Record<TermStanding, string> = {
  noTerm: '长期有效',
  running: '有效',
  grace: '已到期，宽限期内',
  lapsed: '已过期，请续期',
}

/** How a membership ended. `erased` is an account that was given up. */
export const leavingWays = ['ownWish', 'movedAway', 'deceased', 'struckOff', 'erased'] as const
export const LeavingWay = z.enum(leavingWays)
export type LeavingWay = z.infer<typeof LeavingWay>
export const leavingWayWords: Record<LeavingWay, string> = {
  ownWish: '本人退会',
  movedAway: '迁出本市',
  deceased: '去世',
  struckOff: '除名',
  erased: '注销账号',
}

/** What happened to a membership, for its history. */
export const memberSteps = ['applied', 'withdrawn', 'returned', 'refused', 'passedOn', 'admitted', 'changed', 'renewed', 'paid', 'left'] as const
export const MemberStep = z.enum(memberSteps)
export type MemberStep = z.infer<typeof MemberStep>
export const memberStepWords: Record<MemberStep, string> = {
  applied: '提交申请',
  withdrawn: '撤回申请',
  returned: '退回补充',
  refused: '不通过',
  passedOn: '社区通过，交街道、镇复核',
  admitted: '通过，成为会员',
  changed: '修改资料',
  renewed: '续期',
  paid: '登记会费',
  left: '退会',
}

/** Why an application is not taken; each says what to do next. */
export const applyRefusals = [
  'privacyMissing',
  'consentMissing',
  'noHousehold',
  'notAnAdult',
  'phoneMissing',
  'nameMissing',
  'alreadyMember',
  'textRefused',
  'organisationMissing',
  'notWaiting',
] as const
export const ApplyRefusal = z.enum(applyRefusals)
export type ApplyRefusal = z.infer<typeof ApplyRefusal>
export const applyRefusalWords: Record<ApplyRefusal, string> = {
  privacyMissing: '请先阅读并同意隐私说明',
  consentMissing: '请先阅读并单独同意入会说明',
  noHousehold: '请先建立家庭、选好社区，再申请入会',
  notAnAdult: '请选择家里的一位大人',
  phoneMissing: '请先到“我的—实名办理”绑定手机号，再申请入会',
  nameMissing: '请填写姓名',
  alreadyMember: '这位家人已经申请过或已经是会员了',
  textRefused: '有些字不能使用，请换个说法，不要带网址或不文明的字',
  organisationMissing: '团体会员请填写单位名称',
  notWaiting: '申请的状态刚刚变了，请重新看一看',
}

/** Why a reviewer gets no further. */
export const reviewRefusals = ['notWaiting', 'textRefused', 'ownApplication'] as const
export const ReviewRefusal = z.enum(reviewRefusals)
export type ReviewRefusal = z.infer<typeof ReviewRefusal>
export const reviewRefusalWords: Record<ReviewRefusal, string> = {
  notWaiting: '这份申请已经处理过或撤回了，请刷新名单。',
  textRefused: '有些字不能发给居民，请换个说法。',
  ownApplication: '不能审核自己的申请，请另一位同事来办。',
}

/** Why a membership is not ended: beside the above, nobody is struck off unheard. */
export const endRefusals = [...reviewRefusals, 'hearingMissing'] as const
export const EndRefusal = z.enum(endRefusals)
export type EndRefusal = z.infer<typeof EndRefusal>

/** `嘉峪关 2026 年第 12 位` as 2026-00012: gap-free within the city and the year of admission. */
export const memberNumber = (year: number, place: number): string => `${year}-${String(place).padStart(5, '0')}`

/** A member number as people type it, `2026-00012` or `2026-12`; null for anything else. */
export function readMemberNumber(text: string): { year: number; place: number } | null {
  const [, year, place] = /^(\d{4})[-–—](\d{1,7})$/.exec(text.normalize('NFKC').replace(/\s/g, '')) ?? []
  return year && place ? { year: Number(year), place: Number(place) } : null
}
