import { apiContract } from '../api'
import { NewCommunityCode } from './place-terms'

const fieldsOf = (value: unknown, seen = new Set<unknown>()): string[] => {
  if (typeof value !== 'object' || value === null || seen.has(value)) return []
  seen.add(value)
  return Object.entries(value).flatMap(([name, part]: [string, unknown]) => [name, ...fieldsOf(part, seen)])
}

test('nothing of the contract asks for a province, a city or a district', () => {
  const named = new Set(fieldsOf(apiContract))
  expect(named.size).toBeGreaterThan(500)
  expect([...named].filter((name) => /province|(?<!sub)district|prefecture(Code|Id)|cityCode|region/i.test(name))).toEqual([])
})

test.each(['620201', '620201000000', '620201000001', '620201001000', '62020100100', '6202010010011', '630201001001'])(
  '%s is no code of a community',
  (code) => {
    expect(NewCommunityCode.safeParse(code).success).toBe(false)
  },
)
test('a code of a community is taken', () => expect(NewCommunityCode.safeParse('620201001901').success).toBe(true))
