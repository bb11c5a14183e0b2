import * as z from 'zod/mini'

/** How far an account is known: reads only; can be reached by phone; said who it is; somebody compared the original. */
export const standings = ['reader', 'reachable', 'stated', 'verified'] as const
export const Standing = z.enum(standings)
export type Standing = z.infer<typeof Standing>

export const standingWords: Record<Standing, string> = {
  reader: '可以阅读和看活动',
  reachable: '已绑定手机号，可以预约',
  stated: '姓名和证件已填写，等社区核实',
  verified: '已核实，可以办理家庭事项',
}

/** What to do for the next step; empty at the last. */
export const nextStepWords: Record<Standing, string> = {
  reader: '预约前，请先绑定手机号。',
  reachable: '办理家庭事项前，请填写姓名和证件号码。',
  stated: '请带证件原件到所在社区，工作人员当面核对一次就好。',
  verified: '',
}

/** Tries and lives of a text-message code. */
export const codeTries = 5
export const codeMinutes = 10
export const codesPerHour = 3
export const codesPerDay = 8

export const MobileNumber = z.string({ error: '请填写手机号' }).check(z.trim(), z.regex(/^1[3-9]\d{9}$/, { error: '请填写 11 位手机号' }))
export const PhoneCode = z.string({ error: '请填写验证码' }).check(z.trim(), z.regex(/^\d{6}$/, { error: '验证码是 6 位数字' }))

/** Why a phone was not bound. A code nobody sent is told as an expired one. */
export const phoneRefusals = ['tooOften', 'wrongCode', 'expired', 'locked', 'notSent', 'foreign', 'privacyMissing', 'consentMissing'] as const
export const PhoneRefusal = z.enum(phoneRefusals)
export type PhoneRefusal = z.infer<typeof PhoneRefusal>
export const phoneRefusalWords: Record<PhoneRefusal, string> = {
  tooOften: `验证码要得太勤了，一小时最多 ${codesPerHour} 次，请过一会儿再试。`,
  wrongCode: '验证码不对，请看清短信再填。',
  expired: '验证码已经失效，请再要一个。',
  locked: `填错 ${codeTries} 次，这个验证码不能再用了，请再要一个。`,
  notSent: '现在发不出短信。请用微信里的小程序绑定手机号，或请社区工作人员帮忙。',
  foreign: '目前只能绑定中国内地的手机号。',
  privacyMissing: '请先阅读并同意隐私说明。',
  consentMissing: '请先阅读并单独同意手机号说明。',
}

/** Why a stated name was sent back; each says what to do. */
export const sendBackReasons = ['nameDiffers', 'numberDiffers', 'documentExpired', 'notSeen'] as const
export const SendBackReason = z.enum(sendBackReasons, { error: '请选择退回的原因' })
export type SendBackReason = z.infer<typeof SendBackReason>
export const sendBackReasonWords: Record<SendBackReason, string> = {
  nameDiffers: '姓名和证件上的不一样，请改好再交。',
  numberDiffers: '证件号码和证件上的不一样，请改好再交。',
  documentExpired: '证件已经过期，请先换领新证件。',
  notSeen: '还没有见到证件原件，请带原件到社区来一次。',
}

/** How a name stands. */
export const namingStates = ['none', 'waiting', 'verified', 'sentBack'] as const
export const NamingState = z.enum(namingStates)
export type NamingState = z.infer<typeof NamingState>
export const namingStateWords: Record<NamingState, string> = {
  none: '还没有填写',
  waiting: '已填写，等社区核对原件',
  verified: '已核实',
  sentBack: '已退回，请改一改',
}

export const namingRefusals = ['privacyMissing', 'consentMissing', 'badDocument', 'guardianOnly', 'ownPhone', 'verifiedAlready'] as const
export const NamingRefusal = z.enum(namingRefusals)
export type NamingRefusal = z.infer<typeof NamingRefusal>
export const namingRefusalWords: Record<NamingRefusal, string> = {
  privacyMissing: '请先阅读并同意隐私说明。',
  consentMissing: '请先阅读并单独同意实名说明。',
  badDocument: '证件号码不对，请对照证件再看一遍。',
  guardianOnly: '孩子的姓名和证件由建立家庭的监护人填写。',
  ownPhone: '大人的姓名和证件，请本人用自己的手机填写。',
  verifiedAlready: '已经核实过了。要更正，请带证件到社区办理。',
}

