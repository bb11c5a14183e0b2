import { sql } from 'kysely'
import { v7 } from 'uuid'
import { eventForms } from '../../seeds/demonstration'
import { createTestApp, type TestApp } from '../../testing/test-app'

let app: TestApp
let eventId: string
beforeAll(async () => {
  app = await createTestApp()
  const { client } = await app.staff('event_manager')
  const [form] = eventForms(app.clock.now())
  if (!form) throw new Error('no event')
  const saved = await client.eventDesk.create(form)
  if (saved.kind !== 'saved') throw new Error(saved.words)
  eventId = saved.eventId
  await client.eventDesk.publish({ eventId: saved.eventId })
})
afterAll(() => app.destroy())

const slug = 'warning-signs'

describe('favourites', () => {
  test('articles and events are kept, shown as they are now, and let go', async () => {
    const { reading } = app.clients.resident('keeps')
    await reading.keepFavourite({ kind: 'article', target: slug, kept: true })
    app.clock.pass(1)
    await reading.keepFavourite({ kind: 'event', target: eventId, kept: true })
    await reading.keepFavourite({ kind: 'event', target: eventId, kept: true })
    const { items } = await reading.favourites({})
    expect(items).toMatchObject([
      { kind: 'event', event: { eventId, title: '会员之家开放日 · 剪纸体验' } },
      { kind: 'article', article: { slug } },
    ])
    await reading.keepFavourite({ kind: 'event', target: eventId, kept: false })
    expect((await reading.favourites({})).items.map(({ kind }) => kind)).toEqual(['article'])
  })

  test('what is no longer there stays in the list and says so', async () => {
    const { reading } = app.clients.resident('keeps-lost')
    await reading.takeOverFavourites({
      items: [
        { kind: 'article', target: 'no-such-article' },
        { kind: 'event', target: v7() },
      ],
    })
    expect((await reading.favourites({})).items).toMatchObject([
      { kind: 'article', article: null },
      { kind: 'event', event: null },
    ])
  })

  test('a device hands over what it kept, in its order, twice the same as once', async () => {
    const { reading } = app.clients.resident('took-over')
    const items = ['warning-signs', 'hotlines', 'vaccines-by-age'].map((target) => ({ kind: 'article' as const, target }))
    await reading.takeOverFavourites({ items })
    await reading.takeOverFavourites({ items })
    expect((await reading.favourites({})).items.map(({ target }) => target)).toEqual(items.map(({ target }) => target))
  })

  test('pages hold every favourite once, and one more than the most is refused in words', async () => {
    const { reading } = app.clients.resident('keeps-much')
    for (const part of [0, 1, 2]) {
      await reading.takeOverFavourites({ items: Array.from({ length: 100 }, (_, at) => ({ kind: 'article' as const, target: `a-${part}-${at}` })) })
      app.clock.pass(1)
    }
    expect(await reading.keepFavourite({ kind: 'article', target: slug, kept: true })).toMatchObject({
      kind: 'refused',
      words: expect.stringContaining('300'),
    })
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await reading.favourites({ cursor })
      seen.push(...page.items.map(({ target }) => target))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(new Set(seen).size).toBe(300)
    expect(seen).toHaveLength(300)
  })

  test('they are gone with the account, and the audit never says which they were', async () => {
    const client = app.clients.resident('leaves')
    await client.reading.keepFavourite({ kind: 'article', target: slug, kept: true })
    const told = await sql<{
      text: string
    }>`select row_to_json(audit_entry)::text as text from audit_entry where action = 'favourites.changed'`.execute(app.db)
    expect(told.rows.length).toBeGreaterThan(0)
    expect(told.rows.filter(({ text }) => text.includes(slug))).toEqual([])
    const before = await sql<{ count: number }>`select count(*)::int as count from content_favourite`.execute(app.db)
    await client.identity.eraseAccount()
    const after = await sql<{ count: number }>`select count(*)::int as count from content_favourite`.execute(app.db)
    expect(after.rows[0]?.count).toBe((before.rows[0]?.count ?? 0) - 1)
  })
})

