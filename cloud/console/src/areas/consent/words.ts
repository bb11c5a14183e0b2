import type { ImpactRow } from './queries'

export const words = {
  pages: '个人信息保护的几页',
  toRequests: '申请与答复',
  toImpact: '影响评估',
  toRetention: '保存期限',
  today: '个人信息申请',
  todayTitle: (open: number) => `答复 ${open} 件个人信息申请`,
  todayLate: (late: number) => `${late} 件已过期限`,
  todayDue: (day: string) => `最早一件 ${day}前答复`,
}

export const requestWords = {
  title: '个人信息申请',
  sub: '居民要求更正、删除、查阅，或对一次查看有疑问。十五天内答复；不能办要写明理由。打开本页会记下来，家庭自己看得到。',
  which: '看哪些申请',
  open: '等答复',
  answered: '已答复',
  listOpen: '等答复的申请，最早到期的在前',
  listAnswered: '已答复的申请，最近的在前',
  noOpen: { title: '没有等答复的申请', words: '居民在手机“我的数据”里提出后，会出现在这里。' },
  noAnswered: { title: '还没有答复过', words: '答复过的申请留在这里，三年后删除。' },
  late: (days: number) => `已超期 ${days} 天`,
  today: '今天到期',
  left: (days: number) => `还有 ${days} 天`,
  askedAt: (time: string) => `${time} 提出`,
  dueOn: (day: string) => `${day}前答复`,
  about: (reference: string) => `问的是 ${reference}`,
  findLook: '查这户被谁看过',
  toFile: '打开家庭档案',
  noHousehold: '没有建立家庭',
  answer: '答复',
  answerOf: (kind: string, day: string) => `答复：${kind}，${day}前`,
  answeredAt: (time: string) => `${time} 答复`,
  theirWords: '本人写的',
  outcome: '结果',
  done: '已经办好',
  refused: '不能办理',
  doneNote: '先办好，再答复。写清办了什么、什么时候生效。',
  refusedNote: '写明不能办的理由、依据，以及还可以找谁。本人不同意，可以向人民法院起诉。',
  text: '给本人的答复',
  textHint: '本人在手机上看到的就是这段话，至少 4 个字。不要写别人的姓名和号码。',
  chooseOutcome: '请选择结果',
  tooShort: '答复至少 4 个字',
  send: '发出答复',
  sent: '已答复，本人会收到消息',
  later: '先不答复',
}

export const impactWords = {
  title: '个人信息保护影响评估',
  sub: '依据个人信息保护法第五十五条、第五十六条，由处理目的登记生成，不能手改；评估与处理记录至少保存三年。',
  print: '打印',
  printed: (day: string) => `嘉峪关市计划生育协会 · ${day}打印`,
  overview: '一览',
  purposes: '处理目的',
  highRisk: '高风险',
  sensitive: '含敏感信息',
  children: '涉及孩子',
  count: (count: number) => `${count} 项`,
  countNote: '每项都有自己的依据和期限',
  highNote: '逐项写明保护措施',
  sensitiveNote: '单独同意或依法处理',
  childNote: '由监护人为每个孩子分别同意',
}

/** The grounds as colleagues read them; residents read theirs with 您. */
export const basisWords: Record<ImpactRow['basis'], string> = {
  consent: '本人同意',
  statutoryDuty: '履行法定职责所必需',
  requestedService: '本人要求的服务所必需',
  legalObligation: '履行法定义务所必需',
}

export const riskWords: Record<ImpactRow['risk'], string> = { low: '低', medium: '中', high: '高' }

export const receiverWords: Record<ImpactRow['receivers'][number]['role'], string> = {
  processor: '受委托处理',
  ownPurpose: '对方自己决定怎么用',
  inside: '协会内部',
}

export const retentionPageWords = {
  title: '保存期限',
  sub: '每类数据保存多久、依据哪一条、到期怎样。到期的由系统自动处理，这里看得到上一次和最近三十天处理了多少。',
  table: '各类数据的保存期限',
  notYet: '还没有轮到',
  byOther: '不按天数，由别的事决定',
  removed: (count: number) => `${count} 条`,
}
