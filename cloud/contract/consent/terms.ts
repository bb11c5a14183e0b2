import * as z from 'zod/mini'

/** What personal data is processed for. Every one has its row in the register of purposes (`purposes.ts` of the backend). */
export const purposes = [
  'account',
  'household',
  'childNickname',
  'phone',
  'realName',
  'childRegister',
  'childHealth',
  'pregnancy',
  'familySharing',
  'actForElder',
  'memberFile',
  'memberContact',
  'events',
  'articleQuestions',
  'displayWorks',
  'registerDuty',
  'staffAccounts',
  'accessLog',
] as const
export const Purpose = z.enum(purposes, { error: '没有这个用途' })
export type Purpose = z.infer<typeof Purpose>

export const purposeWords: Record<Purpose, string> = {
  account: '登录与消息',
  household: '家庭与称呼',
  childNickname: '孩子的称呼',
  phone: '手机号',
  realName: '实名办理',
  childRegister: '孩子的实名登记',
  childHealth: '孩子的健康时间线',
  pregnancy: '备孕与怀孕的时间线',
  familySharing: '家人一起看',
  actForElder: '请家人代办',
  memberFile: '会员档案',
  memberContact: '会员联系户',
  events: '活动报名与签到',
  articleQuestions: '文章下的提问',
  displayWorks: '展示作品与照片',
  registerDuty: '人口与家庭登记',
  staffAccounts: '工作人员账号',
  accessLog: '操作与查看记录',
}

/** Purposes a person decides about one by one, apart from everything else. */
export const separatePurposes = [
  'childNickname',
  'phone',
  'realName',
  'childRegister',
  'childHealth',
  'pregnancy',
  'familySharing',
  'actForElder',
  'memberFile',
  'memberContact',
  'articleQuestions',
] as const satisfies readonly Purpose[]
export const SeparatePurpose = z.enum(separatePurposes, { error: '这一项不用单独同意' })
export type SeparatePurpose = z.infer<typeof SeparatePurpose>

/** On what ground it is processed (个人信息保护法 第十三条). */
export const legalBases = ['consent', 'statutoryDuty', 'requestedService', 'legalObligation'] as const
export const LegalBasis = z.enum(legalBases)
export type LegalBasis = z.infer<typeof LegalBasis>

export const legalBasisWords: Record<LegalBasis, string> = {
  consent: '您的同意',
  statutoryDuty: '履行法定职责所必需',
  requestedService: '您要求的服务所必需',
  legalObligation: '履行法定义务所必需',
}

/** How a person is asked: with the privacy notice, by a consent of its own, on paper, or not at all. */
export const askings = ['notice', 'separately', 'onPaper', 'no'] as const
export const Asking = z.enum(askings)
export type Asking = z.infer<typeof Asking>

export const askingWords: Record<Asking, string> = {
  notice: '随隐私说明一起同意',
  separately: '单独同意',
  onPaper: '纸质同意书',
  no: '依法处理，不以同意为前提',
}

/** How a consent stands. `outdated`: given to an earlier text, so it does not count any more until given anew. */
export const consentStates = ['none', 'given', 'outdated', 'withdrawn'] as const
export const ConsentState = z.enum(consentStates)
export type ConsentState = z.infer<typeof ConsentState>

export const consentStateWords: Record<ConsentState, string> = {
  none: '没有同意',
  given: '已同意',
  outdated: '内容有变化，请重新决定',
  withdrawn: '已撤回',
}

/** Classes of data that are kept equally long. */
export const retentionClasses = [
  'account',
  'household',
  'consentProof',
  'dataRequests',
  'exports',
  'messages',
  'signUps',
  'questions',
  'keys',
  'accessLog',
  'register',
] as const
export const RetentionClass = z.enum(retentionClasses)
export type RetentionClass = z.infer<typeof RetentionClass>

export const retentionWords: Record<RetentionClass, string> = {
  account: '账号与登录',
  household: '家庭、称呼与实名资料',
  consentProof: '同意与撤回的凭证',
  dataRequests: '个人信息申请与答复',
  exports: '导出链接',
  messages: '站内消息',
  signUps: '报名与签到',
  questions: '提问与答复',
  keys: '重复提交的编号',
  accessLog: '操作与查看记录',
  register: '人口与家庭登记',
}

/** What someone may ask of the association about their data (个人信息保护法 第四十四至五十条). */
export const dataRequestKinds = ['correction', 'deletion', 'access', 'look', 'relative', 'other'] as const
export const DataRequestKind = z.enum(dataRequestKinds, { error: '请选择要办的事' })
export type DataRequestKind = z.infer<typeof DataRequestKind>

export const dataRequestKindWords: Record<DataRequestKind, string> = {
  correction: '更正我的信息',
  deletion: '删除某一项信息',
  access: '查阅或复制',
  look: '对一次查看有疑问',
  relative: '逝者近亲属申请',
  other: '其他个人信息问题',
}

export const dataRequestStates = ['open', 'done', 'refused'] as const
export const DataRequestState = z.enum(dataRequestStates)
export type DataRequestState = z.infer<typeof DataRequestState>

export const dataRequestStateWords: Record<DataRequestState, string> = { open: '办理中', done: '已办好', refused: '不能办理' }

/** Days within which the association answers; ours, since the law says 及时 and names no number. */
export const answerDays = 15

/** Why a consent is not written down. */
export const consentRefusals = ['outdated', 'privacyMissing', 'notYours', 'firstDo', 'givenElsewhere'] as const
export const ConsentRefusal = z.enum(consentRefusals)
export type ConsentRefusal = z.infer<typeof ConsentRefusal>
