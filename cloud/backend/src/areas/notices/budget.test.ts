import { importances, subscribeTemplates, type Importance, type SubscribeTemplate } from '@xiongguan/contract/notices/terms'
import fc from 'fast-check'
import { dueAt, isQuietHour, spendingOf, templateFor, type Quota } from './budget'

const quota = fc.record(
  Object.fromEntries(subscribeTemplates.map((template) => [template, fc.nat({ max: 4 })])) as Record<SubscribeTemplate, fc.Arbitrary<number>>,
)
const importance = fc.constantFrom(...importances)

/** Spends a row of messages in order, as the sender does; answers which went out and what is left. */
function spendAll(order: readonly Importance[], start: Quota) {
  const left: Record<string, number> = { ...start }
  const went = order.map((each) => {
    const template = templateFor(each, left)
    if (template) left[template] = (left[template] ?? 0) - 1
    return template
  })
  return { went, left }
}

describe('the budget', () => {
  test('never spends what is not there, and leaves no less than it must keep', () => {
    fc.assert(
      fc.property(fc.array(importance, { maxLength: 20 }), quota, (order, start) => {
        const { went, left } = spendAll(order, start)
        for (const template of subscribeTemplates) {
          expect(left[template]).toBe(start[template] - went.filter((each) => each === template).length)
          expect(left[template]).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })

  test('an invitation never takes the last reminder, however many there are and whatever else goes', () => {
    fc.assert(
      fc.property(fc.array(importance, { maxLength: 20 }), quota, (order, start) => {
        const { left } = spendAll(
          order.filter((each) => each === 'invitation'),
          start,
        )
        expect(templateFor('reminder', left) !== null).toBe(templateFor('reminder', start) !== null)
      }),
    )
  })

  test('what matters more can take whatever what matters less can, where they share a template', () => {
    fc.assert(
      fc.property(quota, (left) => {
        if (templateFor('invitation', left)) expect(templateFor('reminder', left)).not.toBeNull()
        if (templateFor('reminder', left)) expect(templateFor('seat', left)).not.toBeNull()
      }),
    )
  })

  test('sent by importance, no less important message goes where a more important one was left without', () => {
    fc.assert(
      fc.property(fc.array(importance, { maxLength: 12 }), quota, (wanted, start) => {
        const order = [...wanted].sort((a, b) => importances.indexOf(a) - importances.indexOf(b))
        const { went } = spendAll(order, start)
        order.forEach((each, place) => {
          if (went[place] !== null) return
          const usable = new Set(spendingOf(each).map(({ template }) => template))
          expect(went.slice(place + 1).some((template) => template !== null && usable.has(template))).toBe(false)
        })
      }),
    )
  })

  test('a receipt stays in the inbox', () => {
    fc.assert(fc.property(quota, (left) => expect(templateFor('receipt', left)).toBeNull()))
  })
})

describe('when a phone may ring', () => {
  const instant = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  const hours = 3_600_000

  test('never before it is written, never at night unless it could not wait', () => {
    fc.assert(
      fc.property(importance, instant, fc.integer({ min: -5, max: 60 }), (each, now, ahead) => {
        const happensAt = new Date(now.getTime() + ahead * hours)
        const due = dueAt(each, happensAt, now)
        expect(due.getTime()).toBeGreaterThanOrEqual(now.getTime())
        if (!isQuietHour(due)) return
        expect(['vital', 'seat']).toContain(each)
        expect(due).toEqual(now)
        expect(ahead).toBeLessThan(13)
      }),
    )
  })

  test.each<[string, Importance, string | null, string, string]>([
    ['by day at once', 'seat', null, '2027-05-20T02:00:00Z', '2027-05-20T02:00:00Z'],
    ['in the evening for next week, in the morning', 'seat', '2027-05-29T01:00:00Z', '2027-05-20T13:30:00Z', '2027-05-21T00:00:00Z'],
    ['after midnight, the same morning', 'reminder', null, '2027-05-20T17:00:00Z', '2027-05-21T00:00:00Z'],
    ['in the evening for early next day, at once', 'seat', '2027-05-21T01:00:00Z', '2027-05-20T14:00:00Z', '2027-05-20T14:00:00Z'],
    ['at night for that afternoon, in the morning', 'seat', '2027-05-21T06:00:00Z', '2027-05-20T18:00:00Z', '2027-05-21T00:00:00Z'],
    ['a reminder never rings at night', 'reminder', '2027-05-21T01:00:00Z', '2027-05-20T14:00:00Z', '2027-05-21T00:00:00Z'],
    ['an invitation waits for ten o’clock', 'invitation', null, '2027-05-20T02:30:00Z', '2027-05-21T02:00:00Z'],
  ])('%s', (_, each, happensAt, now, due) => {
    expect(dueAt(each, happensAt ? new Date(happensAt) : null, new Date(now))).toEqual(new Date(due))
  })
})
