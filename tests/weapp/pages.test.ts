import { pastEvent } from '../h5/journey-forms'
import { plainSignUpRules } from '@xiongguan/contract/events/sign-up-rules'
import type { WaitlistRules } from '@xiongguan/contract/events/staff'
import type { PersonId } from '@xiongguan/contract/membership/terms'
import { consentText } from '../../cloud/backend/src/areas/consent'
import { daysFrom } from '../support/family-on-the-way'
import { openForm } from '../support/function-world'
import { openWeappWorld, type WeappWorld } from '../support/weapp-world'
import { allPages, type WeappHost } from '../support/weapp-host'
import { compileTemplates, elements, spoken, whyNoCompiler, type WxNode } from '../support/weapp-host/wxml'

/**
 * Bytes that may cross from logic to view: `largest` is the biggest setData while a page opens with its data, `tap` all
 * of them after one tap on the first node whose id begins with `target`. Measured, and a quarter on top.
 */
type Budget = { largest: number; target?: string; tap?: number }

const budgets: Record<string, Budget> = {
  'tabs/home/index': { largest: 14_850 },
  'tabs/read/index': { largest: 32_100, target: 'chip-pregnant', tap: 30_300 },
  'tabs/services/index': { largest: 5_450 },
  'tabs/mine/index': { largest: 10_700, target: 'care', tap: 1_050 },
  'areas/content/pages/article/index': { largest: 26_500, target: 'care-toggle', tap: 350 },
  'areas/content/pages/campaign/index': { largest: 5_900 },
  'areas/content/pages/corrections/index': { largest: 1_600 },
  'areas/content/pages/topic/index': { largest: 3_450 },
  'areas/content/pages/questions/index': { largest: 1_300 },
  'areas/content/pages/self-test/index': { largest: 2_350, target: 'option-a', tap: 3_950 },
  'areas/content/pages/search/index': { largest: 8_400 },
  'areas/content/pages/favourites/index': { largest: 1_450 },
  'areas/events/pages/list/index': { largest: 5_250 },
  'areas/events/pages/event/index': { largest: 6_900 },
  'areas/events/pages/sign-up/index': { largest: 5_850, target: 'person-', tap: 500 },
  'areas/events/pages/ticket/index': { largest: 24_400, target: 'cancel', tap: 1_550 },
  'areas/events/pages/my-sign-ups/index': { largest: 3_450 },
  'areas/events/pages/invite/index': { largest: 2_500 },
  'areas/events/pages/venue/index': { largest: 2_650 },
  'areas/events/pages/recap/index': { largest: 3_200 },
  'areas/events/pages/place/index': { largest: 7_200 },
  'areas/events/pages/give-up/index': { largest: 1_750 },
  'areas/events/pages/fairness/index': { largest: 2_750 },
  'areas/guidance/pages/timeline/index': { largest: 12_500 },
  'areas/guidance/pages/plan/index': { largest: 35_050 },
  'areas/guidance/pages/item/index': { largest: 6_450 },
  'areas/guidance/pages/dating/index': { largest: 3_150 },
  'areas/guidance/pages/birth/index': { largest: 6_300 },
  'areas/guidance/pages/child/index': { largest: 3_450 },
  'areas/guidance/pages/growth/index': { largest: 7_650 },
  'areas/guidance/pages/signs/index': { largest: 5_650 },
  'areas/guidance/pages/referral/index': { largest: 2_700 },
  'areas/guidance/pages/try/index': { largest: 1_850 },
  'areas/notices/pages/inbox/index': { largest: 4_600 },
  'areas/notices/pages/settings/index': { largest: 5_600 },
  'areas/membership/pages/household/index': { largest: 13_300, target: 'add-person', tap: 12_050 },
  'areas/membership/pages/real-name/index': { largest: 7_150 },
  'areas/membership/pages/sharing/index': { largest: 1_200 },
  'areas/membership/pages/acting/index': { largest: 2_550 },
  'areas/membership/pages/leaving/index': { largest: 9_600 },
  'areas/membership/pages/relatives/index': { largest: 3_650 },
  'areas/consent/pages/consents/index': { largest: 17_300 },
  'areas/consent/pages/looks/index': { largest: 900 },
  'areas/consent/pages/my-data/index': { largest: 8_650 },
  'areas/consent/pages/guide/index': { largest: 18_350 },
  'areas/custody/pages/families/index': { largest: 1_200 },
  'areas/custody/pages/family/index': { largest: 4_400 },
  'areas/custody/pages/contacts/index': { largest: 700 },
  'areas/association/pages/join/index': { largest: 13_750 },
  'areas/association/pages/contact/index': { largest: 2_100 },
  'areas/association/pages/kept/index': { largest: 700 },
  'areas/association/pages/birthdays/index': { largest: 900 },
  'areas/visits/pages/households/index': { largest: 1_300 },
  'areas/visits/pages/household/index': { largest: 900 },
  'areas/association/pages/kept-household/index': { largest: 1_000 },
  'areas/membership/pages/privacy/index': { largest: 4_150 },
  'areas/membership/pages/account/index': { largest: 4_250 },
  'areas/door/pages/door/index': { largest: 1_300 },
  'areas/identity/pages/console-sign-in/index': { largest: 2_300 },
  'areas/identity/pages/sessions/index': { largest: 1_150 },
  'areas/identity/pages/invitation/index': { largest: 1_700 },
  'areas/door/pages/events/index': { largest: 1_350 },
  'areas/door/pages/device/index': { largest: 5_500 },
}

