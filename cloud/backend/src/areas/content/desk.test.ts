import type { ArticleForm } from '@xiongguan/contract/content/staff'
import { sql } from 'kysely'
import { reference } from '../../../../reference/index'
import { asUpload, madePicture } from '../../testing/pictures'
import { createTestApp, type TestApp } from '../../testing/test-app'
import { loadReference } from './load-reference'

type Staff = Awaited<ReturnType<typeof staff>>
let house: TestApp
let writer: Staff
let second: Staff
let administrator: Staff
beforeAll(async () => {
  house = await createTestApp()
  writer = await staff('editor')
  second = await staff('editor')
  administrator = await staff('city_administrator')
})
afterAll(() => house.destroy())
beforeEach(() => house.clock.pass(1))

/** Somebody of the desk whose session does not run out while the clock is moved. */
async function staff(role: 'editor' | 'city_administrator') {
  const { accountId } = await house.staff(role)
  return { accountId, client: house.clients.caller({ accountId, grants: [{ role, scope: '' }], acceptedPrivacy: null, sessionId: null }) }
}

const minutesOn = (minutes: number) => new Date(house.clock.now().getTime() + minutes * 60_000).toISOString()
const text = (words: string) => ({ kind: 'paragraph' as const, content: [{ kind: 'text' as const, text: words }] })

async function formOf(slug: string): Promise<{ form: ArticleForm; revision: number }> {
  return writer.client.articleDesk.get({ slug })
}

/** A finished draft by the writer; answers its slug and revision. */
async function drafted(words = '多喝水，早点睡。', changes: Partial<ArticleForm> = {}) {
  const { slug } = await writer.client.articleDesk.create({ title: '写给全家的话', topic: 'healthyLiving' })
  const { form, revision } = await formOf(slug)
  const whole = { ...form, summary: '一句话说清', source: '演示来源', blocks: [text(words)], ...changes }
  const saved = await writer.client.articleDesk.save({ slug, revision, form: whole })
  if (saved.kind !== 'saved') throw new Error(saved.kind)
  return { slug, revision: saved.revision, form: whole }
}

async function submitted(words?: string, changes?: Partial<ArticleForm>) {
  const { slug, revision } = await drafted(words, changes)
  expect(await writer.client.articleDesk.submit({ slug, revision, note: '', correction: null })).toEqual({ kind: 'done' })
  return { slug, number: 1 }
}

async function published(words?: string, times: { startsAt?: string; endsAt?: string } = {}) {
  const { slug, number } = await submitted(words)
  const result = await second.client.articleDesk.publish({ slug, number, startsAt: times.startsAt ?? null, endsAt: times.endsAt ?? null })
  expect(result).toEqual({ kind: 'done' })
  return slug
}

/** Changes a published article and sends it again; answers the number of the new version. */
async function resubmitted(slug: string, words: string, correction: { wrong: string; right: string } | null = null): Promise<number> {
  const { form, revision } = await formOf(slug)
  await writer.client.articleDesk.save({ slug, revision, form: { ...form, blocks: [text(words)] } })
  expect(await writer.client.articleDesk.submit({ slug, revision: revision + 1, note: '', correction })).toEqual({ kind: 'done' })
  return (await writer.client.articleDesk.get({ slug })).review?.number ?? 0
}

const reader = () => house.clients.visitor()
const readText = async (slug: string) => JSON.stringify((await reader().content.read({ slug })).blocks)
const listed = async (slug: string) => (await reader().content.list({ topic: 'healthyLiving' })).items.some((item) => item.slug === slug)
const found = async (words: string) =>
  (await reader().content.search({ words })).items.flatMap((hit) => (hit.kind === 'article' ? [hit.article.slug] : []))
const stateOf = async (slug: string) => (await writer.client.articleDesk.get({ slug })).state

