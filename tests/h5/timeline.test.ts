import type { Page } from 'playwright-core'
import { daysFrom, familyOnTheWay } from '../support/family-on-the-way'
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

const today = () => screens.house.clock.now()
const show = async (page: Page, name: string, query: Record<string, string> = {}) => {
  await page.goto('about:blank')
  await page.goto(at(`${pages}/${name}`, query))
}
const item = (page: Page, itemId: string) => page.locator(`[id="item-${itemId}"]:visible`).last()

test('a pregnancy begins, is corrected with its history, becomes twins, and a dose that departs leaves the next to the clinic', async () => {
  await screens.house.family('o-on-the-way', [['妈妈', 'adult']])
  const page = await screens.phone('o-on-the-way')
  await show(page, 'timeline')
  await seen(page, '#start-pregnant').waitFor()
  expect(await findings(page)).toEqual([])
  await tap(page, '#start-pregnant')
  await seen(page, '#look-date').fill(daysFrom(today(), -251))
  await seen(page, '#look-next').waitFor()
  await tap(page, '#keep-look')
  expect(await seen(page, '#dating-date').inputValue()).toBe(daysFrom(today(), -251))
  await shows(page, '请先勾选单独同意')
  await tap(page, '#agree-pregnancy')
  expect(await findings(page)).toEqual([])
  await tap(page, '#save-dating')
  await shows(page, /孕 35 周 \+ 6 天/)

  await tap(page, '[id^="plan-"]')
  await seen(page, '#group-publicVisits').waitFor()
  await seen(page, '#group-antenatal').waitFor()
  await seen(page, '#danger-signs').waitFor()
  expect(await findings(page)).toEqual([])
  await tap(page, '#correct-dating')
  await tap(page, '#chip-dueDate')
  await seen(page, '#dating-date').fill(daysFrom(today(), 22))
  await tap(page, '#save-dating')
  await shows(page, /孕 36 周 \+ 6 天/)
  await tap(page, '#correct-dating')
  await seen(page, '#datings').waitFor()
  expect(await seen(page, '#datings').innerText()).toMatch(/按医生说的预产期[\s\S]*按末次月经第一天/)

  await page.goBack()
  await tap(page, '#give-birth')
  await seen(page, '#born-on').fill(daysFrom(today(), -2))
  await tap(page, '#early-no')
  await seen(page, '#nickname-0').fill('小满')
  await tap(page, '#sex-0-female')
  await tap(page, '#another-child')
  await seen(page, '#nickname-1').fill('小雪')
  await tap(page, '#sex-1-male')
  await tap(page, '#agree-childNickname')
  await tap(page, '#agree-childHealth')
  await tap(page, '#save-birth')
  await shows(page, '小满')
  await shows(page, '小雪')
  expect(
    await page
      .getByText(/孕 36 周/)
      .filter({ visible: true })
      .count(),
  ).toBe(0)
  expect(await findings(page)).toEqual([])
})

test('a dose is recorded with its batch and place; given too early, the next is left to the clinic and no day is worked out', async () => {
  const { child } = await familyOnTheWay(screens.house, 'o-doses')
  const page = await screens.phone('o-doses')
  await show(page, 'plan', { subjectId: child })
  await item(page, 'vaccination.hepb-1').click()
  await tap(page, '#act-recordDose')
  await seen(page, '#record-on').fill(daysFrom(today(), -255))
  await seen(page, '#record-batch').fill('202603B12')
  await seen(page, '#record-place').fill('新华社区卫生服务中心')
  expect(await findings(page)).toEqual([])
  await tap(page, '#save-record')
  await seen(page, '#recorded').waitFor()
  expect(await seen(page, '#recorded').innerText()).toMatch(/202603B12[\s\S]*新华社区卫生服务中心/)

  await show(page, 'item', { subjectId: child, itemId: 'vaccination.mmr-1' })
  await tap(page, '#act-recordDose')
  await seen(page, '#record-on').fill(daysFrom(today(), -40))
  await tap(page, '#save-record')
  await seen(page, '#recorded').waitFor()
  await show(page, 'plan', { subjectId: child })
  await tap(page, '#more-vaccination')
  const second = item(page, 'vaccination.mmr-2')
  expect(await second.innerText()).toMatch(/请咨询[\s\S]*下一剂由接种门诊定/)
  expect(await second.innerText()).not.toMatch(/\d+月\d+日/)
  await tap(page, '#chip-all')
  expect(await item(page, 'vaccination.hepb-1').innerText()).toMatch(/已完成/)
  expect(await findings(page)).toEqual([])
})

