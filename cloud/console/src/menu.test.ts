import { actions } from '@xiongguan/contract/identity/terms'
import type { Action } from '@xiongguan/contract/identity/terms'
import { menuFor, opensWith } from './menu'

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

const entriesOf = (permitted: readonly Action[]) => menuFor(permitted).flatMap(({ entries }) => entries.map(({ to }) => to))

test.each(Object.entries(opensWith))('%s stands in the menu for each right that opens it, and goes with the last of them', (_, any) => {
  const opening: readonly Action[] = any
  for (const action of opening) expect(entriesOf([action]).length).toBeGreaterThan(1)
  const others = entriesOf(actions.filter((action) => !opening.includes(action)))
  expect(entriesOf(actions).filter((to) => !others.includes(to))).not.toEqual([])
})
