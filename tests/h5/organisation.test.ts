import { assignDuty } from '../../cloud/backend/src/testing/assign-duty'
import { bindPhone } from '../../cloud/backend/src/seeds/bind-phone'
import type { UnitId } from '@xiongguan/contract/association/terms'
import type { PersonForm } from '@xiongguan/contract/membership/register-staff'
import { clean } from './axe'
import { shows } from './phone'
import { openScreens, type Screens } from './screens'

let screens: Screens

beforeAll(async () => {
  screens = await openScreens()
})
afterAll(() => screens.close())
afterEach(() => screens.leave())

const here = '620201001001'
const street = '620201001'

const someone = (name: string): PersonForm => ({ name, bornOn: '1980-05-29', phone: null, document: null, sex: 'female', guardianAgreed: false })

async function household(name: string) {
  const { client } = await screens.house.staff('registrar')
  const made = await client.registerDesk.registerHousehold({ communityCode: here, address: '演示小区 1 栋', head: someone(name) })
  if (made.kind !== 'saved') throw new Error(made.words)
  return { client, householdId: made.householdId }
}

test('an officer is chosen from the register by name, and the post shows who serves', async () => {
  await household('演任职')
  const { client } = await screens.house.staff('city_administrator')
  const add = async (kind: 'city' | 'town', name: string, parentId: UnitId | null, placeCode: string) => {
    const made = await client.unitDesk.add({ kind, form: { name, parentId, placeCode, from: '2024-01-01' } })
    if (made.kind !== 'saved') throw new Error(made.words)
    return made.unitId
  }
  await add('town', '雄关街道计生协', await add('city', '市计生协', null, '620200'), street)
  const { handle } = await screens.house.staff('secretary', street)
  const page = await screens.desk(handle)
  await page.goto('/console/association')
  await page.getByText('雄关街道计生协').first().click()
  await page.getByRole('button', { name: '记下任职' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('完整姓名或会员号').fill('演任')
  await dialog.getByRole('button', { name: /查\s*找/ }).click()
  await dialog.getByText('没有找到').waitFor()
  await dialog.getByLabel('完整姓名或会员号').fill('演任职')
  await dialog.getByRole('button', { name: /查\s*找/ }).click()
  await dialog.getByRole('radio', { name: /福民社区/ }).check()
  await clean(page)
  await dialog.getByLabel('任期结束').fill('2030-05-29')
  await dialog.getByRole('button', { name: /保\s*存/ }).click()
  await dialog.waitFor({ state: 'hidden' })
  await shows(page, '演任职')
  await clean(page)
})

test('the file of a household says who keeps contact with it, arranges one, and asks for the number before anybody moves', async () => {
  const [from, to] = [await household('演搬家'), await household('演迎接')]
  const added = await from.client.registerDesk.registerPerson({ householdId: from.householdId, relation: 'other', person: someone('演同住') })
  if (added.kind !== 'saved') throw new Error(added.words)
  const applicant = await screens.house.family('organisation-contact', [['联系人', 'adult']], here)
  const { handle, client: worker } = await screens.house.staff('community_worker', here)
  const person = applicant.household.people[0]
  if (!person) throw new Error('nobody')
  await bindPhone(applicant.client.family, '13800004321')
  const { version } = await applicant.client.members.notice()
  const form = { kind: 'individual' as const, volunteer: false, strengths: ['skilled' as const], name: '合成联系' }
  const applied = await applicant.client.members.apply({ ...form, personId: person.personId, consentVersion: version })
  if (applied.kind !== 'saved') throw new Error(applied.words)
  const { memberId } = applied.membership
  await worker.memberDesk.review({ memberId, verdict: { verdict: 'approve' } })
  await worker.contactDesk.appoint({ memberId })

  const page = await screens.desk(handle)
  await page.goto(`/console/register/${from.householdId}`)
  await shows(page, '谁联系这户')
  await page.getByRole('button', { name: '安排联系人' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: '联系人' }).fill('合成联系')
  await page.getByTitle(/合成联系/).click()
  await dialog.getByRole('button', { name: '安排 1 户' }).click()
  await page.getByRole('link', { name: '合成联系' }).waitFor()
  await clean(page)

  await page.getByRole('button', { name: '迁到别户：演同住' }).click()
  await dialog.getByLabel('迁入家庭的编号（在那一户的档案页可复制）').fill(to.householdId)
  await dialog.getByText('演迎接').waitFor()
  await dialog.getByLabel(/最后 6 位/).fill('000000')
  await dialog.getByText('和上面的编号对不上').waitFor()
  await dialog.getByRole('combobox', { name: '与户主的关系' }).click()
  await page.getByTitle('子女', { exact: true }).click()
  await page.locator('.ant-select-dropdown:visible').waitFor({ state: 'hidden' })
  await dialog.getByRole('button', { name: /保\s*存/ }).click()
  const names = async ({ client, householdId }: typeof to) =>
    (await client.registerDesk.file({ householdId, purpose: 'service' })).people.map(({ name }) => name)
  expect(await names(to)).toEqual(['演迎接'])
  await dialog.getByLabel(/最后 6 位/).fill(to.householdId.slice(-6))
  await clean(page)
  await dialog.getByRole('button', { name: /保\s*存/ }).click()
  await dialog.waitFor({ state: 'hidden' })
  expect(await names(to)).toEqual(['演迎接', '演同住'])
})

test('the two contacts of a family show to them alone; an administrator finds the way in of an emergency on every file', async () => {
  const [kept, plain] = [await household('演保护'), await household('演普通')]
  const [one, two, third] = [
    await screens.house.staff('community_worker', here),
    await screens.house.staff('community_worker', here),
    await screens.house.staff('community_worker', here),
  ]
  await assignDuty(kept.client, kept.householdId, [one.accountId, two.accountId])

  const own = await screens.desk(one.handle)
  await own.goto(`/console/register/${kept.householdId}`)
  await own.getByRole('link', { name: '打开联系人的资料' }).waitFor()
  await clean(own)

  const other = await screens.desk(third.handle)
  for (const { householdId } of [kept, plain]) {
    await other.goto(`/console/register/${householdId}`)
    await shows(other, '这户在哪里住过')
    await other.waitForLoadState('networkidle')
    expect(await other.getByText('两位联系人').count()).toBe(0)
  }

  const { handle } = await screens.house.staff('city_administrator')
  const administrator = await screens.desk(handle)
  for (const { householdId } of [plain, kept]) {
    await administrator.goto(`/console/register/${householdId}`)
    await administrator.getByRole('link', { name: '紧急打开一户' }).waitFor()
  }
  await clean(administrator)
  await administrator.getByRole('link', { name: '紧急打开一户' }).click()
  await administrator.getByRole('dialog').waitFor()
  expect(await administrator.getByLabel('家庭编号').inputValue()).toBe(kept.householdId)
  await clean(administrator)
})