describe('was this helpful', () => {
  const device = (number: number) => `device-of-a-visitor-${number}`
  const version = async (of = slug) => (await app.clients.visitor().content.read({ slug: of })).version
  const counted = async (of = slug) => (await app.staff('editor')).client.articleDesk.helpfulness({ slug: of })

  test('a reader counts once a version, and may change their mind', async () => {
    const visitor = app.clients.visitor()
    const said = { slug, version: await version(), device: device(1) }
    await visitor.reading.sayHelpful({ ...said, helpful: true })
    await visitor.reading.sayHelpful({ ...said, helpful: true })
    expect(await counted()).toMatchObject({ yes: 1, no: 0 })
    await visitor.reading.sayHelpful({ ...said, helpful: false, reason: 'hardToUnderstand' })
    expect(await counted()).toMatchObject({ yes: 0, no: 1, reasons: [{ reason: 'hardToUnderstand', count: 1 }] })
    await visitor.reading.sayHelpful({ ...said, helpful: true })
    expect(await counted()).toMatchObject({ yes: 1, no: 0, reasons: [] })
  })

  test('the same answer from one device twenty times at once counts once', async () => {
    const of = 'child-checks'
    const said = { slug: of, version: await version(of), helpful: true, device: device(2) }
    await Promise.all(Array.from({ length: 20 }, () => app.clients.visitor().reading.sayHelpful(said)))
    expect(await counted(of)).toMatchObject({ yes: 1, no: 0 })
  })

  test('someone signed in may write why; what is forbidden is refused, and what is kept is sealed', async () => {
    const of = 'hotlines'
    const { reading } = app.clients.resident('says-why')
    await app.family('says-why', [])
    const said = { slug: of, version: await version(of), helpful: false, reason: 'other' as const }
    await reading.sayHelpful({ ...said, text: '字太小，老人看不清' })
    expect((await counted(of)).texts).toMatchObject([{ text: '字太小，老人看不清' }])
    const { rows } = await sql<{ text: string }>`select row_to_json(content_helpful_answer)::text as text from content_helpful_answer`.execute(app.db)
    expect(rows.filter(({ text }) => text.includes('老人'))).toEqual([])
  })

  test('a visitor without a key, an article that is not there and a text that has changed count nothing', async () => {
    const { reading } = app.clients.visitor()
    await expect(reading.sayHelpful({ slug, version: await version(), helpful: true })).rejects.toMatchObject({
      status: 400,
      data: { field: 'device' },
    })
    await expect(reading.sayHelpful({ slug: 'nothing', version: 'x', helpful: true, device: device(3) })).rejects.toMatchObject({ status: 404 })
    const before = await counted()
    await reading.sayHelpful({ slug, version: 'an older one', helpful: false, device: device(3) })
    expect(await counted()).toEqual(before)
  })

  test('marks of one device on two articles have nothing in common', async () => {
    const { reading } = app.clients.visitor()
    for (const of of ['family-day', 'members-day'])
      await reading.sayHelpful({ slug: of, version: await version(of), helpful: true, device: device(4) })
    const { rows } = await sql<{
      marks: number
    }>`select count(distinct mark)::int as marks from content_helpful_answer where slug in ('family-day', 'members-day')`.execute(app.db)
    expect(rows[0]?.marks).toBe(2)
  })

  test('editors see what helped least in front', async () => {
    const of = 'health-literacy'
    for (const number of [5, 6, 7]) {
      await app.clients.visitor().reading.sayHelpful({ slug: of, version: await version(of), helpful: false, device: device(number) })
    }
    const { items } = await (await app.staff('editor')).client.articleDesk.leastHelpful({})
    expect(items[0]).toMatchObject({ slug: of, no: 3 })
  })
})
