import { assignDuty } from '../../cloud/backend/src/testing/assign-duty'
import { plantRegistered } from '../../cloud/backend/src/testing/plant-registered'
import { findings } from './axe'
import { openScreens, type Screens } from './screens'

const here = '620201001001'

let screens: Screens
beforeAll(async () => {
  screens = await openScreens()
})
afterAll(() => screens.close())
afterEach(() => screens.leave())

/** A family of the register with two contacts, so that the desks have something to show. */
async function keptFamily() {
  const { house } = screens
  const family = await house.family('desk-pages', [['大人', 'adult']], here)
  await plantRegistered(house.db, house.sealer, family.personIds[0] ?? '', { name: '合成戊', document: '620201190101010017' })
  const [registrar, first, second] = [
    await house.staff('registrar'),
    await house.staff('community_worker', here),
    await house.staff('community_worker', here),
  ]
  const { householdId } = family.household
  const fileId = await assignDuty(registrar.client, householdId, [first.accountId, second.accountId])
  await family.client.consent.ask({ kind: 'access', words: '要一份我家资料的副本' })
  return { householdId, fileId, registrar, first, administrator: await house.staff('city_administrator') }
}

test('every desk of the register, of contacts, of privacy and of the audit is clean for axe', async () => {
  const { householdId, fileId, registrar, first, administrator } = await keptFamily()
  const visits = {
    [registrar.handle]: ['register', `register/${householdId}`, 'duties', 'relatives', 'privacy', 'privacy/impact', 'privacy/retention', 'openings'],
    [first.handle]: ['register', 'verification', 'families', `families/${fileId}`],
    [administrator.handle]: ['rights', 'audit', 'audit/search', 'audit/unusual', 'audit/search?way=exports', `register/${householdId}`],
  }
  const found: string[] = []
  for (const [handle, paths] of Object.entries(visits)) {
    const page = await screens.desk(handle)
    for (const path of paths) {
      await page.goto(`/console/${path}`)
      await page.locator('h1').first().waitFor()
      await page.waitForLoadState('networkidle')
      for (const finding of await findings(page)) found.push(`${path}: ${finding}`)
    }
  }
  expect(found).toEqual([])
}, 300_000)
