import { unwrittenMark } from '@xiongguan/contract/content/terms'
import { sql } from 'kysely'
import { referenceDrafts } from '../../../../reference/drafts'
import { reference } from '../../../../reference/index'
import { createTestApp, type TestApp } from '../../testing/test-app'
import { loadReference } from './load-reference'

let house: TestApp
let writer: Awaited<ReturnType<TestApp['staff']>>
let second: Awaited<ReturnType<TestApp['staff']>>
beforeAll(async () => {
  house = await createTestApp()
  writer = await house.staff('editor')
  second = await house.staff('editor')
})
afterAll(() => house.destroy())

const [outline] = referenceDrafts
if (!outline) throw new Error('there are no drafts')
const { slug } = outline
const desk = () => writer.client.articleDesk
const written = (form: Awaited<ReturnType<ReturnType<typeof desk>['get']>>['form']) => ({
  ...form,
  title: '预防出生缺陷，先问医生',
  summary: '婚前、孕前、孕期和出生后，各问一句。',
  source: '演示来源',
  blocks: [{ kind: 'paragraph' as const, content: [{ kind: 'text' as const, text: '做哪些检查，先问医生。' }] }],
})

test('editors find every outline among the drafts, each with the mark in its title', async () => {
  const found: string[] = []
  for (let cursor: string | undefined; ;) {
    const page = await desk().list({ state: 'draft', words: unwrittenMark, cursor })
    found.push(...page.items.map((item) => item.slug))
    if (!page.next) break
    cursor = page.next
  }
  expect(found.sort()).toEqual(referenceDrafts.map((draft) => draft.slug).sort())
})

test('readers see none of them: not by address, not in lists, not by searching', async () => {
  const reader = house.clients.visitor()
  for (const draft of referenceDrafts) await expect(reader.content.read({ slug: draft.slug })).rejects.toMatchObject({ status: 404 })
  const { items } = await reader.content.search({ words: unwrittenMark })
  expect(items.filter((hit) => hit.kind === 'article' && hit.article.slug.startsWith('draft-'))).toEqual([])
  const { rows } = await sql`select from content_article where slug like 'draft-%'`.execute(house.db)
  expect(rows).toHaveLength(0)
})

test('an outline is not even sent for review', async () => {
  const { revision, findings } = await desk().get({ slug })
  expect(findings.filter((finding) => finding.level === 'blocks' && finding.quote === unwrittenMark).length).toBeGreaterThan(0)
  expect(await desk().submit({ slug, revision, note: '', correction: null })).toMatchObject({ kind: 'refused' })
})

test.each([
  ['title', { title: `${unwrittenMark}的一篇` }],
  ['source', { source: unwrittenMark }],
  ['text', { blocks: [{ kind: 'heading' as const, text: ` 待 协会撰写` }] }],
])('a mark left in the %s alone still stands in the way', async (_place, change) => {
  const { slug: other } = await desk().create({ title: '只剩一处没写', topic: 'familyHealth' })
  const { form, revision } = await desk().get({ slug: other })
  await desk().save({ slug: other, revision, form: { ...written(form), ...change } })
  const { revision: now } = await desk().get({ slug: other })
  expect(await desk().submit({ slug: other, revision: now, note: '', correction: null })).toMatchObject({ kind: 'refused' })
})

test('a marked text that lies under review all the same is refused by whoever would publish it', async () => {
  const { slug: other } = await desk().create({ title: '绕过检查的一篇', topic: 'familyHealth' })
  const { form, revision } = await desk().get({ slug: other })
  await desk().save({ slug: other, revision, form: written(form) })
  await desk().submit({ slug: other, revision: revision + 1, note: '', correction: null })
  await sql`update content_version set form = jsonb_set(form, '{title}', ${JSON.stringify(`【${unwrittenMark}】`)}::jsonb) where slug = ${other}`.execute(
    house.db,
  )
  for (const startsAt of [null, new Date(house.clock.now().getTime() + 3_600_000).toISOString()]) {
    const result = await second.client.articleDesk.publish({ slug: other, number: 1, startsAt, endsAt: null })
    expect(result).toMatchObject({ kind: 'refused', words: expect.stringContaining(unwrittenMark) })
  }
})

test('the database itself puts no marked text before readers', async () => {
  const putting = sql`insert into content_article
    select (jsonb_populate_record(article, jsonb_build_object('article_id', gen_random_uuid(), 'slug', 'marked', 'title', ${`【${unwrittenMark}】`}::text))).*
      from content_article article where superseded_at is null limit 1`.execute(house.db)
  await expect(putting).rejects.toThrow(/content_article_written/)
})

test('once written it goes the way of every article', async () => {
  const { form, revision } = await desk().get({ slug })
  const saved = await desk().save({ slug, revision, form: written(form) })
  if (saved.kind !== 'saved') throw new Error(saved.kind)
  expect(await desk().submit({ slug, revision: saved.revision, note: '', correction: null })).toEqual({ kind: 'done' })
  expect(await second.client.articleDesk.publish({ slug, number: 1, startsAt: null, endsAt: null })).toEqual({ kind: 'done' })
  expect((await house.clients.visitor().content.read({ slug })).title).toBe('预防出生缺陷，先问医生')
})

test('loading again changes what nobody touched and leaves the rest alone', async () => {
  const [, untouched, edited] = referenceDrafts
  if (!untouched || !edited) throw new Error('too few drafts')
  const { form, revision } = await desk().get({ slug: edited.slug })
  await desk().save({ slug: edited.slug, revision, form: { ...form, title: '我们自己的题目' } })
  const renamed = referenceDrafts.map((draft) => ({ ...draft, title: `【${unwrittenMark}】新的题目` }))
  await loadReference(house, { ...reference, drafts: renamed })
  expect((await desk().get({ slug: untouched.slug })).form.title).toBe(`【${unwrittenMark}】新的题目`)
  expect((await desk().get({ slug: edited.slug })).form.title).toBe('我们自己的题目')
  expect((await desk().get({ slug })).form.title).toBe('预防出生缺陷，先问医生')
})