describe('from draft to reader', () => {
  test('a text reaches readers once a second person published it, and is found by its words', async () => {
    const { slug, number } = await submitted('石榴籽紧紧抱在一起。')
    await expect(reader().content.read({ slug })).rejects.toMatchObject({ status: 404 })
    expect(await second.client.articleDesk.publish({ slug, number, startsAt: null, endsAt: null })).toEqual({ kind: 'done' })
    expect(await readText(slug)).toContain('石榴籽')
    expect(await found('石榴籽')).toContain(slug)
    expect(await stateOf(slug)).toBe('published')
  })

  test('the same person is refused in words, also an administrator who only touched the draft', async () => {
    const { slug, revision, form } = await drafted()
    await administrator.client.articleDesk.save({ slug, revision, form: { ...form, summary: '改了一个字' } })
    await writer.client.articleDesk.submit({ slug, revision: revision + 1, note: '', correction: null })
    for (const { client } of [writer, administrator]) {
      const result = await client.articleDesk.publish({ slug, number: 1, startsAt: null, endsAt: null })
      expect(result).toEqual({ kind: 'refused', words: expect.stringContaining('另一位同事') })
    }
    expect(await second.client.articleDesk.publish({ slug, number: 1, startsAt: null, endsAt: null })).toEqual({ kind: 'done' })
  })

  test('and in SQL, whoever asks it to', async () => {
    const { slug } = await submitted()
    const decide = (by: string) =>
      sql`update content_version set outcome = 'published', decided_by = ${by}, decided_at = now() where slug = ${slug}`.execute(house.db)
    await expect(decide(writer.accountId)).rejects.toMatchObject({ constraint: 'content_version_two_people' })
    await expect(sql`update content_version set outcome = 'published' where slug = ${slug}`.execute(house.db)).rejects.toMatchObject({
      constraint: 'content_version_two_people',
    })
    await decide(second.accountId)
  })

  test('what must be mended holds it back, with the place and what to write instead', async () => {
    const { slug, revision } = await drafted('以前要交社会抚养费。')
    const result = await writer.client.articleDesk.submit({ slug, revision, note: '', correction: null })
    expect(result).toEqual({ kind: 'refused', words: expect.stringContaining('1 处必须改') })
    const { findings } = await writer.client.articleDesk.get({ slug })
    expect(findings[0]).toMatchObject({ level: 'blocks', block: 0, quote: '社会抚养费', words: expect.stringContaining('人口与计划生育法') })
  })

  test('sent back with remarks at a block it opens again for the writer', async () => {
    const { slug, number } = await submitted()
    const remarks = [{ block: 0, words: '这里说清楚一点' }]
    expect(await writer.client.articleDesk.sendBack({ slug, number, remarks })).toMatchObject({ kind: 'refused' })
    expect(await second.client.articleDesk.sendBack({ slug, number, remarks })).toEqual({ kind: 'done' })
    const piece = await writer.client.articleDesk.get({ slug })
    expect(piece).toMatchObject({ state: 'draft', sentBack: { remarks } })
    expect(piece.permittedActions).toEqual(expect.arrayContaining(['save', 'submit']))
  })

  test('while under review nobody changes it; recalled, it can be changed again', async () => {
    const { slug, number } = await submitted()
    const { form, revision } = await formOf(slug)
    expect(await writer.client.articleDesk.save({ slug, revision, form })).toMatchObject({
      kind: 'refused',
      words: expect.stringContaining('撤回送审'),
    })
    await writer.client.articleDesk.recall({ slug, number })
    expect(await writer.client.articleDesk.save({ slug, revision, form })).toMatchObject({ kind: 'saved' })
    expect(await second.client.articleDesk.publish({ slug, number, startsAt: null, endsAt: null })).toMatchObject({ kind: 'refused' })
  })

  test('a text that readers have already is not sent again', async () => {
    const slug = await published()
    const { revision } = await formOf(slug)
    expect(await writer.client.articleDesk.submit({ slug, revision, note: '', correction: null })).toMatchObject({ kind: 'refused' })
  })
})

test('two write at once: the second is told, sees what the first wrote, and neither is lost', async () => {
  const { slug, revision, form } = await drafted()
  const [mine, theirs] = [
    { ...form, blocks: [text('我的改动')] },
    { ...form, blocks: [text('同事的改动')] },
  ]
  const both = await Promise.all([
    writer.client.articleDesk.save({ slug, revision, form: mine }),
    second.client.articleDesk.save({ slug, revision, form: theirs }),
  ])
  expect(both.map((result) => result.kind).sort()).toEqual(['conflict', 'saved'])
  const conflict = both.find((result) => result.kind === 'conflict')
  const kept = await formOf(slug)
  expect(conflict).toMatchObject({ revision: kept.revision, form: kept.form })
})

