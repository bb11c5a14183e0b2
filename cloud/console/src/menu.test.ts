import { actions } from '@xiongguan/contract/identity/terms'
import type { Action } from '@xiongguan/contract/identity/terms'
import { menuFor } from './menu'

const wordsFor = (permitted: readonly Action[]) => menuFor(permitted).flatMap(({ title, entries }) => [title, ...entries.map(({ words }) => words)])

test.each<[string, Action[], (string | null)[]]>([
  ['editor', ['readArticlesAtDesk', 'reviewText'], [null, '今日待办', '服务群众', '内容与宣传', '主题日专题', '系统', '投递与审核']],
  ['door helper', ['checkInAtDoor'], [null, '今日待办', '服务群众', '活动']],
  ['community worker', ['seeEvents', 'seeSignUps'], [null, '今日待办', '服务群众', '活动', '活动日历', '场地']],
  ['partner', ['seeCoHostedEvents'], [null, '今日待办', '服务群众', '活动']],
  ['resident', ['readOwnInbox', 'keepHousehold', 'signUpForEvents'], []],
])('%s sees only what the server permits', (_, permitted, expected) => {
  expect(wordsFor(permitted)).toEqual(expected)
})

test('no entry bears the name of a group, and no name stands twice', () => {
  const said = wordsFor(actions)
  expect(new Set(said).size).toBe(said.length)
})

test('an account with every right sees every entry', () => {
  expect(wordsFor(actions)).toEqual([
    null,
    '今日待办',
    '服务群众',
    '内容与宣传',
    '主题日专题',
    '活动',
    '活动日历',
    '场地',
    '我负责的家庭',
    '联系人安排',
    '组织',
    '协会组织',
    '社区与村',
    '户数与人数',
    '会员',
    '会员联系户',
    '人口与家庭',
    '人口登记',
    '导入名册',
    '疑似重复',
    '实名核实',
    '近亲属申请',
    '隐私与审计',
    '个人信息保护',
    '紧急打开的记录',
    '审计',
    '系统',
    '工作人员',
    '权限',
    '投递与审核',
  ])
})
