import type { WaitlistRules, WaitlistView } from '@xiongguan/contract/events/resident'
import { waitStates } from '@xiongguan/contract/events/terms'
import { asId } from '@xiongguan/contract/kit/id'
import { concernsAnyone, duration, isLive, lacksSeats, mostUrgent, ruleLines, standingWords, timeLeft, waits } from './wait'

const now = Date.parse('2026-05-20T02:00:00Z')
const later = (minutes: number) => new Date(now + minutes * 60_000).toISOString()
const rules: WaitlistRules = {
  passing: 'strict',
  allocation: 'turn',
  drawAt: null,
  offerHours: 24,
  lateFromHours: 12,
  lateOfferMinutes: 30,
  cutOffAt: '2026-05-29T01:00:00Z',
  offersAtOnce: 5,
}

test.each([
  [-1, '时间已到'],
  [0.5, '还剩不到 1 分钟'],
  [5.9, '还剩 5 分钟'],
  [60, '还剩 1 小时 0 分'],
  [135, '还剩 2 小时 15 分'],
  [24 * 60 + 61, '还剩 1 天 1 小时'],
])('%d minutes before its end an offer says %s', (minutes, said) => {
  expect(timeLeft(later(minutes), now)).toBe(said)
})

test.each([
  [30, '30 分钟'],
  [60, '1 小时'],
  [1440, '24 小时'],
  [2880, '2 天'],
  [90, '90 分钟'],
])('%d minutes are %s', (minutes, said) => expect(duration(minutes)).toBe(said))

test('the rules are all said: the order, who may pass, how long an offer stands, late ones, and the end', () => {
  const said = ruleLines(rules).join('\n')
  expect(said).toMatch(/先来先得[^]*严格按顺序[^]*名额留 24 小时[^]*不足 12 小时，只留 30 分钟[^]*5月29日 周五 9:00 候补截止/)
  expect(ruleLines({ ...rules, lateFromHours: 0 }).join('')).not.toContain('只留')
  const drawn = ruleLines({ ...rules, allocation: 'lottery', drawAt: '2026-05-27T04:00:00Z', passing: 'smaller' }).join('\n')
  expect(drawn).toMatch(/5月27日 周三 12:00 给所有候补的家庭抽签[^]*抽签以后才加入的[^]*先给后面坐得下的家庭/)
})

test('a place says its number, or that the draw is still to come', () => {
  expect(standingWords({ state: 'waiting', ahead: 0 }, null)).toMatchObject({ title: '排第 1 位', text: expect.stringContaining('前面没有') })
  expect(standingWords({ state: 'waiting', ahead: 3 }, null)).toEqual({ title: '排第 4 位', text: '前面还有 3 家在等。' })
  expect(standingWords({ state: 'waiting', ahead: null }, '2026-05-27T04:00:00Z')).toMatchObject({
    title: '等抽签',
    text: expect.stringContaining('12:00'),
  })
})

test.each(waitStates)('a family in state %s reads what it means', (state) => {
  const { title, text } = standingWords({ state, ahead: state === 'waiting' ? 0 : null }, null)
  expect(title).not.toBe('')
  expect(text === '').toBe(state === 'offered')
  expect(isLive({ state })).toBe(state === 'waiting' || state === 'offered')
})

test('offers come before places, the one that runs out first in front', () => {
  const wait = (name: string, offerUntil: string | null, startsAt: string) => ({ name, place: { offerUntil }, event: { startsAt } })
  const list = [
    wait('far', null, later(900)),
    wait('late offer', later(60), later(100)),
    wait('near', null, later(500)),
    wait('offer', later(10), later(990)),
  ]
  expect(mostUrgent(list).map(({ name }) => name)).toEqual(['offer', 'late offer', 'near', 'far'])
})

test('the rules show once they concern somebody', () => {
  const waitlist = { waitingHouseholds: 0, mine: null } as WaitlistView
  expect(concernsAnyone({ state: 'open', waitlist: null })).toBe(false)
  expect(concernsAnyone({ state: 'open', waitlist })).toBe(false)
  expect(concernsAnyone({ state: 'full', waitlist })).toBe(true)
  expect(concernsAnyone({ state: 'open', waitlist: { ...waitlist, waitingHouseholds: 1 } })).toBe(true)
})

test('a family waits where the total or a session of its choice is too small for all of it, and the list is open', () => {
  const session = (id: string, seatsLeft: number) => ({ sessionId: asId<'Session'>(id), title: id, startsAt: '', endsAt: '', capacity: 9, seatsLeft })
  const seats = { seatsLeft: 3, sessions: [session('a', 1), session('b', 9)], invited: null }
  expect(lacksSeats(seats, 3, ['b'])).toBe(false)
  expect(lacksSeats(seats, 2, ['a'])).toBe(true)
  expect(lacksSeats(seats, 4, ['b'])).toBe(true)
  expect(lacksSeats({ ...seats, seatsLeft: 0, invited: { waives: [], seatsKept: 4, expiresAt: '' } }, 4, [])).toBe(false)
  const list = (open: boolean) => ({ waitlist: { open } as WaitlistView })
  expect([waits(list(true), { joins: false, lacks: true }), waits(list(true), { joins: true, lacks: false })]).toEqual([true, true])
  expect([waits(list(false), { joins: true, lacks: true }), waits({ waitlist: null }, { joins: true, lacks: true })]).toEqual([false, false])
})
