import type { Page } from 'playwright-core'
import { handbookPicture } from '../support/handbook'
import { visitedHousehold } from '../support/visited-household'
import { findings } from './axe'
import { at, seen, shows, tap } from './phone'
import { openScreens, type Screens } from './screens'

let screens: Screens
let visited: Awaited<ReturnType<typeof visitedHousehold>>

beforeAll(async () => {
  screens = await openScreens()
  visited = await visitedHousehold(screens.house)
  // The card of the setup is settled: the journey has its own.
  await visited.client.registerField.settle({ editId: visited.editId, keep: 'theirs', version: 1 })
})
afterAll(() => screens.close())
afterEach(() => screens.leave())

const visits = (page: string, query = {}) => at(`areas/visits/pages/${page}`, query)

/** The colleague at the desk finds the person and opens the file of their household. */
async function fileAtDesk(desk: Page): Promise<void> {
  await desk.goto('/console/register')
  await desk.getByRole('combobox', { name: '按什么查找' }).click()
  await desk.getByTitle('姓名', { exact: true }).click()
  await desk.getByRole('textbox', { name: '姓名' }).fill('合成甲')
  await desk.getByRole('button', { name: '查找' }).click()
  await shows(desk, '找到 1 人')
  await desk.locator('.ant-select-dropdown').waitFor({ state: 'hidden' })
  expect(await findings(desk)).toEqual([])
  await desk.getByRole('table', { name: '查到的人' }).getByRole('link', { name: '合成甲' }).click()
  await shows(desk, '家庭编号')
  expect(await findings(desk)).toEqual([])
}

async function changeAtDesk(desk: Page, changes: Record<string, string>): Promise<void> {
  await desk.getByRole('button', { name: '修改：合成甲' }).click()
  const dialog = desk.getByRole('dialog', { name: '修改：合成甲' })
  for (const [label, value] of Object.entries(changes)) await dialog.getByLabel(label, { exact: true }).fill(value)
  expect(await findings(desk)).toEqual([])
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.waitFor({ state: 'hidden' })
}

async function edit(page: Page, field: string, value: string): Promise<void> {
  await tap(page, `#${field}`)
  await seen(page, '#field-value').fill(value)
  await tap(page, '#dialog-confirm')
  await seen(page, '#field-value').waitFor({ state: 'detached' })
}

const stateNow = async () => {
  const { address, people } = await visited.client.registerField.household({ householdId: visited.householdId })
  const head = people.find(({ personId }) => personId === visited.personId)
  return { address: address.value, phone: head?.fields.phone.value, name: head?.fields.name.value }
}

test('a worker edits without a network, the office changes the same field and another, and a card decides', async () => {
  const registrar = await screens.house.staff('registrar')
  const phone = await screens.staffPhone(visited.handle)
  await phone.goto('/#/tabs/mine/index')
  await tap(phone, '#visits')
  await shows(phone, '福民社区')
  await seen(phone, '#search-words').fill('合成甲')
  await tap(phone, '#search-go')
  await shows(phone, '“合成甲”找到的家庭')
  expect(await findings(phone)).toEqual([])
  await tap(phone, `#visit-${visited.householdId}`)
  await shows(phone, '未满 14 周岁的孩子')
  expect(await phone.getByText('合成小童').count()).toBe(0)
  expect(await findings(phone)).toEqual([])

  await phone.context().setOffline(true)
  await shows(phone, '没有网络，照常可以改')
  await edit(phone, `phone-${visited.personId}`, '199 0000 0007')
  await edit(phone, 'address-household', '演示路 7 号')
  await shows(phone, '2 项修改已存在手机里，有网络时送出')
  await shows(phone, '19900000007')
  expect(await findings(phone)).toEqual([])
  await handbookPicture(phone, 'visit-offline')
  expect(await stateNow()).toMatchObject({ phone: '19900000001', address: '演示路 1 号' })
  // On the phone lie values and ids, and nobody's name.
  const kept = await phone.evaluate(() => JSON.stringify({ ...localStorage }))
  expect([kept.includes('19900000007'), kept.includes('合成')]).toEqual([true, false])

  const desk = await screens.desk(registrar.handle)
  await fileAtDesk(desk)
  await changeAtDesk(desk, { 手机号: '19900000008', 姓名: '合成丙' })
  await shows(desk, '合成丙')

  await phone.context().setOffline(false)
  await shows(phone, '两边都改了，请您决定')
  const card = seen(phone, '[id^="conflict-"]')
  await card.filter({ hasText: '19900000007' }).filter({ hasText: '19900000008' }).filter({ hasText: '演示 · registrar' }).waitFor()
  await shows(phone, '修改都已送出')
  expect(await stateNow()).toEqual({ phone: '19900000008', address: '演示路 7 号', name: '合成丙' })
  expect(await findings(phone)).toEqual([])
  await handbookPicture(phone, 'visit-conflict')
  await tap(phone, '[id^="mine-"]')
  await shows(phone, '已换成您写的。')
  await card.waitFor({ state: 'detached' })
  expect((await stateNow()).phone).toBe('19900000007')

  await desk.reload()
  await shows(desk, '合成丙')
  await shows(desk, /0007/)
  expect(await desk.getByText(/0008/).count()).toBe(0)
})

test('somebody without the right reads kind words; a worker whose right ended sees what they typed no longer and lets it go', async () => {
  await screens.house.family('visits-nobody', [['石榴妈妈', 'adult']])
  const family = await screens.phone('visits-nobody')
  await family.goto('/#/tabs/mine/index')
  await seen(family, '#household').waitFor()
  expect(await family.locator('#visits:visible').count()).toBe(0)
  await family.goto(visits('households'))
  await seen(family, '#no-right').waitFor()
  expect(await findings(family)).toEqual([])
  const kept = {
    edit: { editId: visited.editId, householdId: visited.householdId, personId: null, field: 'address', value: '演示路 9 号', basedOn: 0 },
  }
  const left = JSON.stringify({ data: JSON.stringify([{ ...kept, typedAt: 0, sent: false, stopped: null }]) })
  await family.evaluate((text) => localStorage.setItem('visits.edits', text), left)
  await family.goto('about:blank')
  await family.goto(visits('households'))
  await seen(family, '#right-ended').waitFor()
  expect(await family.getByText('演示路 9 号').count()).toBe(0)
  await tap(family, '#drop-all')
  await tap(family, '#dialog-confirm')
  await seen(family, '#right-ended').waitFor({ state: 'detached' })
  expect(await family.evaluate(() => localStorage.getItem('visits.edits'))).toBeNull()
})