test('a tap on a number opens the row it comes from', async () => {
  const { pregnancy } = await familyOnTheWay(screens.house, 'o-source')
  const page = await screens.phone('o-source')
  await show(page, 'item', { subjectId: pregnancy, itemId: 'screening.ogtt' })
  await seen(page, '#basis').waitFor()
  await shows(page, '资料待本地核对')
  await seen(page, '.number').click()
  await seen(page, '#source-row').waitFor()
  expect(await seen(page, '#source-row').innerText()).toMatch(/OGTT/)
  expect(await findings(page)).toEqual([])
})

test('a pregnancy that stopped is gone from every page at once, help is offered, and it can be taken up again', async () => {
  const { pregnancy } = await familyOnTheWay(screens.house, 'o-rest')
  const page = await screens.phone('o-rest')
  await page.goto(at('tabs/home'))
  await seen(page, '#next-due').waitFor()
  await show(page, 'plan', { subjectId: pregnancy })
  await tap(page, '#end-pregnancy')
  await tap(page, '#dialog-confirm')
  await seen(page, '#resting').waitFor()
  await seen(page, '#dial-120').waitFor()
  expect(await findings(page)).toEqual([])
  await show(page, 'timeline')
  await seen(page, '#resting').waitFor()
  expect(
    await page
      .getByText(/孕 \d+ 周|预产期/)
      .filter({ visible: true })
      .count(),
  ).toBe(0)
  await show(page, 'plan', { subjectId: pregnancy })
  await seen(page, '#missing').waitFor()
  await page.goto('about:blank')
  await page.goto(at('tabs/home'))
  await seen(page, '#next-due').waitFor()
  expect(
    await page
      .getByText(/这次怀孕|产检|OGTT/)
      .filter({ visible: true })
      .count(),
  ).toBe(0)
  await show(page, 'timeline')
  await tap(page, '#resume-pregnancy')
  await shows(page, /孕 24 周/)
})

test('the whole family’s rest hides children and pregnancy alike, and proposes nothing', async () => {
  const { client } = await familyOnTheWay(screens.house, 'o-quiet')
  const page = await screens.phone('o-quiet')
  await show(page, 'timeline')
  await shows(page, '小满')
  const rested = await client.membership.setQuiet({ quiet: true })
  expect(rested.kind).toBe('saved')
  await show(page, 'timeline')
  await seen(page, '#resting').waitFor()
  expect(
    await page
      .getByText(/小满|孕 \d+ 周|怀孕了|孩子已出生/)
      .filter({ visible: true })
      .count(),
  ).toBe(0)
  await page.goto('about:blank')
  await page.goto(at('tabs/home'))
  await shows(page, '近期活动')
  expect(await page.locator('#next-due:visible, #begin:visible').count()).toBe(0)
})

test('consent taken back empties the timeline; nothing of it shows any more, not from this phone either', async () => {
  const { client, child } = await familyOnTheWay(screens.house, 'o-withdraws')
  const page = await screens.phone('o-withdraws')
  await show(page, 'timeline')
  await shows(page, /孕 24 周/)
  await client.consent.withdraw({ purpose: 'pregnancy' })
  await client.consent.withdraw({ purpose: 'childHealth', subjectId: child })
  await show(page, 'timeline')
  await shows(page, '填出生日期，就有体检和接种的安排')
  expect(
    await page
      .getByText(/孕 \d+ 周|8 个月/)
      .filter({ visible: true })
      .count(),
  ).toBe(0)
})

test('without a network the timeline shows as it was last read, with its date', async () => {
  await familyOnTheWay(screens.house, 'o-offline')
  const page = await screens.phone('o-offline')
  await page.goto(at(`${pages}/timeline`))
  await shows(page, /孕 24 周/)
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await page.context().setOffline(true)
  await page.reload()
  await seen(page, '#kept-copy').waitFor()
  await shows(page, /孕 24 周/)
  expect(await seen(page, '#kept-copy').innerText()).toMatch(/这是\d+年\d+月\d+日读到的内容/)
  expect(await findings(page)).toEqual([])
})
