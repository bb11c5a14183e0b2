import { addressOf, askedWords, missingIn, noTerms, searchOf, termsOf, type Terms } from './search-terms'

const householdId = '01900000-0000-7000-9000-000000000001'
const staffId = '01900000-0000-7000-8000-000000000002'
const terms = (of: Partial<Terms>): Terms => ({ ...noTerms, ...of })

test.each<[string, Partial<Terms>, string | null]>([
  ['nothing is filled in', {}, '请填写家庭编号或家人编号'],
  ['a number is cut off', { household: householdId.slice(0, 20) }, '编号不完整，请从家庭档案里复制'],
  ['a household is named', { household: householdId }, null],
  ['a colleague is wanted and not chosen', { way: 'colleague' }, '请选择一位同事'],
  ['exports of anyone', { way: 'exports' }, null],
  ['anything without a condition', { way: 'anything' }, '请至少选一个条件'],
  ['a time that ends before it begins', { way: 'exports', from: '2026-11-02', to: '2026-11-01' }, '开始的日子在结束的后面，请改一改'],
])('%s: says what is missing', (_, of, expected) => {
  expect(missingIn(terms(of))).toBe(expected)
})

test('what is asked is what the chosen way shows, not what was typed for another', () => {
  expect(searchOf(terms({ way: 'exports', household: householdId, staff: staffId, action: 'person.changed' }))).toEqual({
    want: 'exports',
    staffId,
  })
  expect(searchOf(terms({ household: householdId, staff: staffId, purpose: 'visit', from: '2026-11-01' }))).toEqual({
    want: 'looks',
    householdId,
    purpose: 'visit',
    fromOn: '2026-11-01',
  })
  expect(searchOf(terms({ way: 'anything', action: 'audit.searched', purpose: 'nonsense' }))).toEqual({
    want: 'everything',
    action: 'audit.searched',
  })
})

test('a question keeps through its address, and is said in a sentence', () => {
  const asked = terms({ way: 'colleague', staff: staffId, purpose: 'emergency', from: '2026-11-01', to: '2026-11-30' })
  expect(termsOf(new URLSearchParams(addressOf(asked)))).toEqual(asked)
  expect(askedWords(asked, () => '演示')).toBe('演示看过什么，用途是“紧急情况”，2026年11月1日到2026年11月30日')
})
