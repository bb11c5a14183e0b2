import { asId } from '@xiongguan/contract/kit/id'
import { chosenOf, problemOf, toggled } from './selection'

const mother = { personId: asId<'Person'>('mother'), kind: 'adult' as const }
const father = { personId: asId<'Person'>('father'), kind: 'adult' as const }
const child = { personId: asId<'Person'>('child'), kind: 'child' as const }
const family = [mother, father, child]
const ids = family.map(({ personId }) => personId)
const rules = { householdLimit: 4, seatsLeft: 20, partyRule: 'anyone' as const }

describe('who is ticked', () => {
  test('the whole family at first, when it fits', () => {
    expect(chosenOf(family, null, rules)).toEqual(ids)
    expect(chosenOf(family, null, { ...rules, householdLimit: 2 })).toEqual([])
    expect(chosenOf(family, null, { ...rules, seatsLeft: 2 })).toEqual([])
  })

  test('the draft, without people who have left the household', () => {
    expect(chosenOf([mother, child], [father.personId, child.personId], rules)).toEqual([child.personId])
    expect(chosenOf(family, [], rules)).toEqual([])
  })

  test('ticking twice counts once', () => {
    expect(toggled([mother.personId], mother.personId, true)).toEqual([mother.personId])
    expect(toggled(ids, father.personId, false)).toEqual([mother.personId, child.personId])
  })
})

describe('what to put right before sending', () => {
  test('nobody, too many, too few seats', () => {
    expect(problemOf(family, [], rules)).toEqual({ kind: 'nobody' })
    expect(problemOf(family, ids, { ...rules, householdLimit: 2 })).toEqual({ kind: 'tooMany', limit: 2 })
    expect(problemOf(family, ids, { ...rules, seatsLeft: 2 })).toEqual({ kind: 'tooFewSeats', left: 2 })
    expect(problemOf(family, ids, { ...rules, seatsLeft: 3 })).toBeNull()
  })

  test('the party rule', () => {
    expect(problemOf(family, [child.personId], { ...rules, partyRule: 'adult' })).toEqual({ kind: 'noAdult' })
    expect(problemOf(family, [mother.personId], { ...rules, partyRule: 'adult' })).toBeNull()
    expect(problemOf(family, [mother.personId, father.personId], { ...rules, partyRule: 'adultWithChild' })).toEqual({ kind: 'noChild' })
    expect(problemOf(family, [mother.personId, child.personId], { ...rules, partyRule: 'adultWithChild' })).toBeNull()
  })
})
