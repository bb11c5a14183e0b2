import { factKeysOf, factView, factViews, plainText, readingMinutes, type Fact } from './rules'

const fact: Fact = {
  key: 'hotline.12320',
  label: '公共卫生热线',
  value: '12320',
  source: '公开资料',
  version: '1',
  dial: true,
  emergency: false,
  reviewed_on: null,
  next_review_on: '2027-11-23',
}

describe('factView', () => {
  test('shows the number until its review day has passed', () => {
    expect(factView(fact, '2027-11-23')).toMatchObject({ value: '12320', whom: null, dial: true, reviewedLocally: false })
    expect(factView(fact, '2027-11-24')).toMatchObject({ value: null, dial: false, whom: expect.stringContaining('0937-12345') })
  })

  test('an emergency number never hides', () => {
    expect(factView({ ...fact, emergency: true }, '2099-01-01')).toMatchObject({ value: '12320', whom: null, dial: true })
  })

  test('a value nobody is sure of says whom to ask', () => {
    expect(factView({ ...fact, value: null }, '2026-11-23')).toMatchObject({ value: null, whom: expect.stringContaining('社区工作者') })
  })

  test('is reviewed locally only from the day somebody reviewed it', () => {
    expect(factView({ ...fact, reviewed_on: '2026-12-01' }, '2026-12-02').reviewedLocally).toBe(true)
  })
})

test('a key that nobody keeps still says whom to ask', () => {
  const views = factViews(['hotline.12320', 'gone'], [fact], '2026-11-23')
  expect(views['hotline.12320']?.value).toBe('12320')
  expect(views['gone']).toMatchObject({ fact: 'gone', value: null, whom: expect.stringContaining('0937-12345') })
})

test('reading takes a minute for every 300 characters begun', () => {
  expect(readingMinutes('')).toBe(1)
  expect(readingMinutes('字'.repeat(300))).toBe(1)
  expect(readingMinutes('字'.repeat(301))).toBe(2)
})

test('blocks read as one text with their facts written out', () => {
  const blocks = [
    { kind: 'heading', text: '电话' },
    { kind: 'call', label: '拨打', fact: 'hotline.12320' },
    {
      kind: 'paragraph',
      content: [
        { kind: 'text', text: '或问' },
        { kind: 'factRef', fact: 'gone' },
      ],
    },
  ] as const
  const copy = structuredClone(blocks) as unknown as Parameters<typeof plainText>[0]
  expect(plainText(copy, (key) => (key === 'hotline.12320' ? '12320' : null))).toBe('电话\n拨打\n12320或问')
  expect(factKeysOf(copy)).toEqual(['hotline.12320', 'gone'])
})