describe('times', () => {
  test('scheduled: the old text until then, the new one from then on, also when no timer ever comes', async () => {
    const slug = await published('旧的文字')
    const number = await resubmitted(slug, '新稿说石榴熟了')
    await second.client.articleDesk.publish({ slug, number, startsAt: minutesOn(60), endsAt: null })
    expect(await stateOf(slug)).toBe('scheduled')
    expect(await readText(slug)).toContain('旧的文字')
    expect(await found('石榴熟了')).not.toContain(slug)
    house.clock.pass(61)
    expect([await found('石榴熟了'), await found('旧的文字')].map((slugs) => slugs.includes(slug))).toEqual([true, false])
    const before = { state: await stateOf(slug), text: await readText(slug), listed: await listed(slug) }
    expect(before).toEqual({ state: 'published', text: expect.stringContaining('石榴熟了'), listed: true })
    expect((await reader().content.list({})).items.filter((item) => item.slug === slug)).toHaveLength(1)
    expect(await house.app.areas.content.settle()).toBe(1)
    expect(await house.app.areas.content.settle()).toBe(0)
    expect({ state: await stateOf(slug), text: await readText(slug), listed: await listed(slug) }).toEqual(before)
  })

  test('a schedule can be taken back until it starts, and its text then needs a second person again', async () => {
    const slug = await published('先排期', { startsAt: minutesOn(30) })
    await expect(reader().content.read({ slug })).rejects.toMatchObject({ status: 404 })
    const { form, revision } = await formOf(slug)
    expect(await writer.client.articleDesk.save({ slug, revision, form })).toMatchObject({
      kind: 'refused',
      words: expect.stringContaining('取消排期'),
    })
    expect(await second.client.articleDesk.unschedule({ slug })).toEqual({ kind: 'done' })
    await writer.client.articleDesk.submit({ slug, revision, note: '', correction: null })
    expect(await writer.client.articleDesk.publish({ slug, number: 2, startsAt: null, endsAt: null })).toMatchObject({ kind: 'refused' })
    expect(await second.client.articleDesk.publish({ slug, number: 2, startsAt: minutesOn(1), endsAt: null })).toEqual({ kind: 'done' })
    house.clock.pass(2)
    expect(await second.client.articleDesk.unschedule({ slug })).toMatchObject({ kind: 'refused' })
  })

  test('past its end readers are told so and whom to ask, and no list shows it', async () => {
    const slug = await published('有期限的话', { endsAt: minutesOn(10) })
    expect(await listed(slug)).toBe(true)
    house.clock.pass(11)
    const article = await reader().content.read({ slug })
    expect(article).toMatchObject({ standing: { kind: 'expired', whom: expect.stringContaining('12345') }, blocks: [] })
    expect(await listed(slug)).toBe(false)
    expect(await found('有期限的话')).not.toContain(slug)
    expect(await stateOf(slug)).toBe('expired')
  })

  test.each([
    ['an end before the start', 60, 30],
    ['an end that is past', null, -1],
  ])('%s is refused', async (_what, starts, ends) => {
    const { slug, number } = await submitted()
    const times = { startsAt: starts === null ? null : minutesOn(starts), endsAt: minutesOn(ends) }
    expect(await second.client.articleDesk.publish({ slug, number, ...times })).toMatchObject({ kind: 'refused' })
  })

  test('the end of what readers have can be set later, but not into the past', async () => {
    const slug = await published()
    expect(await second.client.articleDesk.setEnd({ slug, endsAt: minutesOn(-1) })).toMatchObject({ kind: 'refused' })
    expect(await second.client.articleDesk.setEnd({ slug, endsAt: minutesOn(5) })).toEqual({ kind: 'done' })
    house.clock.pass(6)
    expect(await second.client.articleDesk.setEnd({ slug, endsAt: null })).toMatchObject({ kind: 'refused' })
  })
})

