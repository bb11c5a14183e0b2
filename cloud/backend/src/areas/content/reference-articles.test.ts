import { Block } from '@xiongguan/contract/content/blocks'
import { LifeStage, Topic, topics } from '@xiongguan/contract/content/terms'
import { referenceArticles } from '../../../../reference/articles'
import type { ReferenceArticle } from '../../../../reference/articles/write'
import { referenceFacts } from '../../../../reference/facts'
import { inlinesOf } from './rules'

const facts = new Map(referenceFacts.map((fact) => [fact.key, fact]))

function factKeysOf(article: ReferenceArticle): string[] {
  return inlinesOf(article.blocks).flatMap((inline) => (inline.kind === 'factRef' ? [inline.fact] : []))
}

function plainTextsOf(article: ReferenceArticle): string[] {
  const texts = inlinesOf(article.blocks).flatMap((inline) => (inline.kind === 'text' ? [inline.text] : []))
  return [article.title, article.summary, ...texts]
}

function readTextOf(article: ReferenceArticle): string {
  return inlinesOf(article.blocks)
    .map((inline) => (inline.kind === 'text' ? inline.text : (facts.get(inline.fact)?.value ?? '')))
    .join('')
}

const namesOfDays = ['5·15', '5·29']
function withoutDayNames(text: string): string {
  return namesOfDays.reduce((rest, name) => rest.replaceAll(name, ''), text)
}

const numeral = '[一二两三四五六七八九十百千万半]+'
const unit = '(周岁|岁|月龄|个?半?月|周|天|日|小时|分钟|元|块钱|剂|针|次|年|学期|倍|厘米|公斤|斤|克|毫升)'
/** A number with its unit. A day, half a day, once, and which one (哪一剂) say no figure. */
const spelledOut = new RegExp(`(?<!哪)(?!一[天次]|半天)${numeral}${unit}`)

test.each(['两剂双价', '第二年', '第二剂', '三个月', '一年', '一周', '十一次', '二十一天', '半年', '五月'])('%s counts as a number', (text) => {
  expect(text).toMatch(spelledOut)
})

test.each(['这一天', '下一次', '半天', '缺哪一剂', '一家人', '三减三健'])('%s does not', (text) => {
  expect(text).not.toMatch(spelledOut)
})

test('there are about twenty-five articles, each with its own slug, and every topic has one', () => {
  expect(referenceArticles.length).toBeGreaterThanOrEqual(25)
  expect(new Set(referenceArticles.map((article) => article.slug)).size).toBe(referenceArticles.length)
  expect(new Set(referenceArticles.map((article) => article.topic))).toEqual(new Set(topics))
})

describe.each(referenceArticles.map((article) => [article.slug, article] as const))('%s', (slug, article) => {
  test('keeps to the contract', () => {
    expect(slug).toMatch(/^[a-z0-9-]{1,60}$/)
    expect(() => Topic.parse(article.topic)).not.toThrow()
    expect(article.stages.map((stage) => LifeStage.parse(stage)).length).toBeGreaterThan(0)
    expect(article.blocks.map((block) => Block.parse(block))).toEqual(article.blocks)
    expect([...article.summary].length).toBeLessThanOrEqual(50)
    expect(article.source).not.toBe('')
    expect(article.reviewer).toContain('演示')
  })

  test('is 350 to 1100 characters long', () => {
    const length = [...readTextOf(article).replace(/\s/g, '')].length
    expect(length).toBeGreaterThanOrEqual(350)
    expect(length).toBeLessThanOrEqual(1100)
  })

  test('names only facts that exist and whose value may show', () => {
    expect(factKeysOf(article).filter((key) => facts.get(key)?.value == null)).toEqual([])
  })

  test('calls only numbers that can be dialled', () => {
    const dialled = article.blocks.flatMap((block) => (block.kind === 'call' ? [block.fact] : []))
    expect(dialled.filter((key) => !facts.get(key)?.dial)).toEqual([])
  })

  test('writes no number of its own: digits come from facts', () => {
    expect(plainTextsOf(article).filter((text) => /[0-9０-９]/.test(withoutDayNames(text)))).toEqual([])
  })

  test('hides no age, time, dose or amount in Chinese numerals either', () => {
    expect(plainTextsOf(article).filter((text) => spelledOut.test(text))).toEqual([])
  })

  test('says whom to ask at the end', () => {
    expect(article.blocks.at(-1)).toMatchObject({ kind: 'callout', tone: 'whom' })
  })

  test('carries no dead policy, no verdict on a child and no word we do not use', () => {
    const banned =
      /社会抚养费|准生证|[一二]孩审批|婚育证明|白破疫苗|\bDT\b|矮小|发育迟缓|孤独症|自闭症|智障|弱智|劣生|eugenic|66\s*条|失独|男孩|男生|超生/
    const text = [...plainTextsOf(article), ...article.keywords, readTextOf(article)].join('\n').replaceAll('百白破疫苗', '')
    expect(banned.exec(text)?.[0]).toBeUndefined()
  })
})

test('HPV is offered to girls only', () => {
  const mentions = referenceArticles
    .flatMap((article) => article.blocks)
    .flatMap((block) => (block.kind === 'list' ? block.items : []))
    .map((item) => item.map((inline) => (inline.kind === 'text' ? inline.text : '')).join(''))
    .filter((text) => text.includes('HPV'))
  expect(mentions).not.toHaveLength(0)
  expect(mentions.filter((text) => !text.includes('女孩'))).toEqual([])
})

test('all 28 titles of the health literacy list stand in an article, and the list is an excerpt everywhere', () => {
  const titles = referenceFacts.map(({ key }) => key).filter((key) => /^literacy\.\d+$/.test(key))
  expect(titles).toHaveLength(28)
  expect(titles.filter((key) => !referenceArticles.some((article) => factKeysOf(article).includes(key)))).toEqual([])
  const quoting = referenceArticles.filter((article) => article.topic === 'healthLiteracy')
  expect(quoting.filter((article) => !article.source.includes('节选') || !article.summary.includes('节选'))).toEqual([])
})
