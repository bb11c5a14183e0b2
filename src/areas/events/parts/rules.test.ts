import { asId } from '@xiongguan/contract/kit/id'
import type { EventDetail } from '@xiongguan/contract/events/resident'
import { chosenSessions, countingRules, waivedWords, withSession } from './rules'

const session = (id: string) => ({ sessionId: asId<'Session'>(id), title: id, startsAt: '', endsAt: '', capacity: 5, seatsLeft: 5 })
const event = (changes: Partial<EventDetail>): EventDetail =>
  ({
    sessions: [session('a'), session('b')],
    sessionChoice: 'one',
    householdLimit: 2,
    seatsLeft: 3,
    partyRule: 'anyone',
    invited: null,
    ...changes,
  }) as EventDetail

test('of sessions one takes the place of the other, or they add up', () => {
  const [a, b] = [asId<'Session'>('a'), asId<'Session'>('b')]
  expect(withSession(event({}), [a], b, true)).toEqual([b])
  expect(withSession(event({ sessionChoice: 'any' }), [a], b, true)).toEqual([a, b])
  expect(chosenSessions(event({}), [asId<'Session'>('gone')])).toEqual([])
  expect(chosenSessions(event({ sessions: [session('a')] }), [])).toEqual([a])
})

test('an invitation widens what the form counts with, and says what it waives', () => {
  const invited = { waives: ['householdLimit', 'community'] as const, seatsKept: 4, expiresAt: '' }
  const shown = event({ invited: { ...invited, waives: [...invited.waives] } })
  expect(countingRules(shown)).toEqual({ partyRule: 'anyone', householdLimit: 12, seatsLeft: 4 })
  expect(waivedWords({ ...invited, waives: [...invited.waives] })).toBe('邀请已为您免去：每户人数上限、社区限制、名额（已留 4 座）')
})
