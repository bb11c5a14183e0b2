import { SelfTest } from '@xiongguan/contract/content/self-test-resident'
import { selfTestQuestions } from '../../../../reference/self-test'
import { referenceFacts } from '../../../../reference/facts'
import { createTestApp, type TestApp } from '../../testing/test-app'
import { questionsOf, type Shown, type WrittenQuestion } from './self-test-rules'

const written: WrittenQuestion[] = Array.from({ length: 8 }, (_, at) => ({ fact: `f.${at}`, untrue: [`假 ${at}`, `错 ${at}`] }))
const facts = Object.fromEntries(written.map(({ fact }) => [fact, { value: `真 ${fact}`, source: '出处' }]))
const article = (slug: string, keys: string[], topic = 'healthLiteracy'): Shown => ({ slug, title: slug, topic, fact_keys: keys })
const everything = [article('all', Object.keys(facts))]
const ids = (round: number, shown: readonly Shown[] = everything, known = facts) => questionsOf(written, shown, known, round).map(({ id }) => id)

describe('which questions are asked', () => {
  test('six a round, the next goes on where this one stopped, and all come by', () => {
    expect(ids(0)).toEqual(['f.0', 'f.1', 'f.2', 'f.3', 'f.4', 'f.5'])
    expect(ids(1)).toEqual(['f.6', 'f.7', 'f.0', 'f.1', 'f.2', 'f.3'])
    expect(new Set([...ids(0), ...ids(1)]).size).toBe(8)
    expect(ids(9999)).toHaveLength(6)
  })

  test('the same round is the same, and no question comes twice in it', () => {
    expect(questionsOf(written, everything, facts, 3)).toEqual(questionsOf(written, everything, facts, 3))
    for (let round = 0; round < 50; round++) expect(new Set(ids(round)).size).toBe(6)
  })

  test('a fact that no shown article names, or that may not be shown today, is not asked about', () => {
    expect(ids(0, [article('two', ['f.1', 'f.4'])])).toEqual(['f.1', 'f.4'])
    expect(ids(0, everything, { ...facts, 'f.0': { value: null as never, source: '' } })).not.toContain('f.0')
    expect(ids(0, [])).toEqual([])
  })

  test('it leads to an article on health literacy before another', () => {
    const shown = [article('about', ['f.0'], 'benefits'), article('literacy-b', ['f.0']), article('literacy-a', ['f.0'])]
    expect(questionsOf(written, shown, facts, 0)[0]?.article.slug).toBe('literacy-a')
  })

  test('the true sentence stands in every place in turn, and is the one named right', () => {
    const places = new Set<string>()
    for (let round = 0; round < 12; round++) {
      for (const { options, right, id } of questionsOf(written, everything, facts, round)) {
        expect(options.map((option) => option.words).sort()).toEqual([`假 ${id.slice(2)}`, `真 ${id}`, `错 ${id.slice(2)}`].sort())
        expect(options.find((option) => option.id === right)?.words).toBe(`真 ${id}`)
        places.add(right)
      }
    }
    expect([...places].sort()).toEqual(['a', 'b', 'c'])
  })
})

describe('what is written', () => {
  const values = new Map(referenceFacts.map(({ key, value }) => [key, value]))

  test('every question stands on a title that is known, each once', () => {
    expect(selfTestQuestions.filter(({ fact }) => !values.get(fact))).toEqual([])
    expect(new Set(selfTestQuestions.map(({ fact }) => fact)).size).toBe(selfTestQuestions.length)
  })

  test('what we made up carries no figure and is nowhere a sentence of a fact', () => {
    const untrue = selfTestQuestions.flatMap((each) => each.untrue)
    expect(untrue.filter((words) => /[0-9０-９]|[一二两三五六七八九十百千万半]+(岁|个?月|周|天|小时|分钟|元|剂|次|年)/.test(words))).toEqual([])
    const said = [...values.values()].flatMap((value) => value ?? []).join('\n')
    expect(untrue.filter((words) => said.includes(words))).toEqual([])
    expect(new Set(untrue).size).toBe(untrue.length)
  })
})

describe('asked over the wire', () => {
  let house: TestApp
  beforeAll(async () => {
    house = await createTestApp()
  })
  afterAll(() => house.destroy())

  const asked = async (round = 0) => SelfTest.parse(await house.clients.visitor().content.selfTest({ round }))
  const everyQuestion = async () => (await Promise.all([0, 1, 2, 3].map(asked))).flatMap(({ questions }) => questions)

  test('a visitor gets them, each true sentence standing word by word in the article it leads to', async () => {
    const questions = await everyQuestion()
    expect(new Set(questions.map(({ id }) => id)).size).toBe(selfTestQuestions.length)
    for (const {
      id,
      right,
      options,
      article: { slug },
    } of questions) {
      const { facts: shown } = await house.clients.visitor().content.read({ slug })
      expect(shown[id]?.value).toBe(options.find((option) => option.id === right)?.words)
    }
  })

  test('with its article withdrawn a question is gone; another article that says the same takes its place', async () => {
    const { client } = await house.staff('city_administrator')
    const before = await everyQuestion()
    expect(before.find(({ id }) => id === 'literacy.16')?.article.slug).toBe('health-literacy')
    expect(before.some(({ id }) => id === 'literacy.5')).toBe(true)
    await client.articleDesk.withdraw({ slug: 'literacy-ideas', words: '内容有误，正在修改' })
    await client.articleDesk.withdraw({ slug: 'health-literacy', words: '内容有误，正在修改' })
    const after = await everyQuestion()
    expect(after.some(({ id }) => id === 'literacy.5')).toBe(false)
    expect(after.find(({ id }) => id === 'literacy.16')?.article.slug).toBe('literacy-chronic')
  })

  test('past their review the titles may not be shown, so nothing is asked', async () => {
    house.clock.pass(60 * 24 * 366 * 2)
    expect((await asked()).questions).toEqual([])
  })

  test.each([-1, 10_000, 1.5])('round %s is bad input', async (round) => {
    await expect(house.clients.visitor().content.selfTest({ round })).rejects.toMatchObject({ status: 400 })
  })
})