let world: WeappWorld
let queries: Record<string, string>
let templates: Awaited<ReturnType<typeof compileTemplates>> | null

beforeAll(async () => {
  world = await openWeappWorld()
  const { eventId: over, venueId } = await pastEvent(world.app)
  templates = whyNoCompiler ? null : await compileTemplates(world.folder)
  const eventId = await world.publish(openForm({ title: '家庭健康嘉年华' }))
  const other = await world.publish(openForm({ title: '会员之家开放日' }))
  const personIds = await world.family('resident', [
    ['妈妈', 'adult'],
    ['爸爸', 'adult'],
    ['小石榴', 'child'],
  ])
  const signedUp = await world.phone('resident').events.signUp({ eventId: other, personIds })
  const waits = await waitedFor(personIds)
  await world.platform.runTimer()
  const [child, pregnancy] = await onTheWay(personIds)
  queries = {
    'areas/guidance/pages/plan/index': `subjectId=${child}`,
    'areas/guidance/pages/item/index': `subjectId=${child}&itemId=vaccination.hepb-1`,
    'areas/guidance/pages/birth/index': `pregnancyId=${pregnancy}`,
    'areas/guidance/pages/dating/index': `pregnancyId=${pregnancy}`,
    'areas/guidance/pages/child/index': `personId=${child}`,
    'areas/guidance/pages/growth/index': `personId=${child}`,
    'areas/guidance/pages/signs/index': `personId=${child}`,
    'areas/guidance/pages/referral/index': `personId=${child}&ageMonths=6`,
    'areas/guidance/pages/try/index': 'about=pregnancy',
    'areas/custody/pages/family/index': `fileId=${eventId}`,
    'areas/association/pages/kept-household/index': `householdId=${eventId}`,
    'areas/visits/pages/household/index': `householdId=${eventId}`,
    'areas/content/pages/article/index': 'slug=vaccines-by-age',
    'areas/content/pages/campaign/index': 'day=member_day',
    'areas/content/pages/topic/index': 'topic=childHealth',
    'areas/events/pages/event/index': `eventId=${eventId}`,
    'areas/events/pages/sign-up/index': `eventId=${eventId}`,
    'areas/events/pages/ticket/index': `signUpId=${signedUp.kind === 'signedUp' ? signedUp.signUpId : ''}`,
    'areas/events/pages/venue/index': `venueId=${venueId}`,
    'areas/events/pages/recap/index': `eventId=${over}`,
    'areas/events/pages/place/index': `eventId=${waits.eventId}`,
    'areas/events/pages/give-up/index': `code=${waits.code}`,
    'areas/events/pages/fairness/index': `eventId=${waits.eventId}`,
    'areas/door/pages/door/index': `eventId=${eventId}`,
  }
}, 300_000)
afterAll(() => world.close())

/** A child of eight months with a measurement and a sign that was seen, and a pregnancy: their ids on the timeline. */
async function onTheWay(personIds: readonly string[]): Promise<[child: string, pregnancy: string]> {
  const { timeline, childHealth } = world.phone('resident')
  const personId = (personIds[2] ?? '') as PersonId
  const ago = (days: number) => daysFrom(new Date(), -days)
  await timeline.setChild({ personId, birthDate: ago(255), sex: 'female', consentVersion: consentText('childHealth').version })
  await childHealth.measure({ personId, measuredOn: ago(1), weightKg: 7.9, lengthCm: 69 })
  await childHealth.noteSigns({ personId, ageMonths: 6, seen: [1] })
  const dating = { basis: 'lastPeriod', date: ago(171) } as const
  const started = await timeline.startPregnancy({ dating, consentVersion: consentText('pregnancy').version })
  if (started.kind !== 'saved') throw new Error(started.words)
  return [personId, started.timeline.subjects.find(({ kind }) => kind === 'pregnancy')?.subjectId ?? '']
}