/** What a sharer may do. Consents, names and documents are never shared. */
export const shareRights = ['seePeople', 'seeEvents', 'signUp', 'seeTimeline'] as const
export const ShareRight = z.enum(shareRights)
export type ShareRight = z.infer<typeof ShareRight>
export const shareRightWords: Record<ShareRight, string> = {
  seePeople: '看家里有哪些人',
  seeEvents: '看家里报的活动和入场票',
  signUp: '替家里报名、取消',
  seeTimeline: '看孩子的成长时间线',
}

/** Who signs up sees the people and the events it is about. */
export function withImplied(may: readonly ShareRight[]): ShareRight[] {
  const wanted = new Set<ShareRight>(may)
  if (wanted.has('signUp')) wanted.add('seeEvents')
  if (wanted.has('seeEvents') || wanted.has('seeTimeline')) wanted.add('seePeople')
  return shareRights.filter((right) => wanted.has(right))
}

export const sharerRelations = ['spouse', 'grandparent', 'other'] as const
export const SharerRelation = z.enum(sharerRelations, { error: '请选择是家里的谁' })
export type SharerRelation = z.infer<typeof SharerRelation>
export const sharerRelationWords: Record<SharerRelation, string> = { spouse: '爱人', grandparent: '爷爷奶奶、外公外婆', other: '其他家人' }

export const sharingDays = 7
export const sharersAtMost = 6

export const sharingRefusals = ['closed', 'own', 'elsewhere', 'full', 'privacyMissing', 'consentMissing', 'personTaken'] as const
export const SharingRefusal = z.enum(sharingRefusals)
export type SharingRefusal = z.infer<typeof SharingRefusal>
export const sharingRefusalWords: Record<SharingRefusal, string> = {
  closed: '邀请已失效：可能用过了、过了七天，或被收回。请家里人重新发一个。',
  own: '这是您自己发出的邀请，请让家人用自己的手机打开。',
  elsewhere: '您已经在一个家庭里了。一个手机只能在一个家庭，先退出再加入。',
  full: `一个家庭最多 ${sharersAtMost} 个手机一起用。`,
  privacyMissing: '请先阅读并同意隐私说明。',
  consentMissing: '请先阅读并同意“家人一起看”的说明。',
  personTaken: '这位家人已经有自己的手机了。',
}

/** What a child may do in a parent's place. Consents, names, leaving and sharing stay the parent's own. */
export const actingScopes = ['seeFamily', 'events', 'messages'] as const
export const ActingScope = z.enum(actingScopes)
export type ActingScope = z.infer<typeof ActingScope>
export const actingScopeWords: Record<ActingScope, string> = { seeFamily: '看家庭资料', events: '报名、取消、看入场票', messages: '看消息' }

/** The operations a scope opens beside what is open to anyone; what is in none stays closed. */
export const actingOperations: Record<ActingScope, readonly string[]> = {
  seeFamily: ['membership.household'],
  events: [
    'membership.household',
    'events.signUp',
    'events.cancelSignUp',
    'events.mySignUps',
    'events.ticket',
    'waitlist.mine',
    'waitlist.join',
    'waitlist.accept',
    'waitlist.decline',
    'waitlist.leave',
  ],
  messages: ['notices.inbox', 'notices.unread', 'notices.markRead'],
}

export const parentWords = ['mother', 'father', 'otherElder'] as const
export const ParentWord = z.enum(parentWords, { error: '请选择替谁办' })
export type ParentWord = z.infer<typeof ParentWord>
export const parentWordWords: Record<ParentWord, string> = { mother: '妈妈', father: '爸爸', otherElder: '家里的老人' }

/** Days a request to act can be confirmed, and the longest it holds. */
export const actingRequestDays = 7
export const actingMonthsAtMost = 12

