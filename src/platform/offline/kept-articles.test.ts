import Taro from '@tarojs/taro'
import type { FactView } from '@xiongguan/contract/content/blocks'
import type { Article } from '@xiongguan/contract/content/resident'
import { asReadOffline } from './as-read-offline'
import { dropArticle, isKept, keepArticle, readKept } from './kept-articles'

const stored = new Map<string, string>()
Object.assign(Taro, {
  setStorageSync: (name: string, text: string) => stored.set(name, text),
  getStorageSync: (name: string) => stored.get(name) ?? '',
  removeStorageSync: (name: string) => stored.delete(name),
})

const fact = (key: string, nextReviewOn: string): FactView => ({
  fact: key,
  label: '资料',
  value: '120',
  source: '演示',
  version: '一',
  reviewedLocally: false,
  nextReviewOn,
  whom: null,
  dial: true,
})

function article(slug: string, signs = 10, facts: Record<string, FactView> = {}): Article {
  return {
    slug,
    title: slug,
    summary: '',
    topic: 'hotlines',
    stages: ['everyone'],
    minutes: 1,
    updatedAt: '2026-11-23T02:00:00.000Z',
    standing: { kind: 'current', until: null },
    corrections: [],
    blocks: [{ kind: 'heading', text: '字'.repeat(signs) }],
    facts,
    pictures: {},
    source: '',
    version: '一',
    reviewer: '',
    nextReviewOn: '2027-01-01',
    reviewedLocally: false,
  } as Article
}

test('an article kept is read without a network, and gone when dropped', () => {
  expect(keepArticle(article('one'))).toBe(true)
  expect(readKept('one')?.slug).toBe('one')
  dropArticle('one')
  expect(readKept('one')).toBeNull()
})

test('when room runs out the longest unread leaves, and never what someone needs at the worst moment', () => {
  const large = 400_000
  for (const [at, slug] of ['hotlines', 'b', 'c'].entries()) keepArticle(article(slug, large), at)
  readKept('b', 10)
  expect(keepArticle(article('d', large), 11)).toBe(true)
  expect(['hotlines', 'b', 'c', 'd'].filter(isKept)).toEqual(['hotlines', 'b', 'd'])
  expect(keepArticle(article('too-large', 2_000_000), 12)).toBe(false)
  expect(isKept('hotlines')).toBe(true)
})

test('a copy obeys the review of its numbers: past it they hide, those for a life in danger stay', () => {
  const kept = article('x', 1, { 'hotline.120': fact('hotline.120', '2026-12-01'), 'hotline.12348': fact('hotline.12348', '2026-12-01') })
  const shown = asReadOffline(kept, Date.parse('2026-12-02T00:00:00Z')).facts
  expect(shown['hotline.120']).toMatchObject({ value: '120', dial: true })
  expect(shown['hotline.12348']).toMatchObject({ value: null, dial: false, whom: expect.any(String) })
  expect(asReadOffline(kept, Date.parse('2026-12-01T10:00:00Z')).facts['hotline.12348']?.value).toBe('120')
})

test('a copy ends when its article does, though no server can say so', () => {
  const kept: Article = {
    ...article('y', 1, { 'hotline.12348': fact('hotline.12348', '2027-01-01') }),
    standing: { kind: 'current', until: '2026-12-01T02:00:00.000Z' },
  }
  expect(asReadOffline(kept, Date.parse('2026-12-01T01:59:59Z')).blocks).toHaveLength(1)
  expect(asReadOffline(kept, Date.parse('2026-12-01T02:00:00Z'))).toMatchObject({
    standing: { kind: 'expired', at: '2026-12-01T02:00:00.000Z', whom: expect.any(String) },
    blocks: [],
    facts: {},
  })
})
