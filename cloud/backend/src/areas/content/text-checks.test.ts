import type { Block } from '@xiongguan/contract/content/blocks'
import type { ArticleForm } from '@xiongguan/contract/content/staff'
import { referenceArticles } from '../../../../reference/articles'
import { referenceFacts } from '../../../../reference/facts'
import { factKeysOf } from './rules'
import { findingsOf, readabilityOf, type Known } from './text-checks'

const form = (blocks: Block[], changes: Partial<ArticleForm> = {}): ArticleForm => ({
  title: '写给全家的话',
  summary: '一句话说清',
  topic: 'healthyLiving',
  stages: ['everyone'],
  keywords: [],
  source: '演示来源',
  nextReviewOn: '2027-01-01',
  blocks,
  ...changes,
})
const nothing: Known = { facts: new Set(), pictures: new Set(), articles: new Set() }
const text = (words: string): Block => ({ kind: 'paragraph', content: [{ kind: 'text', text: words }] })
const whom: Block = { kind: 'callout', tone: 'whom', title: '有问题问谁', content: [{ kind: 'text', text: '找社区工作者。' }] }
const found = (words: string) => findingsOf(form([text(words), whom]), nothing)

test.each([
  '社会抚养费',
  '社会 抚养费',
  '二孩审批',
  '婚育证明',
  '准生证',
  'Eugenics',
  'ＥＵＧＥＮＩＣ',
  '优生学',
  '白破疫苗',
  '男孩打HPV',
  '弱智',
  '根治',
])('%s must go, and what to write instead stands with it', (term) => {
  expect(found(`以前要办${term}。`)[0]).toMatchObject({ level: 'blocks', block: 0, words: expect.stringMatching(/可以写：.+（.+）/) })
})

test.each(['百白破疫苗', '孕前优生健康检查', '优生优育指导', '严禁非医学需要的胎儿性别鉴定', '适龄女孩接种'])('%s may stand', (words) => {
  expect(found(words).filter(({ level }) => level === 'blocks')).toEqual([])
})

test('title, summary and keywords are looked at too', () => {
  const findings = findingsOf(form([text('好。'), whom], { title: '社会抚养费怎么交' }), nothing)
  expect(findings[0]).toMatchObject({ level: 'blocks', block: null, quote: '社会抚养费' })
})

test.each(['3岁', '12 个月', '2-6个月', '每天20分钟', '500元', '1.5 mg', '2026-05-29', '13800000000', '0937-6220000', '12356', '120'])(
  '%s is pointed at: a figure needs its source',
  (figure) => {
    expect(found(`这里是${figure}。`)).toContainEqual(
      expect.objectContaining({ level: 'advises', block: 0, words: expect.stringContaining('资料引用') }),
    )
  },
)

test.each(['5·15 国际家庭日', '5·29 会员活动日', '三减三健', '一家人'])('%s is no figure', (words) => {
  expect(found(words).filter(({ words: said }) => said.includes('资料引用'))).toEqual([])
})

test('a long sentence, a heavy word and a rare character are only advice', () => {
  const advice = found(`${'很长的话'.repeat(12)}。妊娠期请注意。彳亍而行。`)
  expect(advice.map(({ level }) => level)).not.toContain('blocks')
  expect(advice.map(({ quote }) => quote)).toEqual(expect.arrayContaining(['妊娠', '彳', '亍']))
  expect(advice.some(({ words }) => words.includes('拆成'))).toBe(true)
})

test.each<[string, Block, string]>([
  ['an unknown fact', { kind: 'paragraph', content: [{ kind: 'factRef', fact: 'no.such' }] }, '没有这条资料'],
  ['an unknown picture', { kind: 'image', picture: 'gone', alt: '孩子在剪纸' }, '图片不能用'],
  ['an unknown article', { kind: 'link', to: 'article', target: 'gone', words: '再读一篇' }, '文章不存在'],
  ['an uneven table', { kind: 'table', caption: '表', columns: ['甲', '乙'], rows: [[[{ kind: 'text', text: '一' }]]] }, '格数'],
  ['an empty paragraph', { kind: 'paragraph', content: [] }, '是空的'],
])('%s must be mended', (_what, block, words) => {
  expect(findingsOf(form([block, whom]), nothing)[0]).toMatchObject({ level: 'blocks', block: 0, words: expect.stringContaining(words) })
})

test.each([
  [{ title: '' }, '标题'],
  [{ summary: ' ' }, '摘要'],
  [{ stages: [] }, '给谁看'],
  [{ source: '' }, '来源'],
  [{ blocks: [] }, '空的'],
] as [Partial<ArticleForm>, string][])('%j is missing something', (changes, words) => {
  expect(findingsOf(form([text('好。')], changes), nothing)).toContainEqual(
    expect.objectContaining({ level: 'blocks', words: expect.stringContaining(words) }),
  )
})

test('readability counts with the facts written out', () => {
  const blocks: Block[] = [
    {
      kind: 'paragraph',
      content: [
        { kind: 'text', text: '请打' },
        { kind: 'factRef', fact: 'hotline.120' },
        { kind: 'text', text: '。别怕。' },
      ],
    },
  ]
  expect(readabilityOf(form(blocks), new Map([['hotline.120', '120']]))).toEqual({ characters: 9, minutes: 1, sentence: 5 })
})

test.each(referenceArticles.map((article) => [article.slug, article] as const))(
  '%s of the reference has nothing that must be mended',
  (_slug, article) => {
    const known: Known = { facts: new Set(referenceFacts.map(({ key }) => key)), pictures: new Set(), articles: new Set() }
    expect(factKeysOf(article.blocks).length).toBeGreaterThan(0)
    const { title, summary, topic, source, nextReviewOn } = article
    const whole = form([...article.blocks], { title, summary, topic, source, nextReviewOn, keywords: [...article.keywords] })
    expect(findingsOf(whole, known).filter(({ level }) => level === 'blocks')).toEqual([])
  },
)
