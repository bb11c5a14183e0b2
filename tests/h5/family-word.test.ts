import { sql } from 'kysely'
import { civilDate } from '../../cloud/backend/src/platform/civil-date'
import { plantRegistered } from '../../cloud/backend/src/testing/plant-registered'
import { handbookPicture } from '../support/handbook'
import { clean } from './axe'
import { at, seen, shows, tap } from './phone'
import { openScreens, type Screens } from './screens'

const here = '620201001001'

let screens: Screens
beforeAll(async () => {
  screens = await openScreens()
})
afterAll(() => screens.close())
afterEach(() => screens.leave())

/** A family of the register, opened by a worker of its community. */
async function opened(openid: string, name: string) {
  const { house } = screens
  const family = await house.family(openid, [['妈妈', 'adult']], here)
  const [personId = ''] = family.personIds
  await plantRegistered(house.db, house.sealer, personId, { name })
  const worker = await house.staff('community_worker', here)
  const desk = await screens.desk(worker.handle)
  await desk.goto(`/console/register/${family.household.householdId}?purpose=service`)
  await desk.getByRole('region', { name: '按家里的话办' }).waitFor()
  return { ...family, personId, worker, desk }
}

test('messages rest on a family’s word, in two steps; the family sees it and turns it back itself', async () => {
  const { client, desk } = await opened('quiet-family', '合成乙')
  await clean(desk)
  await desk.getByRole('button', { name: '停下或恢复消息' }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByText('现在什么都没有停。').waitFor()
  await dialog.getByRole('radio', { name: /全家/ }).check()
  await clean(desk)
  await handbookPicture(desk, 'family-quiet')
  await dialog.getByRole('button', { name: '下一步' }).click()
  await dialog.getByRole('heading', { name: '请再看一遍：停下全家的消息' }).waitFor()
  await clean(desk)
  // Nothing has happened yet.
  expect((await client.membership.household())?.quiet).toBe(false)
  await dialog.getByRole('button', { name: '停下来' }).click()
  await dialog.getByText(/按家里的话，由演示 · community_worker停的/).waitFor()
  expect((await client.membership.household())?.quiet).toBe(true)
  await clean(desk)

  const phone = await screens.phone('quiet-family')
  await phone.goto(at('areas/membership/pages/household'))
  await seen(phone, '#quiet-family[aria-checked="true"]').waitFor()
  await tap(phone, '#quiet-family')
  await seen(phone, '#quiet-family[aria-checked="false"]').waitFor()
  expect((await client.membership.household())?.quiet).toBe(false)

  await dialog.getByRole('button', { name: 'Close' }).or(dialog.getByLabel('关闭')).first().click()
  await dialog.waitFor({ state: 'hidden' })
  await desk.getByRole('button', { name: '停下或恢复消息' }).click()
  await dialog.getByText('现在什么都没有停。').waitFor()
})

test('one person’s messages rest alone, and the worker resumes them when the family asks', async () => {
  const { client, desk } = await opened('quiet-person', '合成丙')
  await desk.getByRole('button', { name: '停下或恢复消息' }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByRole('radio', { name: /某一位家人/ }).check()
  expect(await dialog.getByRole('button', { name: '下一步' }).isDisabled()).toBe(true)
  await dialog.getByRole('combobox', { name: '哪一位家人' }).click()
  await desk.locator('.ant-select-item-option').filter({ visible: true }).first().click()
  await dialog.getByRole('button', { name: '下一步' }).click()
  await dialog.getByRole('button', { name: '停下来' }).click()
  await dialog.getByRole('button', { name: /^恢复：/ }).click()
  expect((await client.membership.household())?.people[0]?.quiet).toBe(true)
  await dialog.getByRole('heading', { name: /请再看一遍：恢复/ }).waitFor()
  await dialog.getByRole('button', { name: '恢复', exact: true }).click()
  await dialog.getByText('现在什么都没有停。').waitFor()
  expect((await client.membership.household())?.people[0]?.quiet).toBe(false)
})

test('a parent who agreed on paper before the worker has the child act for them', async () => {
  const { house } = screens
  const { personId, desk, client } = await opened('paper-parent', '合成丁')
  const caller = await house.app.areas.identity.recognise.byOpenid('paper-parent', false)
  await sql`update membership_person set account_id = ${caller?.accountId} where person_id = ${personId}`.execute(house.db)
  const child = house.clients.resident('paper-child')
  const { version } = await child.identity.privacyNotice()
  await child.identity.acceptPrivacy({ version })
  const asked = await child.family.askToAct({ parent: 'mother', scopes: ['seeFamily'], endsOn: civilDate(house.clock.now()) })
  if (asked.kind !== 'asked') throw new Error(asked.words)

  await desk.getByRole('button', { name: '记下纸质同意' }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByRole('combobox', { name: '哪位老人' }).click()
  await desk.locator('.ant-select-item-option').filter({ visible: true }).first().click()
  await desk.locator('.ant-select-dropdown').waitFor({ state: 'hidden' })
  await dialog.getByLabel('代办码').fill('AAAA-BBBB-CCCC-DDDD')
  await dialog.getByLabel('同意书放在哪里').fill('社区档案柜 3 号')
  await dialog.getByRole('button', { name: '记下来' }).click()
  await dialog.getByText('老人本人不在场、没有签字，就不能记').waitFor()
  await clean(desk)
  await dialog.getByRole('checkbox', { name: '老人本人在场，看过并签了字' }).check()
  await dialog.getByRole('button', { name: '记下来' }).click()
  await dialog.getByRole('alert').filter({ hasText: '这个代办请求已失效' }).waitFor()
  await handbookPicture(desk, 'paper-consent')
  await dialog.getByLabel('代办码').fill(asked.code)
  await dialog.getByRole('button', { name: '记下来' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await shows(desk, '已记下，孩子现在可以代办；老人随时能停')
  expect((await client.family.acting()).forMe).toMatchObject([{ state: 'active' }])

  const { items } = await client.looks.mine({})
  expect(items).toContainEqual(expect.objectContaining({ kind: 'change', purpose: 'ownRequest' }))
})