export const actingRefusals = ['closed', 'own', 'noHousehold', 'tooLong', 'privacyMissing', 'consentMissing', 'noPhoneYet'] as const
export const ActingRefusal = z.enum(actingRefusals)
export type ActingRefusal = z.infer<typeof ActingRefusal>
export const actingRefusalWords: Record<ActingRefusal, string> = {
  closed: '这个代办请求已失效：可能用过了、过了七天，或被收回。请孩子重新发一个。',
  own: '请让父母用自己的手机打开，或带父母到社区当面确认。',
  noHousehold: '请先在这个手机上建立自己的家庭，再来确认。',
  tooLong: `代办最长 ${actingMonthsAtMost} 个月，到期可以再办。`,
  privacyMissing: '请先阅读并同意隐私说明。',
  consentMissing: '请先阅读并同意请家人代办的说明。',
  noPhoneYet: '老人还没有用过小程序。请先帮老人在手机上打开一次、建好家庭，再来确认。',
}

export const actingStates = ['asked', 'active', 'ended', 'expired'] as const
export const ActingState = z.enum(actingStates)
export type ActingState = z.infer<typeof ActingState>
export const actingStateWords: Record<ActingState, string> = { asked: '等父母确认', active: '正在代办', ended: '已停止', expired: '已到期' }

/** What near relatives ask for after a death, and what one allows in one's lifetime. */
export const relativeWants = ['see', 'copy', 'correct', 'delete'] as const
export const RelativeWant = z.enum(relativeWants)
export type RelativeWant = z.infer<typeof RelativeWant>
export const relativeWantWords: Record<RelativeWant, string> = { see: '查阅', copy: '复制', correct: '更正', delete: '删除' }

export const wishes = ['all', 'seeOnly', 'none'] as const
export const Wish = z.enum(wishes, { error: '请选择' })
export type Wish = z.infer<typeof Wish>
export const wishWords: Record<Wish, string> = {
  all: '按法律规定，近亲属可以申请查阅、复制、更正、删除',
  seeOnly: '近亲属只可以申请查阅',
  none: '不希望任何人查阅',
}

export const nearRelations = ['spouse', 'child', 'parent', 'grandparent', 'other'] as const
export const NearRelation = z.enum(nearRelations, { error: '请选择您和逝者的关系' })
export type NearRelation = z.infer<typeof NearRelation>
export const nearRelationWords: Record<NearRelation, string> = {
  spouse: '配偶',
  child: '子女',
  parent: '父母',
  grandparent: '祖父母、外祖父母',
  other: '其他近亲属',
}

export const relativeReasons = ['proven', 'partly', 'notProven', 'againstWish', 'notFound', 'noLawfulInterest'] as const
export const RelativeReason = z.enum(relativeReasons, { error: '请选择理由' })
export type RelativeReason = z.infer<typeof RelativeReason>
export const relativeReasonWords: Record<RelativeReason, string> = {
  proven: '关系和用途已核实。',
  partly: '逝者生前另有安排，只同意其中一部分。',
  notProven: '还不能证明近亲属关系，请补充证明材料再申请。',
  againstWish: '逝者生前另有安排，不能提供。',
  notFound: '我们没有保存这位逝者的资料。',
  noLawfulInterest: '用途不属于近亲属自身的合法、正当利益。',
}
/** Reasons that go with a yes. */
export const grantingReasons: readonly RelativeReason[] = ['proven', 'partly']

export const relativeStates = ['waiting', 'granted', 'refused', 'withdrawn'] as const
export const RelativeState = z.enum(relativeStates)
export type RelativeState = z.infer<typeof RelativeState>
export const relativeStateWords: Record<RelativeState, string> = { waiting: '办理中', granted: '已同意', refused: '未同意', withdrawn: '已撤回' }

/** Days the association gives itself to answer, and days what was granted stays open. */
export const relativeAnswerDays = 15
export const relativeOpenDays = 30

/** What a rest covers. */
export const quietScopes = ['person', 'household', 'pregnancy'] as const
export const QuietScope = z.enum(quietScopes, { error: '请选择停哪些消息' })
export type QuietScope = z.infer<typeof QuietScope>
