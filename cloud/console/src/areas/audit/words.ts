import { recordFieldWords } from '@xiongguan/contract/identity/field-rights'
import type { AuditChain, UnusualMonth } from './queries'

export const words = {
  title: '审计',
  pages: '审计的几页',
  records: '记录与封存',
  toSearch: '查审计',
  toUnusual: '不寻常的查看',
  sub: '谁在什么时候做了什么。记录只增不改，查看本页也会记一笔。',
  verify: '从头核对',
  verifyNote: '打开本页只核对上次以后的记录；从头核对会重算每一条，并对照库外留存。',
  verified: '核对好了，每一条都与封存时一致',
}

export const searchWords = {
  title: '查审计',
  sub: '谁看过某户某人、某位同事看过什么、谁导出过什么。只有编号、用途和项目名，没有看到的内容。',
  what: '要查什么',
  subject: '哪一户、哪个人',
  subjectKind: '家庭还是家人',
  household: '家庭编号',
  person: '家人编号',
  idExample: '从家庭档案里复制编号',
  colleague: '哪位同事',
  chooseColleague: '输入姓名查找',
  anyone: '任何人',
  thisColleague: '这位同事',
  action: '哪一种操作',
  anyAction: '任何操作',
  purpose: '什么用途',
  anyPurpose: '任何用途',
  anyDay: '不限',
  from: '从哪天起',
  to: '到哪天止',
  search: '查找',
  recorded: '这次查找也会记入审计。',
  found: '查到的记录',
  nothing: '没有这样的记录',
  nothingText: '换一个时间或用途再查。没有记录，说明这里没有人看过、做过。',
  emergency: '紧急',
  export: '导出',
  moreOf: (name: string) => `查${name}看过什么`,
  whoElse: (code: string) => `查谁看过家庭 ${code}`,
}

export const unusualWords = {
  title: '不寻常的查看',
  sub: '按次数挑出来的，只是该问一声的理由，不是结论。',
  month: '哪个月',
  thresholds: ({ dutyFrom, dutyTo, outsideDuty, householdsInAnHour }: UnusualMonth['thresholds']) =>
    `列出：周末或 ${dutyFrom}–${dutyTo} 以外看过至少 ${outsideDuty} 次，或一小时里打开至少 ${householdsInAnHour} 户的同事。黄色的是超过的那一项。`,
  none: '这个月没有不寻常的查看',
  noneText: '没有人超过上面的次数。',
  details: '看明细',
  detailsOf: (name: string) => `看明细：${name}`,
  next: '看到名字以后',
  steps: ['先看明细：用途是什么、是不是值班或下乡。', '当面问本人，请他说明；能说清的就到这里。', '说不清的，告诉协会秘书长，需要时停掉他的角色。'],
}

/** Words an action's detail is made of; fields of a file, and how something was done. */
const details: Record<string, string> = {
  ...recordFieldWords,
  nickname: '称呼',
  byStaff: '由工作人员代办',
  byChild: '由子女代办',
  paper: '纸质同意',
  done: '已办好',
  refused: '不能办理',
  want: '查法',
  householdId: '家庭',
  personId: '家人',
  staffId: '同事',
  purpose: '用途',
  action: '操作',
  fromOn: '开始日期',
  toOn: '结束日期',
}

/** The detail of a record, in words; what this page does not know stays as it is. */
export const detailWords = (detail: string | null): string =>
  detail
    ? detail
        .split(',')
        .map((part) => details[part] ?? part)
        .join('、')
    : '—'

/** Names the audit gives whoever is no colleague. */
export const isColleague = (actor: string): boolean => actor !== '居民' && actor !== '系统'

type State = AuditChain['state']

/** The chain in one word, and what to do when it does not hold. */
export const stateWords: Record<State, { title: string; note: string; alarm: string | null }> = {
  intact: { title: '封存完整', note: '每条封存记录都与当时一致', alarm: null },
  changed: {
    title: '封存链对不上',
    note: '需要马上处理',
    alarm: '已封存的记录有一条与封存时不一致。请马上告诉市级管理员和技术人员，先不要做其他操作。',
  },
  diverged: {
    title: '与库外留存不符',
    note: '需要马上处理',
    alarm: '库里的记录与每天留在库外的摘要对不上，可能有记录被截掉。请马上告诉技术人员，保留现场，先不要做其他操作。',
  },
}

const subjects: Record<string, string> = {
  account: '账号',
  session: '登录',
  signIn: '扫码登录',
  invitation: '邀请',
  proposal: '授权提议',
  right: '权限',
  rights: '权限',
  staff: '工作人员',
  household: '家庭',
  person: '家人',
  sharer: '一起用的家人',
  proxy: '子女代办',
  departure: '离开家庭',
  relativeRequest: '近亲属申请',
  dataRequest: '个人信息申请',
  duplicate: '疑似重复',
  duplicates: '疑似重复',
  import: '导入',
  roster: '名册',
  place: '社区与村',
  places: '社区与村',
  community: '社区',
  rezoning: '区划调整',
  unit: '协会组织',
  member: '会员',
  members: '会员',
  memberKind: '会员类别',
  contacts: '联系户',
  handover: '交接',
  file: '资料',
  ticket: '单子',
  opening: '紧急打开',
  event: '活动',
  signUp: '报名',
  waitEntry: '候补',
  device: '签到设备',
  doorEntry: '门口记录',
  venue: '场地',
  article: '文章',
  campaign: '专题',
  entry: '作品',
  picture: '图片',
  heldText: '待审文字',
  outboxMessage: '投递',
  notice: '消息',
  audit: '审计',
  seal: '封存',
}

/** What a record is about, in words; kinds this page does not know stay as they are. */
export const subjectWords = (kind: string): string => subjects[kind] ?? kind
