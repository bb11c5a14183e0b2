import { plainSignUpRules } from '@xiongguan/contract/events/sign-up-rules'
import type { WaitlistRules } from '@xiongguan/contract/events/resident'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openBrowser } from '../support/browser'
import { handbookPicture } from '../support/handbook'
import { startWholeSite, type WholeSite } from '../support/whole-site'
import { findings } from './axe'
import { publish } from './journey-forms'
import { patience } from './patience'
import { shows } from './phone'

let site: WholeSite
let browser: Browser
const contexts: BrowserContext[] = []

beforeAll(async () => {
  site = await startWholeSite()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await site.close()
})
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()))
})

async function desk(): Promise<Page> {
  const { handle } = await site.house.staff('event_manager')
  const context = await browser.newContext({ baseURL: site.origin, viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
  contexts.push(context)
  await context.request.post(`${site.origin}/api/dev/session`, { data: { staff: handle } })
  const page = await context.newPage()
  page.setDefaultTimeout(patience)
  return page
}

const hours = (count: number) => new Date(site.house.clock.now().getTime() + count * 3_600_000).toISOString()

/** An event in two days for two people, with a waitlist. */
function waited(title: string, changes: Partial<WaitlistRules> = {}) {
  const plain = {
    passing: 'strict',
    allocation: 'turn',
    drawAt: null,
    offerHours: 24,
    lateFromHours: 0,
    lateOfferMinutes: 30,
    offersAtOnce: 10,
  } as const
  const waitlist: WaitlistRules = { ...plain, cutOffAt: hours(46), ...changes }
  const times = { startsAt: hours(48), endsAt: hours(50), signUpClosesAt: hours(47), cancelUntil: hours(47) }
  return publish(site.house, { title, ...times, capacity: 2, partyRule: 'anyone', signUpRules: { ...plainSignUpRules, waitlist } })
}

const family = (name: string, adults: number) =>
  site.house.family(
    `${name}-${adults}`,
    Array.from({ length: adults }, (_, place) => [place === 0 ? name : `${name}家人`, 'adult'] as const),
  )

test('a manager switches the waitlist on in the form and reads its rules on the event', async () => {
  const { eventId } = await publish(site.house, {
    title: '亲子阅读会',
    startsAt: hours(48),
    endsAt: hours(50),
    signUpClosesAt: hours(47),
    cancelUntil: hours(47),
  })
  const page = await desk()
  await page.goto(`/console/events/${eventId}/edit`)
  await page.getByRole('switch', { name: '满了可以候补' }).click()
  await page.getByLabel('抽签').check()
  await page.getByLabel('抽签时间').waitFor()
  await page.getByLabel('先来先得').check()
  await page.getByLabel('候补截止').fill(
    hours(8 + 46)
      .slice(0, 16)
      .replace('T', ' '),
  )
  await page.keyboard.press('Tab')
  await page.getByLabel('候补截止').scrollIntoViewIfNeeded()
  await handbookPicture(page, 'waitlist-form')
  expect(await findings(page)).toEqual([])
  await page.getByRole('button', { name: '保存修改' }).click()
  await shows(page, '还没有家庭候补')
  await shows(page, '严格按顺序')
})

test('who waits in which order, what is offered, and a lottery drawn with the button, once', async () => {
  const { eventId } = await waited('剪纸体验课', { allocation: 'lottery', drawAt: hours(1) })
  for (const [name, adults] of [
    ['演示赵家', 1],
    ['演示钱家', 2],
    ['演示孙家', 1],
  ] as const) {
    const { client, personIds } = await family(name, adults)
    expect(await client.waitlist.join({ eventId, personIds })).toMatchObject({ kind: 'joined' })
  }
  const page = await desk()
  await page.goto(`/console/events/${eventId}`)
  await shows(page, '3 户 4 人')
  expect(await page.getByRole('button', { name: '现在抽签' }).isDisabled()).toBe(true)
  await page.getByRole('cell', { name: '待抽签' }).nth(2).waitFor()
  expect(await page.getByRole('cell', { name: '待抽签' }).count()).toBe(3)
  site.house.clock.pass(61)
  await page.reload()
  await page.getByRole('button', { name: '现在抽签' }).click()
  await page.getByRole('button', { name: '抽签', exact: true }).click()
  await shows(page, '已抽签，结果不能再变')
  await page.getByRole('cell', { name: '名额已留，待确认' }).first().waitFor()
  expect(await page.getByRole('cell', { name: '待抽签' }).count()).toBe(0)
  await page.getByRole('heading', { name: '候补' }).scrollIntoViewIfNeeded()
  await handbookPicture(page, 'waitlist-desk')
  expect(await findings(page)).toEqual([])
  expect(await page.getByRole('link', { name: '公示' }).getAttribute('href')).toContain(eventId)
  await page.getByRole('button', { name: '现在截止候补' }).click()
  await page.getByRole('button', { name: '截止', exact: true }).click()
  await shows(page, '已截止')
})
