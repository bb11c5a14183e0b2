import type { SignUpRules } from '@xiongguan/contract/events/sign-up-rules'
import { plainSignUpRules } from '@xiongguan/contract/events/sign-up-rules'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from '../support/browser'
import { handbookPicture } from '../support/handbook'
import { startWholeSite, type WholeSite } from '../support/whole-site'
import { findings } from './axe'
import { dayFrom, field, fillEvent, fillTime, openNewEvent, saveAndPublish } from './desk-form'
import { publish } from './journey-forms'
import { at, seen, shows, tap } from './phone'
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

/** Two sessions, a share of one community, a question and approval, typed in as staff type them. */
async function fillRules(page: Page, now: Date): Promise<void> {
  const day = dayFrom(now)
  await page.getByText('选一个场次').click()
  for (const [place, [title, from, to]] of [
    ['上午场', '09:30', '11:30'],
    ['下午场', '14:30', '16:30'],
  ].entries()) {
    await page.getByRole('button', { name: '添加场次' }).click()
    await page
      .getByLabel('场次名称', { exact: true })
      .nth(place)
      .fill(title ?? '')
    await fillTime(page, '场次开始', `${day(10)} ${from}`, place)
    await fillTime(page, '场次结束', `${day(10)} ${to}`, place)
    await page.getByLabel('场次名额', { exact: true }).nth(place).fill('10')
  }
  await page.getByRole('button', { name: '添加社区名额' }).click()
  await field(page, '名额名称').fill('福民社区')
  await field(page, '哪些社区、村').fill('福民')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await field(page, '最多（人）').fill('6')
  await page.getByText('场次与分项名额').evaluate((heading) => heading.scrollIntoView())
  await handbookPicture(page, 'event-quotas')
  await page.getByRole('button', { name: '添加问题' }).click()
  await field(page, '问题').fill('有什么忌口')
  await page.getByText('每人都答').click()
  await page.getByRole('switch', { name: '报名要审核' }).click()
  await fillTime(page, '最晚审核到', `${day(10)} 08:00`)
}

test('two sessions, a share, a question and approval: made at the desk, asked for on the phone, approved, a ticket', async () => {
  const manager = await site.house.staff('event_manager')
  const page = await screens.desk(manager.handle)
  await page.goto('/console/')
  await openNewEvent(page)
  const now = site.house.clock.now()
  await fillEvent(page, now, { kind: '健康大讲堂', title: '家庭急救课', seats: 15 })
  await fillRules(page, now)
  await saveAndPublish(page)
  const eventPath = new URL(page.url()).pathname
  const eventId = eventPath.split('/').at(-1) ?? ''

  const { client } = await site.house.family('quota-family', [
    ['石榴妈妈', 'adult'],
    ['小石榴', 'child'],
  ])
  const theirs = await screens.phone({ openid: 'quota-family' })
  await theirs.goto(at('areas/events/pages/event', { eventId }))
  await seen(theirs, '#parts').filter({ hasText: '福民社区名额' }).waitFor()
  await seen(theirs, '#approval').waitFor()
  await isClean(theirs)
  await tap(theirs, '#sign-up')
  await theirs.getByRole('radio', { name: '下午场' }).filter({ visible: true }).click()
  await theirs.getByRole('textbox', { name: '小石榴：有什么忌口' }).filter({ visible: true }).fill('花生')
  await isClean(theirs)
  await seen(theirs, '#questions').scrollIntoViewIfNeeded()
  await handbookPicture(theirs, 'sign-up-questions')
  await tap(theirs, '#confirm')
  await seen(theirs, '#ticket-state').filter({ hasText: '审核' }).waitFor()
  expect(await theirs.locator('#code:visible').count()).toBe(0)
  await handbookPicture(theirs, 'waiting-approval')
  await isClean(theirs)

  await page.goto(eventPath)
  await page.getByRole('button', { name: '查看石榴妈妈的回答' }).first().click()
  await page.getByRole('dialog').getByText('花生').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.getByText('等待审核').first().scrollIntoViewIfNeeded()
  await handbookPicture(page, 'approvals')
  await page.getByRole('button', { name: '通过 石榴妈妈', exact: true }).click()
  await shows(page, '已通过，家庭会收到消息和入场票')
  await isClean(page)

  await theirs.reload()
  await seen(theirs, '#code').waitFor()
  expect(await seen(theirs, '#ticket').innerText()).toContain('下午场')
  const { sessions, shares } = await client.events.get({ eventId: eventId as Parameters<typeof client.events.get>[0]['eventId'] })
  expect(sessions.map(({ seatsLeft }) => seatsLeft)).toEqual([10, 8])
  expect(shares.map(({ seatsLeft }) => seatsLeft)).toEqual([4])
})