describe('put right', () => {
  test('a correction shows with the text that mends it, in the article and in the public record, and not before', async () => {
    const slug = await published('号码写错了')
    const correction = { wrong: '电话号码写错了一位', right: '已经改成正确的号码' }
    const number = await resubmitted(slug, '号码写对了', correction)
    await second.client.articleDesk.publish({ slug, number, startsAt: minutesOn(30), endsAt: null })
    expect((await reader().content.read({ slug })).corrections).toEqual([])
    house.clock.pass(31)
    expect((await reader().content.read({ slug })).corrections).toMatchObject([correction])
    expect((await reader().content.corrections({})).items[0]).toMatchObject({ slug, title: '写给全家的话', ...correction })
  })

  test('withdrawn at once, with the reason; what was sent for review before cannot come back', async () => {
    const slug = await published('有问题的话')
    const number = await resubmitted(slug, '还是有问题的话')
    expect(await second.client.articleDesk.withdraw({ slug, words: '内容有误，正在核对' })).toEqual({ kind: 'done' })
    expect(await reader().content.read({ slug })).toMatchObject({ standing: { kind: 'withdrawn', words: '内容有误，正在核对' }, blocks: [] })
    expect(await listed(slug)).toBe(false)
    expect(await found('有问题的话')).not.toContain(slug)
    house.clock.pass(1)
    expect(await second.client.articleDesk.publish({ slug, number, startsAt: null, endsAt: null })).toMatchObject({
      kind: 'refused',
      words: expect.stringContaining('重新送审'),
    })
    await writer.client.articleDesk.recall({ slug, number })
    const again = await resubmitted(slug, '核对过的话')
    await second.client.articleDesk.publish({ slug, number: again, startsAt: null, endsAt: null })
    expect(await reader().content.read({ slug })).toMatchObject({ standing: { kind: 'current', until: null } })
  })

  test('every text that was sent is kept, and an old one can be taken up again', async () => {
    const slug = await published('第一稿')
    await second.client.articleDesk.publish({ slug, number: await resubmitted(slug, '第二稿'), startsAt: null, endsAt: null })
    const { items } = await writer.client.articleDesk.versions({ slug })
    expect(items.map(({ number, outcome }) => [number, outcome])).toEqual([
      [2, 'published'],
      [1, 'published'],
    ])
    const first = await writer.client.articleDesk.version({ slug, number: '1' })
    expect(JSON.stringify(first.form.blocks)).toContain('第一稿')
    const { revision } = await formOf(slug)
    await writer.client.articleDesk.save({ slug, revision, form: first.form })
    expect(JSON.stringify((await formOf(slug)).form.blocks)).toContain('第一稿')
    expect(await readText(slug)).toContain('第二稿')
  })
})

describe('pictures in a text', () => {
  const withPicture = async (by: Staff) => {
    const upload = await by.client.pictureDesk.upload(asUpload(await madePicture()))
    if (upload.kind !== 'saved') throw new Error(upload.words)
    const picture = upload.picture.pictureId
    return { picture, sent: await submitted('看图。', { blocks: [{ kind: 'image', picture, alt: '孩子在剪纸' }] }) }
  }

  test('publishing is looking: then readers see the picture', async () => {
    const { picture, sent } = await withPicture(writer)
    await second.client.articleDesk.publish({ ...sent, startsAt: null, endsAt: null })
    expect((await reader().content.read({ slug: sent.slug })).pictures[picture]).toMatchObject({ url: `/api/pictures/${picture}/large.jpg` })
    expect(await house.app.areas.content.pictures.open(picture, 'large')).not.toBeNull()
  })

  test('but not at one’s own picture', async () => {
    const { sent } = await withPicture(second)
    expect(await second.client.articleDesk.publish({ ...sent, startsAt: null, endsAt: null })).toMatchObject({
      kind: 'refused',
      words: expect.stringContaining('您上传'),
    })
    expect(await administrator.client.articleDesk.publish({ ...sent, startsAt: null, endsAt: null })).toEqual({ kind: 'done' })
  })
})

describe('what comes from the reference', () => {
  const [first] = reference.articles
  const changed = (title: string) => ({
    ...reference,
    articles: reference.articles.map((article) => (article === first ? { ...article, title } : article)),
  })
  const load = (title: string) => loadReference({ db: house.db, clock: house.clock }, changed(title))
  const slug = first?.slug ?? ''

  test('is version 1, and a changed one the next version, as long as nobody edited it here', async () => {
    expect((await writer.client.articleDesk.versions({ slug })).items).toMatchObject([{ number: 1, outcome: 'published', fromReference: true }])
    expect(await load('资料库改了题目')).toEqual({ articles: 1, facts: 0 })
    expect((await reader().content.read({ slug })).title).toBe('资料库改了题目')
    expect((await writer.client.articleDesk.versions({ slug })).items).toHaveLength(2)
  })

  test('is left alone once it was edited here, and the difference can be taken over', async () => {
    const { form, revision } = await formOf(slug)
    await writer.client.articleDesk.save({ slug, revision, form: { ...form, summary: '本地改的摘要' } })
    expect(await load('资料库又改了题目')).toEqual({ articles: 0, facts: 0 })
    expect((await reader().content.read({ slug })).title).toBe('资料库改了题目')
    const piece = await writer.client.articleDesk.get({ slug })
    expect(piece).toMatchObject({ form: { summary: '本地改的摘要' }, reference: { title: '资料库又改了题目' } })
    expect(await writer.client.articleDesk.settleReference({ slug, revision: piece.revision, take: true })).toMatchObject({ kind: 'saved' })
    expect(await writer.client.articleDesk.get({ slug })).toMatchObject({ form: { title: '资料库又改了题目' }, reference: null })
    expect(await load('资料库又改了题目')).toEqual({ articles: 0, facts: 0 })
  })
})

