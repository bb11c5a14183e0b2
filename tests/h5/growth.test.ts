import { familyOnTheWay } from '../support/family-on-the-way'
import { findings } from './axe'
import { at, seen, shows, tap } from './phone'
import { openScreens, type Screens } from './screens'

const pages = 'areas/guidance/pages'

let screens: Screens
beforeAll(async () => {
  screens = await openScreens()
})
afterEach(() => screens.leave())
afterAll(() => screens.close())

test('a measurement is read by its row and drawn, says what to do and never a diagnosis, and stands in a table too', async () => {
  const { child } = await familyOnTheWay(screens.house, 'o-grows')
  const page = await screens.phone('o-grows')
  await page.goto(at(`${pages}/growth`, { personId: child }))
  await seen(page, '#reading-weight_for_age').waitFor()
  const reading = await seen(page, '#reading-weight_for_age').innerText()
  expect(reading).toMatch(/低于参考范围，请到儿保门诊复测/)
  expect(reading).toMatch(/用的是 8 月那一行/)
  expect(await seen(page, '#latest').innerText()).not.toMatch(/矮小|迟缓|消瘦|营养不良|低体重/)
  await seen(page, '#next-step').waitFor()

  await tap(page, '#measure-again')
  await seen(page, '#measure-weight').fill('8.4')
  await seen(page, '#measure-length').fill('70')
  expect(await findings(page)).toEqual([])
  await tap(page, '#save-measure')
  await shows(page, /体重 8.4 千克/)
  await shows(page, '在参考范围里')

  await page.locator('#growth-curve').waitFor()
  const inked = await page.locator('#growth-curve').evaluate((canvas: HTMLCanvasElement) => {
    const context = canvas.getContext('2d')
    const pixels = context?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
    let brand = 0
    for (let at = 0; at < pixels.length; at += 4) if (pixels[at] === 181 && pixels[at + 1] === 71 && pixels[at + 2] === 47) brand += 1
    return brand
  })
  expect(inked).toBeGreaterThan(20)
  await tap(page, '#show-table')
  const table = await page.getByRole('table').filter({ visible: true }).innerText()
  expect(table).toMatch(/8\.4/)
  expect(table).toMatch(/6\.1/)
  await tap(page, '#chip-lenhei_for_age')
  await shows(page, /厘米|月龄/)
  expect(await findings(page)).toEqual([])
})

test('a sign that was seen leads to the clinic with a sheet to show, in the source’s words and without a score', async () => {
  const { child, client } = await familyOnTheWay(screens.house, 'o-signs')
  const view = await client.childHealth.signs({ personId: child })
  const age = view.ages.find(({ ageMonths }) => ageMonths === view.nowAt)
  const page = await screens.phone('o-signs')
  await page.goto(at(`${pages}/signs`, { personId: child }))
  await tap(page, '#save-signs')
  await seen(page, '#signs-clear').waitFor()
  await tap(page, '#sign-2')
  await tap(page, '#save-signs')
  await seen(page, '#signs-referral').waitFor()
  expect(await findings(page)).toEqual([])
  await tap(page, '#to-referral')
  const sheet = await seen(page, '#referral-sheet').innerText()
  expect(sheet).toContain('请到儿保门诊')
  expect(sheet).toContain('小满')
  expect(sheet).toContain(age?.signs.find(({ itemNo }) => itemNo === 2)?.words ?? 'no such sign')
  expect(sheet).not.toContain(age?.signs.find(({ itemNo }) => itemNo === 1)?.words ?? 'no such sign')
  expect(sheet).not.toMatch(/\d+ ?分|得分|阳性/)
  expect(await findings(page)).toEqual([])
})
