import type { AuditChain } from './queries'

export const words = {
  title: '审计与授权',
  sub: '谁在什么时候做了什么。记录只增不改，查看本页也会记一笔。',
  verify: '从头核对',
  verifyNote: '打开本页只核对上次以后的记录；从头核对会重算每一条，并对照库外留存。',
  verified: '核对好了，每一条都与封存时一致',
}

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
  staff: '工作人员',
  household: '家庭',
  person: '家人',
  event: '活动',
  signUp: '报名',
  heldText: '待审文字',
  outboxMessage: '投递',
  notice: '消息',
  audit: '审计',
  seal: '封存',
}

/** What a record is about, in words; kinds this page does not know stay as they are. */
export const subjectWords = (kind: string): string => subjects[kind] ?? kind
