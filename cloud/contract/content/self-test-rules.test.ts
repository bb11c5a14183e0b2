import { selfTestResult } from './self-test-rules'

const about = (id: string, slug: string) => ({ id, right: 'a', article: { slug, title: `${slug} 的文章` } })
const questions = [about('1', 'one'), about('2', 'two'), about('3', 'one'), about('4', 'four'), about('5', 'five'), about('6', 'six')]
const all = (option: string) => Object.fromEntries(questions.map(({ id }) => [id, option]))
const slugs = (chosen: Record<string, string>) => selfTestResult(questions, chosen).next.map(({ slug }) => slug)

test('counts what was right', () => {
  expect(selfTestResult(questions, { ...all('b'), 2: 'a', 4: 'a' })).toMatchObject({ right: 2, of: 6 })
})

test('what went wrong is what to read next: in order, each article once, three at most', () => {
  expect(slugs({ ...all('a'), 3: 'b', 1: 'c', 4: 'b' })).toEqual(['one', 'four'])
  expect(slugs(all('b'))).toEqual(['one', 'two', 'four'])
})

test('a question nobody answered is not right', () => {
  expect(selfTestResult(questions, { 1: 'a' })).toMatchObject({ right: 1, next: [{ slug: 'two' }, { slug: 'one' }, { slug: 'four' }] })
})

test('with everything right there still is something to read', () => {
  expect(slugs(all('a'))).toEqual(['one', 'two', 'four'])
})

test('the same answers always come to the same, and no questions come to nothing', () => {
  const chosen = { ...all('a'), 5: 'b' }
  expect(selfTestResult(questions, chosen)).toEqual(selfTestResult(questions, chosen))
  expect(selfTestResult([], {})).toEqual({ right: 0, of: 0, next: [] })
})
