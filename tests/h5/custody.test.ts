import { civilDate, dayStart } from '../../cloud/backend/src/platform/civil-date'
import { plantRegistered } from '../../cloud/backend/src/testing/plant-registered'
import { handbookPicture } from '../support/handbook'
import { clean } from './axe'
import { at, shows } from './phone'
import { openScreens, type Screens } from './screens'

let screens: Screens
beforeAll(async () => {
  screens = await openScreens()
})
afterAll(() => screens.close())
afterEach(() => screens.leave())

const reason = '邻居说老人两天没有开门，两位联系人都没有接电话'

test('an emergency is opened with a typed reason, told to those who watch, seen by the family, and found by the search', async () => {
  const { house } = screens
  const family = await house.family('custody-family', [['大人', 'adult']])
  const { householdId } = family.household
  await plantRegistered(house.db, house.sealer, family.personIds[0] ?? '', { name: '合成甲', document: '620201190101010017' })
  const [opener, registrar, investigator] = [
    await house.staff('city_administrator'),
    await house.staff('registrar'),
    await house.staff('city_administrator'),
  ]

  const desk = await screens.desk(opener.handle)
  await desk.goto(`/console/openings?household=${householdId}`)
  const dialog = desk.getByRole('dialog')
  await dialog.getByLabel('理由').fill('急')
  await dialog.getByRole('button', { name: '我明白，打开' }).click()
  await dialog.getByText('理由至少 10 个字').waitFor()
  await clean(desk)
  await dialog.getByLabel('理由').fill(reason)
  await dialog.getByRole('button', { name: '我明白，打开' }).click()
  await desk.getByText('合成甲').waitFor()
  await shows(desk, /自动结束/)
  await clean(desk)

  const told = (await registrar.client.notices.inbox({})).items
  expect(told).toContainEqual(expect.objectContaining({ title: '有一次紧急打开' }))
  expect((await investigator.client.notices.inbox({})).items).toContainEqual(expect.objectContaining({ title: '有一次紧急打开' }))
  expect((await opener.client.notices.inbox({})).items).toEqual([])
  const watching = await screens.desk(registrar.handle)
  await watching.goto('/console/openings')
  await watching.getByRole('cell', { name: reason }).waitFor()
  await shows(watching, '还开着')
  expect(await watching.getByText('合成甲').count()).toBe(0)
  await clean(watching)

  const phone = await screens.phone('custody-family')
  await phone.goto(at('areas/notices/pages/inbox'))
  await shows(phone, '您家的资料因紧急情况被打开')
  await phone.goto(at('areas/consent/pages/looks'))
  await shows(phone, '紧急查看')
  await shows(phone, '用途：紧急情况')
  await shows(phone, /市级管理员/)
  await clean(phone)

  const search = await screens.desk(investigator.handle)
  await search.goto('/console/audit/search')
  await search.getByRole('button', { name: '查找' }).click()
  await search.getByText('请填写家庭编号或家人编号').waitFor()
  await clean(search)
  await search.getByLabel('家庭编号').fill(householdId)
  await search.getByRole('button', { name: '查找' }).click()
  const row = search.getByRole('row', { name: /打开家庭档案/ }).first()
  await row.getByText('紧急', { exact: true }).waitFor()
  await row.getByText('紧急情况').waitFor()
  await clean(search)
  await handbookPicture(search, 'audit-search')
  await row.getByRole('link', { name: '查演示 · city_administrator看过什么' }).click()
  await search.getByText('演示 · city_administrator看过什么').first().waitFor()
  await search
    .getByRole('row', { name: /打开家庭档案/ })
    .first()
    .waitFor()
  await search.locator('label').filter({ hasText: '导出过什么' }).click()
  await search.getByRole('button', { name: '查找' }).click()
  await search.getByText('没有这样的记录').waitFor()
  await clean(search)

  // What the search asked is itself on the record, once for every question.
  const { items } = await investigator.client.audit.search({ want: 'everything', action: 'audit.searched' })
  expect(items.filter(({ actorId }) => actorId === investigator.accountId)).toHaveLength(4)
})

test('looks outside duty stand out by colleague and month, and lead to their details', async () => {
  const { house } = screens
  const { household } = await house.family('night-family', [['大人', 'adult']])
  const [administrator, worker] = [await house.staff('city_administrator'), await house.staff('community_worker', '620201001001')]
  const desk = await screens.desk(administrator.handle)
  const now = house.clock.now()
  // Midnight at the beginning of the month in 嘉峪关: never a time of duty, and never later than now.
  house.clock.set(dayStart(`${civilDate(now).slice(0, 7)}-01`))
  await worker.client.registerDesk.file({ householdId: household.householdId, purpose: 'visit' })
  house.clock.set(now)
  await desk.goto('/console/audit')
  await desk.getByRole('link', { name: '不寻常的查看' }).click()
  const row = desk.getByRole('row', { name: /演示 · community_worker/ })
  await row.getByText('1 次').first().waitFor()
  await clean(desk)
  await handbookPicture(desk, 'unusual-looks')
  await row.getByRole('link', { name: '看明细：演示 · community_worker' }).click()
  await desk
    .getByRole('row', { name: /打开家庭档案/ })
    .first()
    .getByText('走访联系')
    .waitFor()
  await clean(desk)
})
