import { bindPhone } from '../../cloud/backend/src/seeds/bind-phone'
import { findings } from './axe'
import { at, seen, shows, tap } from './phone'
import { openScreens, type Screens } from './screens'

let screens: Screens

beforeAll(async () => {
  screens = await openScreens()
})
afterAll(() => screens.close())
afterEach(() => screens.leave())

const here = '620201001001'
const page = (name: string) => at(`areas/association/pages/${name}`)

test('join, be admitted with a number, become a contact, and a family sees who to call', async () => {
  const applicant = await screens.house.family('members-applicant', [['石榴妈妈', 'adult']], here)
  const neighbour = await screens.house.family('members-neighbour', [['邻居一家', 'adult']], here)
  const { handle } = await screens.house.staff('community_worker', here)

  const phone = await screens.phone('members-applicant')
  await phone.goto(page('join'))
  await shows(phone, '入会是什么')
  await tap(phone, '#to-phone')
  await bindPhone(applicant.client.family, '13800001234')
  await phone.goto('about:blank')
  await phone.goto(page('join'))
  await shows(phone, '尾号 1234')
  await seen(phone, '#name').fill('王小明')
  await tap(phone, '#strength-skilled')
  expect(await findings(phone)).toEqual([])
  await tap(phone, '#agree')
  await tap(phone, '#send-application')
  await shows(phone, '已经交给社区')

  const desk = await screens.desk(handle)
  await desk.goto('/console/members')
  await desk.getByRole('link', { name: '王小明' }).first().click()
  await shows(desk, '技术特长人员')
  expect(await findings(desk)).toEqual([])
  await desk.getByRole('button', { name: '通过', exact: true }).click()
  await shows(desk, /^2026-\d{5}$/)
  await desk.getByRole('button', { name: '请他担任联系人' }).click()
  await shows(desk, '联系 0 户')

  await phone.goto('about:blank')
  await phone.goto(page('join'))
  await seen(phone, '#member-card').waitFor()
  await shows(phone, /2026-\d{5}/)
  expect(await findings(phone)).toEqual([])
  await phone.goto(page('kept'))
  await tap(phone, '#open-phone')
  await seen(phone, '#open-phone[aria-checked="true"]').waitFor()

  await desk.goto('/console/contacts')
  await shows(desk, '福民社区')
  expect(await findings(desk)).toEqual([])
  await desk.getByRole('checkbox', { name: '选择邻居一家' }).check()
  await desk.getByRole('button', { name: '安排联系人（1 户）' }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByRole('combobox', { name: '联系人' }).click()
  await desk.getByTitle(/王小明/).click()
  await dialog.getByText('会安排').waitFor()
  await desk.locator('.ant-select-dropdown').waitFor({ state: 'hidden' })
  expect(await findings(desk)).toEqual([])
  await dialog.getByRole('button', { name: '安排 1 户' }).click()
  await dialog.waitFor({ state: 'hidden' })

  const family = await screens.phone('members-neighbour')
  await family.goto(page('contact'))
  await shows(family, '王小明')
  await seen(family, '#call-contact').waitFor()
  expect(await findings(family)).toEqual([])
  await family.goto('/#/tabs/home/index')
  await seen(family, '#call-contact').waitFor()
  expect((await neighbour.client.contacts.mine())?.contact?.name).toBe('王小明')

  await phone.goto('about:blank')
  await phone.goto(page('kept'))
  await shows(phone, '邻居一家')
  await phone.getByText('邻居一家').filter({ visible: true }).first().click()
  await tap(phone, '#chip-visit')
  await seen(phone, '#touch-note').fill('问了近况')
  await tap(phone, '#save-touch')
  await shows(phone, '已记下')
  await shows(phone, '问了近况')
  expect(await findings(phone)).toEqual([])
  expect((await neighbour.client.contacts.mine())?.lastTouch?.kind).toBe('visit')
})
