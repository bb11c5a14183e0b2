import { plainSignUpRules } from '@xiongguan/contract/events/sign-up-rules'
import type { Browser, Page } from 'playwright-core'
import { subPackages, tabs } from '../../src/routes'
import { openBrowser } from '../support/browser'
import { startWholeSite, type WholeSite } from '../support/whole-site'
import { twoContacts, keepContact } from '../support/kept-families'
import { visitedHousehold } from '../support/visited-household'
import { findings } from './axe'
import { familyOnTheWay } from '../support/family-on-the-way'
import { pastEvent, publish, waitRules } from './journey-forms'
import { patience } from './patience'
import { at } from './phone'

type Visit = { path: string; as: 'visitor' | 'family' | 'parent' | 'newcomer' | 'helper' | 'dutyContact' | 'worker'; query?: Record<string, string> }

type Ids = Record<
  | 'open'
  | 'full'
  | 'ticket'
  | 'signIn'
  | 'invitation'
  | 'over'
  | 'venue'
  | 'waits'
  | 'giveUp'
  | 'fileId'
  | 'keptId'
  | 'visitId'
  | 'pregnancy'
  | 'child',
  string
>

/** Every page of the app, in the states that look different. */
function visitsOf(ids: Ids): Visit[] {
  return [
    { path: 'tabs/home', as: 'visitor' },
    { path: 'tabs/home', as: 'family' },
    { path: 'tabs/read', as: 'visitor' },
    { path: 'tabs/services', as: 'visitor' },
    { path: 'tabs/services', as: 'helper' },
    { path: 'tabs/mine', as: 'visitor' },
    { path: 'tabs/mine', as: 'family' },
    { path: 'areas/content/pages/article', as: 'visitor', query: { slug: 'vaccines-by-age' } },
    { path: 'areas/content/pages/article', as: 'visitor', query: { slug: 'hotlines' } },
    { path: 'areas/content/pages/article', as: 'visitor', query: { slug: 'not-there' } },
    { path: 'areas/content/pages/campaign', as: 'visitor', query: { day: 'member_day' } },
    { path: 'areas/content/pages/campaign', as: 'visitor', query: { day: 'family_day' } },
    { path: 'areas/content/pages/campaign', as: 'visitor', query: { day: 'no_day' } },
    { path: 'areas/content/pages/corrections', as: 'visitor' },
    { path: 'areas/content/pages/topic', as: 'visitor', query: { topic: 'vaccination' } },
    { path: 'areas/content/pages/self-test', as: 'visitor' },
    { path: 'areas/content/pages/questions', as: 'visitor' },
    { path: 'areas/content/pages/questions', as: 'family' },
    { path: 'areas/content/pages/favourites', as: 'visitor' },
    { path: 'areas/content/pages/favourites', as: 'family' },
    { path: 'areas/content/pages/search', as: 'visitor' },
    { path: 'areas/content/pages/search', as: 'visitor', query: { words: 'yimaio' } },
    { path: 'areas/content/pages/search', as: 'visitor', query: { words: '疫苗' } },
    { path: 'areas/content/pages/search', as: 'visitor', query: { words: '火星' } },
    { path: 'areas/events/pages/list', as: 'visitor' },
    { path: 'areas/events/pages/event', as: 'visitor', query: { eventId: ids.open } },
    { path: 'areas/events/pages/event', as: 'family', query: { eventId: ids.open } },
    { path: 'areas/events/pages/event', as: 'newcomer', query: { eventId: ids.full } },
    { path: 'areas/events/pages/event', as: 'visitor' },
    { path: 'areas/events/pages/event', as: 'visitor', query: { eventId: ids.over } },
    { path: 'areas/events/pages/venue', as: 'visitor', query: { venueId: ids.venue } },
    { path: 'areas/events/pages/venue', as: 'visitor', query: { venueId: ids.open } },
    { path: 'areas/events/pages/recap', as: 'visitor', query: { eventId: ids.over } },
    { path: 'areas/events/pages/recap', as: 'visitor', query: { eventId: ids.open } },
    { path: 'areas/events/pages/sign-up', as: 'family', query: { eventId: ids.full } },
    { path: 'areas/events/pages/ticket', as: 'family', query: { signUpId: ids.ticket } },
    { path: 'areas/events/pages/my-sign-ups', as: 'family' },
    { path: 'areas/events/pages/my-sign-ups', as: 'newcomer' },
    { path: 'areas/events/pages/invite', as: 'visitor' },
    { path: 'areas/events/pages/invite', as: 'family' },
    { path: 'areas/events/pages/invite', as: 'family', query: { code: 'ABCD-EFGH-JKLM-NPQR' } },
    { path: 'areas/events/pages/event', as: 'newcomer', query: { eventId: ids.waits } },
    { path: 'areas/events/pages/event', as: 'family', query: { eventId: ids.waits } },
    { path: 'areas/events/pages/place', as: 'family', query: { eventId: ids.waits } },
    { path: 'areas/events/pages/place', as: 'newcomer', query: { eventId: ids.waits } },
    { path: 'areas/events/pages/give-up', as: 'visitor' },
    { path: 'areas/events/pages/give-up', as: 'visitor', query: { code: ids.giveUp } },
    { path: 'areas/events/pages/give-up', as: 'visitor', query: { code: 'ABCD-EFGH-JKLM-NPQR' } },
    { path: 'areas/events/pages/fairness', as: 'visitor', query: { eventId: ids.waits } },
    { path: 'areas/events/pages/fairness', as: 'visitor', query: { eventId: ids.full } },
    { path: 'areas/guidance/pages/timeline', as: 'visitor' },
    { path: 'areas/guidance/pages/timeline', as: 'family' },
    { path: 'areas/guidance/pages/timeline', as: 'newcomer' },
    { path: 'areas/guidance/pages/timeline', as: 'parent' },
    { path: 'areas/guidance/pages/plan', as: 'parent', query: { subjectId: ids.pregnancy } },
    { path: 'areas/guidance/pages/plan', as: 'parent', query: { subjectId: ids.child } },
    { path: 'areas/guidance/pages/plan', as: 'family', query: { subjectId: ids.child } },
    { path: 'areas/guidance/pages/item', as: 'parent', query: { subjectId: ids.pregnancy, itemId: 'screening.ogtt' } },
    { path: 'areas/guidance/pages/item', as: 'parent', query: { subjectId: ids.child, itemId: 'vaccination.hepb-1' } },
    { path: 'areas/guidance/pages/dating', as: 'family' },
    { path: 'areas/guidance/pages/dating', as: 'parent', query: { pregnancyId: ids.pregnancy } },
    { path: 'areas/guidance/pages/birth', as: 'parent', query: { pregnancyId: ids.pregnancy } },
    { path: 'areas/guidance/pages/child', as: 'parent', query: { personId: ids.child } },
    { path: 'areas/guidance/pages/growth', as: 'parent', query: { personId: ids.child } },
    { path: 'areas/guidance/pages/signs', as: 'parent', query: { personId: ids.child } },
    { path: 'areas/guidance/pages/referral', as: 'parent', query: { personId: ids.child, ageMonths: '6' } },
    { path: 'areas/guidance/pages/try', as: 'visitor', query: { about: 'pregnancy' } },
    { path: 'areas/guidance/pages/try', as: 'visitor', query: { about: 'child' } },
    { path: 'tabs/home', as: 'parent' },
    { path: 'areas/notices/pages/inbox', as: 'family' },
    { path: 'areas/notices/pages/inbox', as: 'visitor' },
    { path: 'areas/notices/pages/settings', as: 'family' },
    { path: 'areas/notices/pages/settings', as: 'visitor' },
    { path: 'areas/membership/pages/household', as: 'family' },
    { path: 'areas/membership/pages/household', as: 'newcomer' },
    { path: 'areas/membership/pages/real-name', as: 'family' },
    { path: 'areas/membership/pages/real-name', as: 'newcomer' },
    { path: 'areas/membership/pages/sharing', as: 'family' },
    { path: 'areas/membership/pages/sharing', as: 'newcomer' },
    { path: 'areas/membership/pages/acting', as: 'family' },
    { path: 'areas/membership/pages/leaving', as: 'family' },
    { path: 'areas/membership/pages/relatives', as: 'family' },
    { path: 'areas/consent/pages/consents', as: 'family' },
    { path: 'areas/consent/pages/looks', as: 'family' },
    { path: 'areas/consent/pages/looks', as: 'newcomer' },
    { path: 'areas/consent/pages/my-data', as: 'family' },
    { path: 'areas/consent/pages/guide', as: 'visitor' },
    { path: 'tabs/mine', as: 'worker' },
    { path: 'areas/visits/pages/households', as: 'worker' },
    { path: 'areas/visits/pages/households', as: 'family' },
    { path: 'areas/visits/pages/household', as: 'worker', query: { householdId: ids.visitId } },
    { path: 'areas/visits/pages/household', as: 'worker', query: { householdId: ids.fileId } },
    { path: 'areas/association/pages/birthdays', as: 'worker' },
    { path: 'areas/association/pages/birthdays', as: 'family' },
    { path: 'areas/custody/pages/families', as: 'dutyContact' },
    { path: 'areas/custody/pages/family', as: 'dutyContact', query: { fileId: ids.fileId } },
    { path: 'areas/custody/pages/contacts', as: 'family' },
    { path: 'areas/custody/pages/contacts', as: 'newcomer' },
    { path: 'areas/association/pages/join', as: 'family' },
    { path: 'areas/association/pages/join', as: 'newcomer' },
    { path: 'areas/association/pages/contact', as: 'family' },
    { path: 'areas/association/pages/kept', as: 'family' },
    { path: 'areas/association/pages/kept', as: 'newcomer' },
    { path: 'areas/association/pages/kept-household', as: 'family', query: { householdId: ids.keptId } },
    { path: 'areas/membership/pages/privacy', as: 'newcomer' },
    { path: 'areas/membership/pages/account', as: 'family' },
    { path: 'areas/door/pages/events', as: 'helper' },
    { path: 'areas/door/pages/events', as: 'family' },
    { path: 'areas/door/pages/device', as: 'helper' },
    { path: 'areas/door/pages/door', as: 'helper', query: { eventId: ids.open } },
    { path: 'areas/identity/pages/console-sign-in', as: 'helper' },
    { path: 'areas/identity/pages/console-sign-in', as: 'helper', query: { code: ids.signIn } },
    { path: 'areas/identity/pages/console-sign-in', as: 'family', query: { code: ids.signIn } },
    { path: 'areas/identity/pages/sessions', as: 'helper' },
    { path: 'areas/identity/pages/invitation', as: 'visitor' },
    { path: 'areas/identity/pages/invitation', as: 'family', query: { code: ids.invitation } },
    { path: 'areas/identity/pages/invitation', as: 'helper', query: { code: ids.invitation } },
  ]
}