/** An event too full for the resident's family, which waits for it. */
async function waitedFor(personIds: Parameters<ReturnType<WeappWorld['phone']>['waitlist']['join']>[0]['personIds']) {
  const form = openForm({ title: '要候补的活动', capacity: 3 })
  const waitlist: WaitlistRules = {
    passing: 'smaller',
    allocation: 'turn',
    drawAt: null,
    offerHours: 24,
    lateFromHours: 12,
    lateOfferMinutes: 30,
    cutOffAt: form.signUpClosesAt,
    offersAtOnce: 5,
  }
  const eventId = await world.publish({ ...form, signUpRules: { ...plainSignUpRules, waitlist } })
  const neighbours = await world.family('neighbour', [['邻居', 'adult']])
  await world.phone('neighbour').events.signUp({ eventId, personIds: neighbours })
  const joined = await world.phone('resident').waitlist.join({ eventId, personIds })
  if (joined.kind !== 'joined') throw new Error(joined.words)
  return { eventId, code: joined.place.giveUpCode }
}

async function opened(path: string): Promise<WeappHost> {
  const host = world.phoneWithApp('resident')
  await host.launch(`/${path}${queries[path] ? `?${queries[path]}` : ''}`)
  return host
}

const pages = Object.keys(budgets)

/** Their only heading is WeChat's own navigation bar. */
const plainLists = [
  'areas/content/pages/corrections/index',
  'areas/notices/pages/inbox/index',
  'areas/content/pages/topic/index',
  'areas/events/pages/list/index',
  'areas/events/pages/my-sign-ups/index',
]

test('the table names every page of the app', async () => {
  expect([...pages].sort()).toEqual([...allPages(world.phoneWithApp('nobody').app)].sort())
})

describe.each(pages)('%s', (path) => {
  const budget = budgets[path] ?? { largest: 0 }
  let host: WeappHost
  beforeAll(async () => {
    host = await opened(path)
  })

  test('opens cold with its data and no complaint', () => {
    expect(host.problems).toEqual([])
    expect(host.ids()).not.toContain('failed')
    expect(host.words()).not.toContain('正在读取')
    expect(host.words().length).toBeGreaterThan(10)
  })

  test('sends the view no more than its budget', () => {
    const largest = Math.max(...host.payloads.map(({ bytes }) => bytes))
    process.stdout.write(`${path}: largest setData ${largest} B of ${host.payloads.length}\n`)
    expect(largest).toBeLessThanOrEqual(budget.largest)
  })

  const drawing = whyNoCompiler ? test.skip : test
  drawing(`says who is who to a screen reader${whyNoCompiler ? ` (skipped: ${whyNoCompiler})` : ''}`, () => {
    const nodes = elements(treeOf(host))
    if (!plainLists.includes(path)) expect(nodes.filter((node) => node.attr?.ariaRole === 'heading').length).toBeGreaterThan(0)
    for (const { attr = {}, ...node } of nodes.filter((each) => each.tag === 'wx-button')) {
      // WeChat's own share button says by itself that it is one.
      const role = attr.ariaRole ?? (attr.openType === 'share' ? 'button' : undefined)
      expect(role).toMatch(/^(button|checkbox|radio|switch|link|tab)$/)
      expect(`${String(attr.ariaLabel ?? '')}${spoken(node)}`).not.toBe('')
      if (role === 'checkbox' || role === 'radio' || role === 'switch') expect(attr.ariaChecked).toMatch(/^(true|false)$/)
    }
    for (const node of nodes.filter((each) => each.tag === 'wx-input')) expect(node.attr?.ariaLabel).toBeTruthy()
    const ids = nodes.flatMap((node) => (node.attr?.id ? [String(node.attr.id)] : []))
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
    expect(nodes.filter((node) => node.tag === 'wx-comp' && node.attr?.i).length).toBe(0)
  })

  const { target, tap = 0 } = budget
  if (target) {
    test(`a tap on ${target} answers within its budget`, async () => {
      host.payloads.length = 0
      const before = host.page().route
      await host.tap(host.ids().find((id) => id.startsWith(target)) ?? target)
      const spent = host.payloads.filter((payload) => payload.path === before).reduce((sum, { bytes }) => sum + bytes, 0)
      process.stdout.write(`${path}: tap ${target} ${spent} B\n`)
      expect(spent).toBeGreaterThan(0)
      expect(spent).toBeLessThanOrEqual(tap)
      expect(host.problems).toEqual([])
    })
  }
})

function treeOf(host: WeappHost): WxNode {
  if (!templates) throw new Error('no compiler here')
  return templates.tree(host.page().route, host.page().data)
}