test('what is not approved says why, and the family may ask again', async () => {
  const now = site.house.clock.now()
  const rules: SignUpRules = { ...plainSignUpRules, approveBy: new Date(now.getTime() + 3_590_000).toISOString() }
  const { eventId } = await publish(site.house, { title: '小班', signUpRules: rules })
  const { client, personIds } = await site.house.family('refused-family', [['赵奶奶', 'adult']])
  const signedUp = await client.events.signUp({ eventId, personIds })
  if (signedUp.kind !== 'signedUp') throw new Error(signedUp.words)
  const manager = await site.house.staff('event_manager')
  const page = await screens.desk(manager.handle)
  await page.goto(`/console/events/${eventId}`)
  await page.getByRole('button', { name: '不通过 赵奶奶' }).click()
  await field(page, '不通过的理由').fill('这次先照顾没来过的家庭')
  await page.getByRole('dialog').getByRole('button', { name: '不通过' }).click()
  await shows(page, '已告知家庭不通过的理由')

  const theirs = await screens.phone({ openid: 'refused-family' })
  await theirs.goto(at('areas/events/pages/ticket', { signUpId: signedUp.signUpId }))
  await seen(theirs, '#ticket').filter({ hasText: '这次先照顾没来过的家庭' }).waitFor()
  await isClean(theirs)
  await theirs.goto(at('areas/events/pages/event', { eventId }))
  await seen(theirs, '#sign-up').waitFor()
})

test('a full event opens to the one household that was invited, and says what was waived', async () => {
  const { eventId } = await publish(site.house, { title: '满员的邀请活动', capacity: 1, householdLimit: 1 })
  const first = await site.house.family('filled-it', [['甲', 'adult']])
  await first.client.events.signUp({ eventId, personIds: first.personIds })
  await site.house.family('invited-family', [
    ['周女士', 'adult'],
    ['周先生', 'adult'],
  ])
  const manager = await site.house.staff('event_manager')
  const page = await screens.desk(manager.handle)
  await page.goto(`/console/events/${eventId}`)
  await page.getByRole('button', { name: '写邀请' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('备注').fill('当面告诉周女士')
  await dialog.getByText('每户人数上限').click()
  await dialog.getByLabel('另外留出的名额（人）').fill('2')
  await dialog.getByLabel('有效期到').fill(`${dayFrom(site.house.clock.now())(2)} 12:00`)
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: '生成邀请码' }).click()
  const code = (await page.getByTestId('invitation-code').innerText()).trim()
  await handbookPicture(page, 'family-invitation')
  await isClean(page)

  const theirs = await screens.phone({ openid: 'invited-family' })
  await theirs.goto(at('areas/events/pages/event', { eventId }))
  await seen(theirs, '#reason').filter({ hasText: '满' }).waitFor()
  await theirs.goto(at('areas/events/pages/my-sign-ups'))
  await tap(theirs, '#have-invitation')
  await seen(theirs, '#invitation-code').fill(code.toLowerCase())
  await tap(theirs, '#open-invitation')
  await seen(theirs, '#invited').filter({ hasText: '每户人数上限' }).waitFor()
  await handbookPicture(theirs, 'invitation-opened')
  await isClean(theirs)
  await tap(theirs, '#accept')
  await tap(theirs, '#sign-up')
  await tap(theirs, '#confirm')
  await seen(theirs, '#code').waitFor()
  expect(await first.client.events.get({ eventId })).toMatchObject({ capacity: 1, seatsLeft: 0 })

  const other = await site.house.family('not-invited', [['乙', 'adult']])
  expect(await other.client.events.acceptInvitation({ code })).toMatchObject({ kind: 'refused', refusal: 'usedByOther' })
})

test('at the door the family just let in is asked, and the desk reads what it said', async () => {
  const question = { questionId: null, prompt: '今天怎么来的', options: ['走路', '坐公交'], required: true, atDoor: true, perPerson: false }
  const { eventId, helper } = await publish(site.house, {
    title: '门口问一问',
    signUpRules: { ...plainSignUpRules, questions: [{ ...question, kind: 'one' }] },
  })
  const { client, personIds } = await site.house.family('asked-family', [['吴女士', 'adult']])
  const signedUp = await client.events.signUp({ eventId, personIds })
  if (signedUp.kind !== 'signedUp') throw new Error(signedUp.words)
  const { code } = await client.events.ticket({ signUpId: signedUp.signUpId })

  const door = await screens.phone({ staff: helper })
  await door.goto(at('areas/door/pages/door', { eventId }))
  await seen(door, '#door-code').fill(code)
  await door.keyboard.press('Enter')
  await seen(door, '.door-result--done').waitFor()
  await seen(door, '#ask-save').waitFor()
  await isClean(door)
  await door.getByRole('radio', { name: '坐公交' }).filter({ visible: true }).click()
  await handbookPicture(door, 'door-question')
  await tap(door, '#ask-save')
  await seen(door, '#ask-kept').waitFor()
  await isClean(door)

  await seen(door, '#door-code').fill(code)
  await door.keyboard.press('Enter')
  await seen(door, '.door-result--wait').waitFor()
  await tap(door, '#ask-change')
  await door.getByRole('radio', { name: '走路' }).filter({ visible: true }).click()
  await tap(door, '#ask-save')
  await seen(door, '#ask-kept').waitFor()

  const manager = await site.house.staff('event_manager')
  const page = await screens.desk(manager.handle)
  await page.goto(`/console/events/${eventId}`)
  await page.getByRole('button', { name: '查看吴女士的回答' }).click()
  await page.getByRole('dialog').getByText('走路').waitFor()
})
