export const words = {
  title: '审计与授权',
  sub: '谁在什么时候做了什么。记录只增不改，查看本页也会记一笔。',
  intact: '封存完整',
  broken: '封存链对不上',
  brokenNote: '已封存的记录有一条与封存时不一致。请马上告诉市级管理员和技术人员，先不要做其他操作。',
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
}

/** What a record is about, in words; kinds this page does not know stay as they are. */
export const subjectWords = (kind: string): string => subjects[kind] ?? kind
