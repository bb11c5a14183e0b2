import { plainSignUpRules } from '@xiongguan/contract/events/sign-up-rules'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from '../support/browser'
import { handbookPicture } from '../support/handbook'
import { startWholeSite, type WholeSite } from '../support/whole-site'
import { findings } from './axe'
import { publish, waitRules } from './journey-forms'
import { at, seen, tap } from './phone'
import { openScreens, type Screens } from './watched-screens'

let site: WholeSite
let browser: Browser
let screens: Screens

beforeAll(async () => {
  site = await startWholeSite()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await site.close()
})
beforeEach(() => {
  screens = openScreens(browser, site.origin)
})
afterEach(async () => {
  expect(await screens.close()).toEqual([])
})

const isClean = async (page: Page) => expect(await findings(page)).toEqual([])

/** An event for two that is full, and how the family inside cancels. */
async function fullEvent(title: string) {
  const signUpRules = { ...plainSignUpRules, waitlist: waitRules(site.house.clock.now()) }
  const { eventId } = await publish(site.house, { title, capacity: 2, signUpRules })
  const { client, personIds } = await site.house.family(`inside-${title}`, [
    ['甲', 'adult'],
    ['乙', 'adult'],
  ])
  const inside = await client.events.signUp({ eventId, personIds })
  if (inside.kind !== 'signedUp') throw new Error(inside.words)
  const cancel = async () => {
    expect(await client.events.cancelSignUp({ signUpId: inside.signUpId })).toEqual({ kind: 'cancelled' })
    await site.house.app.deliver()
  }
  return { eventId, cancel }
}

/** A family of two that waits already. */
async function waiting(openid: string, eventId: Awaited<ReturnType<typeof fullEvent>>['eventId']) {
  const { client, personIds } = await site.house.family(openid, [
    ['丙', 'adult'],
    ['小丁', 'child'],
  ])
  const joined = await client.waitlist.join({ eventId, personIds })
  if (joined.kind !== 'joined') throw new Error(joined.words)
  return client
}

test('a family waits for a full event, is offered the seats of one that cancels, and takes them', async () => {
  const { eventId, cancel } = await fullEvent('亲子剪纸')
  await site.house.family('waits-first', [
    ['石榴妈妈', 'adult'],
    ['小石榴', 'child'],
  ])
  const page = await screens.phone({ openid: 'waits-first' })
  await page.goto(at('areas/events/pages/event', { eventId }))
  await seen(page, '#wait-rules').filter({ hasText: '先来先得' }).waitFor()
  await isClean(page)
  await tap(page, '#join')
  await seen(page, '#wait-rules').filter({ hasText: '严格按顺序' }).waitFor()
  await isClean(page)
  await handbookPicture(page, 'wait-join')
  await seen(page, '#confirm').filter({ hasText: '加入候补（2 人）' }).click()
  await seen(page, '#place-state').filter({ hasText: '排第 1 位' }).waitFor()
  await handbookPicture(page, 'wait-place')
  await isClean(page)
  await waiting('waits-second', eventId)

  await cancel()
  await page.goto(at('areas/events/pages/my-sign-ups'))
  await page.reload()
  await seen(page, '[id^=wait-]').filter({ hasText: '前确认' }).waitFor()
  await isClean(page)
  await tap(page, '[id^=wait-]')
  await seen(page, '#offer-left').filter({ hasText: '还剩' }).waitFor()
  await handbookPicture(page, 'wait-offer')
  await isClean(page)
  await tap(page, '#accept-offer')
  await seen(page, '#code').waitFor()

  const anyone = await screens.phone(null)
  await anyone.goto(at('areas/events/pages/fairness', { eventId }))
  await seen(anyone, '#entry-1').filter({ hasText: '已接受' }).waitFor()
  await seen(anyone, '#entry-2').filter({ hasText: '候补中' }).waitFor()
  expect(await anyone.locator('main:visible').innerText()).not.toMatch(/石榴|小丁/)
  await handbookPicture(anyone, 'wait-report')
  await isClean(anyone)
})

test('whoever has the link gives the place up without signing in; the link then opens nothing more', async () => {
  const { eventId } = await fullEvent('健步走')
  const client = await waiting('gives-up', eventId)
  const theirs = await screens.phone({ openid: 'gives-up' })
  await theirs.goto(at('areas/events/pages/place', { eventId }))
  await tap(theirs, '#to-give-up')
  await seen(theirs, '#gives').filter({ hasText: '2 人' }).waitFor()
  const link = theirs.url()

  const grandmother = await screens.phone(null)
  await grandmother.goto(at('areas/events/pages/place', { eventId }))
  await seen(grandmother, '#sign-in-first').waitFor()
  await grandmother.goto(link)
  await seen(grandmother, '#gives').filter({ hasText: '健步走' }).waitFor()
  expect(await grandmother.locator('main:visible').innerText()).not.toMatch(/丙|小丁/)
  await handbookPicture(grandmother, 'wait-give-up')
  await isClean(grandmother)
  await tap(grandmother, '#give-up')
  await seen(grandmother, '#given-up').waitFor()
  await isClean(grandmother)
  await grandmother.reload()
  await seen(grandmother, '#give-up-shut').waitFor()
  await isClean(grandmother)

  expect(await client.waitlist.mine()).toEqual([])
  await theirs.goto(at('areas/events/pages/place', { eventId }))
  await theirs.reload()
  await seen(theirs, '#place-state').filter({ hasText: '已退出候补' }).waitFor()
  await isClean(theirs)
})

test('an offer nobody takes lapses, says so, and goes to the next family', async () => {
  const { eventId, cancel } = await fullEvent('书法课')
  await waiting('too-late', eventId)
  await waiting('next-in-turn', eventId)
  await cancel()
  const late = await screens.phone({ openid: 'too-late' })
  await late.goto(at('areas/events/pages/place', { eventId }))
  await seen(late, '#accept-offer').waitFor()
  site.house.clock.pass(11)
  await site.house.app.rounds()
  await site.house.app.deliver()
  await late.reload()
  await seen(late, '#place-state').filter({ hasText: '过时没有确认' }).waitFor()
  await seen(late, '#wait-again').waitFor()
  await isClean(late)

  const next = await screens.phone({ openid: 'next-in-turn' })
  await next.goto(at('areas/events/pages/place', { eventId }))
  await tap(next, '#decline-offer')
  await tap(next, '#dialog-confirm')
  await seen(next, '#place-state').filter({ hasText: '已放弃名额' }).waitFor()
})
