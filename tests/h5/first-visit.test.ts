import { daysFrom } from '../support/family-on-the-way'
import { findings } from './axe'
import { at, seen, shows } from './phone'
import { openScreens, type Screens } from './screens'

let screens: Screens
beforeAll(async () => {
  screens = await openScreens()
})
afterEach(() => screens.leave())
afterAll(() => screens.close())

/** Somebody who has never been here, with every tap counted; choosing a day is two: opening the calendar and taking it. */
async function visitor() {
  const page = await screens.visitor()
  let taps = 0
  await page.goto(at('tabs/home'))
  return {
    page,
    taps: () => taps,
    tap: async (selector: string) => {
      taps += 1
      await seen(page, selector).click()
    },
    chooseDay: async (selector: string, day: string) => {
      taps += 2
      await seen(page, selector).fill(day)
    },
  }
}

test('from opening to the next due thing of a pregnancy in three taps, without an account', async () => {
  const { page, taps, tap, chooseDay } = await visitor()
  await tap('#start-pregnant')
  await chooseDay('#look-date', daysFrom(screens.house.clock.now(), -171))
  await seen(page, '#look-next').waitFor()
  expect(taps()).toBeLessThanOrEqual(4)
  expect(await seen(page, '#look-next').innerText()).toMatch(/接下来/)
  await shows(page, /预产期约/)
  expect(await findings(page)).toEqual([])
})

test('from opening to the next due thing of a child in four taps, without an account', async () => {
  const { page, taps, tap, chooseDay } = await visitor()
  await tap('#start-born')
  await tap('#chip-female')
  await chooseDay('#look-date', daysFrom(screens.house.clock.now(), -45))
  await seen(page, '#look-next').waitFor()
  expect(taps()).toBeLessThanOrEqual(4)
  expect(await findings(page)).toEqual([])
})

test('a family on the way finds its next due thing on the first page, and opens it in one tap', async () => {
  const { household } = await screens.house.family('o-first-family', [
    ['妈妈', 'adult'],
    ['小满', 'child'],
  ])
  const page = await screens.phone('o-first-family')
  await page.goto(at('tabs/home'))
  await shows(page, /填“小满”的出生日期/)
  await seen(page, '#add-birthday').click()
  await seen(page, '#birth-date').fill(daysFrom(screens.house.clock.now(), -255))
  await seen(page, '#chip-female').click()
  await seen(page, '#early-no').click()
  await seen(page, '#agree-childHealth').click()
  await seen(page, '#save-child').click()
  await seen(page, `#subject-${household.people[1]?.personId}`).waitFor()
  await page.goto('about:blank')
  await page.goto(at('tabs/home'))
  await seen(page, '#next-due').waitFor()
  await seen(page, '#stage-reading').waitFor()
  expect(await findings(page)).toEqual([])
  await seen(page, '#due-action').click()
  await seen(page, '#basis').waitFor()
})
