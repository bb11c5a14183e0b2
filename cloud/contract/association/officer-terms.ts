import * as z from 'zod/mini'

/** What somebody is in an association. `staff`: a cadre of the office without a post in the council. */
export const officerPosts = ['president', 'vicePresident', 'secretaryGeneral', 'standingCouncillor', 'councillor', 'groupLeader', 'staff'] as const
export const OfficerPost = z.enum(officerPosts, { error: '请选择职务' })
export type OfficerPost = z.infer<typeof OfficerPost>
export const officerPostWords: Record<OfficerPost, string> = {
  president: '会长',
  vicePresident: '副会长',
  secretaryGeneral: '秘书长',
  standingCouncillor: '常务理事',
  councillor: '理事',
  groupLeader: '会员小组长',
  staff: '机关干部',
}

export const engagements = ['fullTime', 'seconded', 'partTime', 'honorary'] as const
export const Engagement = z.enum(engagements, { error: '请选择专职、挂职或兼职' })
export type Engagement = z.infer<typeof Engagement>
export const engagementWords: Record<Engagement, string> = { fullTime: '专职', seconded: '挂职', partTime: '兼职', honorary: '不占机关岗位' }

/** Least share of seconded and part-time cadres of the establishment, in percent (reform plan, part four, (三) 3). */
export const outsideShareLeast = 15

/** Days before its end in which a term is marked as ending soon. */
export const endsSoonDays = 60

export const unitRefusals = [
  'parentMissing',
  'parentKind',
  'placeMissing',
  'cityExists',
  'ended',
  'hasUnits',
  'dayOrder',
  'successorMissing',
  'secondedTooLong',
  'personMissing',
  'nameMissing',
  'alreadyEnded',
] as const
export const UnitRefusal = z.enum(unitRefusals)
export type UnitRefusal = z.infer<typeof UnitRefusal>
export const unitRefusalWords: Record<UnitRefusal, string> = {
  parentMissing: '请选择上级组织，或刷新后重新选择。',
  parentKind: '上级组织的层级不对：街道、镇协会挂在市协会下，社区、村协会挂在街道、镇协会下，其余挂在它所在的协会下。',
  placeMissing: '请选择还在的街道、镇或社区、村。',
  cityExists: '市协会只有一个。',
  ended: '这个组织已经撤销。',
  hasUnits: '它下面还有组织，请先撤销或调整下级组织。',
  dayOrder: '日期先后不对，请核对。',
  successorMissing: '接续的组织不存在或已经撤销。',
  secondedTooLong: '挂职任期一般为 1 年，结束日期最晚是开始后满一年。',
  personMissing: '登记里没有找到这个人，或不在您的范围内。可以直接填写姓名。',
  nameMissing: '请填写姓名，或选择登记里的人，两样选一样。',
  alreadyEnded: '这个任职已经结束。',
}
