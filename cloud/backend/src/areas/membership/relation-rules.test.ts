import type { Relation } from '@xiongguan/contract/membership/terms'
import { householdFaults, newFault, type Member } from './relation-rules'

const today = '2026-11-28'
let counted = 0
const member = (relation: Relation | null, bornOn: string | null, more: Partial<Member> = {}): Member => ({
  personId: `p${(counted += 1)}`,
  kind: 'adult',
  relation,
  bornOn,
  diedOn: null,
  hasDocument: false,
  ...more,
})
const head = member('head', '1980-01-01')
const child = member('child', '2020-06-01', { kind: 'child' })

describe('a household is in order', () => {
  test.each<[string, Member[]]>([
    ['with a head alone', [head]],
    ['with a head and a child', [head, child]],
    ['with nicknames only: nobody has a relation', [member(null, null), member(null, null, { kind: 'child' })]],
    ['with a grandparent as guardian of a child whose head is 16', [member('head', '2010-01-01'), member('grandparent', '1950-01-01'), child]],
    ['with a collector of age who has a document', [head, member('collector', '1970-01-01', { hasDocument: true })]],
    ['with a head who died and is not followed yet', [member('head', '1950-01-01', { diedOn: '2026-11-01' }), member('spouse', '1952-01-01')]],
    ['when empty', []],
  ])('%s', (_what, members) => expect(householdFaults(members, today)).toEqual([]))
})

describe('what is out of order', () => {
  test.each<[string, Member[], string[]]>([
    ['two heads', [head, member('head', '1981-01-01')], ['headExists']],
    ['no head', [member('spouse', '1981-01-01')], ['headNeeded']],
    ['a head under 14', [member('head', '2012-11-29'), member('guardian', '1950-01-01')], ['headTooYoung']],
    [
      'a child alone with a relative who answers for nothing',
      [member('head', '2010-01-01'), member('other', '1980-01-01'), child],
      ['childNeedsGuardian'],
    ],
    ['a child whose only guardian died', [member('head', '1980-01-01', { diedOn: '2026-11-01' }), child], ['childNeedsGuardian']],
    ['a guardian who is 17', [member('head', '2009-01-01'), child], ['childNeedsGuardian']],
    ['a collector who is 17 and has no document', [head, member('collector', '2009-01-01')], ['collectorNotAdult', 'collectorNeedsDocument']],
    ['thirteen people', [head, ...Array.from({ length: 12 }, () => member('other', '1990-01-01'))], ['householdFull']],
  ])('%s', (_what, members, faults) => expect(householdFaults(members, today)).toEqual(faults))

  test('fourteen on the very day counts', () => {
    expect(householdFaults([member('head', '2012-11-28')], today)).toEqual([])
    expect(householdFaults([member('head', '2012-11-29')], today)).toContain('headTooYoung')
  })
})

test('an old fault stops no unrelated change, a new one does', () => {
  const headless = [member('spouse', '1980-01-01')]
  expect(newFault(headless, [...headless, member('other', '1990-01-01')], today)).toBeNull()
  expect(newFault([head, child], [child], today)).toBe('headNeeded')
})
