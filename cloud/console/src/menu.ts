import type { Action } from '@xiongguan/contract/identity/terms'
import type { MenuGroup } from './ui/shell'

type Entry = { to: string; words: string; any: readonly Action[] }
type Group = { title: string | null; entries: readonly Entry[] }

/** What opens each part of the console: any one of these actions. */
export const opensWith = {
  register: ['seeRegister'],
  articles: ['readArticlesAtDesk'],
  questions: ['answerQuestions'],
  events: ['seeEvents', 'checkInAtDoor', 'seeCoHostedEvents'],
  calendar: ['seeEvents'],
  venues: ['seeEvents'],
  organisation: ['seeOrganisation'],
  dutyFamilies: ['keepDutyFiles'],
  duties: ['assignDuties'],
  openings: ['superviseOpenings'],
  calls: ['callFamilies'],
  schedules: ['keepSchedules'],
  verification: ['verifyNames'],
  relatives: ['decideForFamilies'],
  imports: ['importPeople'],
  duplicates: ['settleDuplicates'],
  members: ['seeMembers'],
  staff: ['seeStaff', 'manageStaff'],
  rights: ['manageStaff'],
  privacy: ['answerDataRequests'],
  audit: ['readAudit'],
  deliveries: ['reviewText', 'seeDeliveries'],
} as const satisfies Record<string, readonly Action[]>

const groups: readonly Group[] = [
  {
    title: '服务群众',
    entries: [
      { to: '/articles', words: '内容与宣传', any: opensWith.articles },
      { to: '/questions', words: '提问答复', any: opensWith.questions },
      { to: '/campaigns', words: '主题日专题', any: opensWith.articles },
      { to: '/events', words: '活动', any: opensWith.events },
      { to: '/calendar', words: '活动日历', any: opensWith.calendar },
      { to: '/venues', words: '场地', any: opensWith.venues },
      { to: '/schedules', words: '孕育指导', any: opensWith.schedules },
      { to: '/calls', words: '逾期提醒', any: opensWith.calls },
      { to: '/families', words: '我负责的家庭', any: opensWith.dutyFamilies },
      { to: '/duties', words: '联系人安排', any: opensWith.duties },
    ],
  },
  {
    title: '组织',
    entries: [
      { to: '/association', words: '协会组织', any: opensWith.organisation },
      { to: '/places', words: '社区与村', any: opensWith.organisation },
      { to: '/place-report', words: '户数与人数', any: opensWith.organisation },
      { to: '/members', words: '会员', any: opensWith.members },
      { to: '/contacts', words: '会员联系户', any: opensWith.members },
    ],
  },
  {
    title: '人口与家庭',
    entries: [
      { to: '/register', words: '人口登记', any: opensWith.register },
      { to: '/imports', words: '导入名册', any: opensWith.imports },
      { to: '/duplicates', words: '疑似重复', any: opensWith.duplicates },
      { to: '/verification', words: '实名核实', any: opensWith.verification },
      { to: '/relatives', words: '近亲属申请', any: opensWith.relatives },
    ],
  },
  {
    title: '隐私与审计',
    entries: [
      { to: '/privacy', words: '个人信息保护', any: opensWith.privacy },
      { to: '/openings', words: '紧急打开的记录', any: opensWith.openings },
      { to: '/audit', words: '审计', any: opensWith.audit },
    ],
  },
  {
    title: '系统',
    entries: [
      { to: '/staff', words: '工作人员', any: opensWith.staff },
      { to: '/rights', words: '权限', any: opensWith.rights },
      { to: '/deliveries', words: '投递与审核', any: opensWith.deliveries },
    ],
  },
]

const today: MenuGroup = { title: null, entries: [{ to: '/', words: '今日待办' }] }

/** The menu of an account: only what it may open, no empty group; nothing at all for an account without desk rights. */
export function menuFor(permitted: readonly Action[]): MenuGroup[] {
  const open = groups
    .map(({ title, entries }) => ({ title, entries: entries.filter(({ any }) => any.some((action) => permitted.includes(action))) }))
    .filter(({ entries }) => entries.length > 0)
  return open.length > 0 ? [today, ...open] : []
}