type Family = Awaited<ReturnType<WholeSite['house']['family']>>

/** A full event, taken by one family, waited for by the other. */
async function waitedFor({ house }: WholeSite, { family, other }: { family: Family; other: Family }) {
  const signUpRules = { ...plainSignUpRules, waitlist: waitRules(house.clock.now()) }
  const { eventId: waits } = await publish(house, { title: '要候补的活动', capacity: 2, signUpRules })
  await other.client.events.signUp({ eventId: waits, personIds: other.personIds })
  const joined = await family.client.waitlist.join({ eventId: waits, personIds: family.personIds })
  if (joined.kind !== 'joined') throw new Error(joined.words)
  return { waits, giveUp: joined.place.giveUpCode }
}

/** 关怀模式 at its ends; the sizes between differ by the same variables. */
const careSizes = ['off', 'largest'] as const

describe.each(careSizes)('every page is clean for axe with text size %s', (care) => {
  let site: WholeSite
  let browser: Browser
  let pages: Record<Visit['as'], Page>
  let visits: Visit[]

  async function open(as: { openid: string } | { staff: string } | null): Promise<Page> {
    const context = await browser.newContext({ baseURL: site.origin, viewport: { width: 375, height: 812 }, locale: 'zh-CN' })
    await context.addInitScript((size) => {
      if (!localStorage.getItem('care')) localStorage.setItem('care', JSON.stringify({ data: JSON.stringify(size) }))
    }, care)
    if (as) await context.request.post(`${site.origin}/api/dev/session`, { data: as })
    const page = await context.newPage()
    page.setDefaultTimeout(patience)
    return page
  }

  beforeAll(async () => {
    site = await startWholeSite()
    browser = await openBrowser()
    // First, as it moves the clock.
    const { eventId: over, venueId: venue } = await pastEvent(site.house)
    const { eventId: openId, helper } = await publish(site.house)
    const { eventId: full } = await publish(site.house, { title: '满员的活动', capacity: 2 })
    const family = await site.house.family('axe-family', [
      ['王女士', 'adult'],
      ['小石榴', 'child'],
    ])
    const ticket = await family.client.events.signUp({ eventId: openId, personIds: family.personIds })
    if (ticket.kind !== 'signedUp') throw new Error(ticket.words)
    const other = await site.house.family('axe-other', [
      ['甲', 'adult'],
      ['乙', 'adult'],
    ])
    await other.client.events.signUp({ eventId: full, personIds: other.personIds })
    const waits = await waitedFor(site, { family, other })
    const keptId = other.household.householdId
    const [personId] = family.personIds
    if (!personId) throw new Error('nobody in the family')
    await keepContact({ app: site.house, openid: 'axe-family', personId, keeps: keptId })
    const duty = await twoContacts(site.house, family.household.householdId)
    const visited = await visitedHousehold(site.house)
    const onTheWay = await familyOnTheWay(site.house, 'axe-parent')
    await site.house.app.deliver()
    pages = {
      visitor: await open(null),
      family: await open({ openid: 'axe-family' }),
      parent: await open({ openid: 'axe-parent' }),
      newcomer: await open({ openid: 'axe-new' }),
      helper: await open({ staff: helper }),
      dutyContact: await open({ staff: duty.handle }),
      worker: await open({ staff: visited.handle }),
    }
    const administrator = await site.house.staff('city_administrator')
    const invited = await administrator.client.staff.invite({ staffName: '演示 · 新同事' })
    if (invited.kind !== 'invited') throw new Error(invited.words)
    const signIn = await site.house.app.areas.identity.consoleSignIn.ask({
      device: 'Windows 电脑 · Edge 浏览器',
      requestId: 'axe',
      cookie: undefined,
    })
    const ids = { open: openId, full, ticket: ticket.signUpId, signIn: signIn.code, invitation: invited.code, over, venue, ...waits }
    visits = visitsOf({ ...ids, fileId: duty.fileId, keptId, visitId: visited.householdId, ...onTheWay })
  })
  afterAll(async () => {
    await browser.close()
    await site.close()
  })

  test('no violation anywhere', async () => {
    const found: string[] = []
    for (const { path, as, query } of visits) {
      const page = pages[as]
      await page.goto('about:blank')
      await page.goto(at(path, query))
      await page.locator('main:visible').first().waitFor()
      await page.locator('#loading:visible').first().waitFor({ state: 'detached' })
      await page.waitForLoadState('networkidle')
      expect(await page.locator(`.page--${care}:visible`).count()).toBeGreaterThan(0)
      for (const finding of await findings(page)) found.push(`${path} as ${as}: ${finding}`)
    }
    expect(found).toEqual([])
  }, 600_000)

  test('no page was forgotten', () => {
    const known = [...Object.values(tabs), ...subPackages.flatMap(({ root, pages: names }) => names.map((name) => `${root}/${name}`))]
    const visited = new Set(visits.map(({ path }) => `${path}/index`))
    expect(known.filter((path) => !visited.has(path))).toEqual([])
  })
})