describe('two at the same moment', () => {
  const publish = (by: Staff, sent: { slug: string; number: number }) => by.client.articleDesk.publish({ ...sent, startsAt: null, endsAt: null })
  const rowsOf = async (slug: string) =>
    (
      await sql<{ count: number }>`select count(*)::int as count from content_article where slug = ${slug} and superseded_at is null`.execute(
        house.db,
      )
    ).rows[0]?.count

  test('publish it: once', async () => {
    const sent = await submitted()
    const results = await Promise.all([publish(second, sent), publish(administrator, sent), publish(second, sent)])
    expect(results.filter((result) => result.kind === 'done')).toHaveLength(1)
    expect(await rowsOf(sent.slug)).toBe(1)
  })

  test('the writer in two tabs publishes it in neither', async () => {
    const sent = await submitted()
    const results = await Promise.all([publish(writer, sent), publish(writer, sent)])
    expect(results.map((result) => result.kind)).toEqual(['refused', 'refused'])
  })

  test.each(Array.from({ length: 5 }, (_, round) => round))('withdraw against publish (%i): it ends withdrawn', async () => {
    const slug = await published('撤与发')
    const number = await resubmitted(slug, '撤与发，新稿')
    const results = await Promise.all([
      publish(administrator, { slug, number }),
      second.client.articleDesk.withdraw({ slug, words: '内容有误，正在核对' }),
    ])
    expect(results[1]).toEqual({ kind: 'done' })
    expect((await reader().content.read({ slug })).standing.kind).toBe('withdrawn')
  })

  test.each(Array.from({ length: 5 }, (_, round) => round))('schedule against edit (%i): readers get the text that was reviewed', async () => {
    const { slug, number } = await submitted('审过的文字')
    const { form, revision } = await formOf(slug)
    const recallAndEdit = async () => {
      await writer.client.articleDesk.recall({ slug, number })
      return writer.client.articleDesk.save({ slug, revision, form: { ...form, blocks: [text('没审过的文字')] } })
    }
    const [scheduled] = await Promise.all([
      second.client.articleDesk.publish({ slug, number, startsAt: minutesOn(1), endsAt: null }),
      recallAndEdit(),
    ])
    house.clock.pass(2)
    if (scheduled.kind === 'done') expect(await readText(slug)).toContain('审过的文字')
    else await expect(reader().content.read({ slug })).rejects.toMatchObject({ status: 404 })
    if (scheduled.kind === 'done') expect(await readText(slug)).not.toContain('没审过')
  })

  /** As it would be without holding the article: looks, then writes. */
  async function naivePublish(slug: string, words: string): Promise<void> {
    const look = () => sql`select from content_version where slug = ${slug} and outcome = 'submitted'`.execute(house.db)
    const { rows } = await look()
    await new Promise((resolve) => setTimeout(resolve, 20))
    if (rows.length === 0) return
    await sql`update content_article set withdrawn_at = null, withdrawn_words = null, title = ${words} where slug = ${slug} and superseded_at is null`.execute(
      house.db,
    )
  }

  test('the naive way brings back what was just withdrawn', async () => {
    const slug = await published('天真的做法')
    await resubmitted(slug, '天真的做法，新稿')
    await Promise.all([naivePublish(slug, '新题目'), second.client.articleDesk.withdraw({ slug, words: '内容有误，正在核对' })])
    expect((await reader().content.read({ slug })).standing.kind).toBe('current')
  })
})

test('the list tells states apart and finds by title', async () => {
  const slug = await published('列表里的一篇', { endsAt: minutesOn(3) })
  const find = async (state: 'published' | 'expired') =>
    (await writer.client.articleDesk.list({ state, words: '全家的话' })).items.some((item) => item.slug === slug)
  expect([await find('published'), await find('expired')]).toEqual([true, false])
  house.clock.pass(4)
  expect([await find('published'), await find('expired')]).toEqual([false, true])
})

test('facts are found by label, value and source, as readers would see them', async () => {
  const { items } = await writer.client.articleDesk.facts({ words: '12356' })
  expect(items[0]).toMatchObject({ fact: 'hotline.12356', value: '12356', dial: true, reviewedLocally: false })
  expect((await writer.client.articleDesk.facts({ words: '没有这样的资料' })).items).toEqual([])
})
