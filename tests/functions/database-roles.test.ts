import { sql, type Kysely } from 'kysely'
import type { FunctionRole } from '../../cloud/migrations/function-rights'
import { createDatabase } from '../../cloud/backend/src/platform/db/pool'
import { testContent } from '../../cloud/backend/src/areas/content/testing'
import { createTestApp, type TestApp } from '../../cloud/backend/src/testing/test-app'

let app: TestApp
const open: Kysely<unknown>[] = []
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(async () => {
  await Promise.all(open.map((db) => db.destroy()))
  await app.destroy()
})

function as(role: FunctionRole): (statement: string) => Promise<unknown[]> {
  const db = createDatabase<unknown>(app.url, { max: 1, role })
  open.push(db)
  return async (statement) => (await sql.raw(statement).execute(db)).rows
}
const denied = { code: '42501' }
const anId = '01900000-0000-7000-8000-000000000001'

test('the content function reads articles and nothing of any person', async () => {
  const content = as('xiongguan_content')
  expect(await content('select count(*) as articles from content_article')).not.toEqual([{ articles: 0 }])
  for (const table of [
    'identity_account',
    'identity_session',
    'membership_person',
    'membership_household',
    'events_sign_up',
    'notices_notice',
    'audit_entry',
    'platform_outbox',
    'platform_data_key',
  ]) {
    await expect(content(`select * from ${table}`)).rejects.toMatchObject(denied)
  }
  await expect(content('update content_article set title = title')).rejects.toMatchObject(denied)
})

test('of a campaign the content function sees what is shown, and neither who signed nor who wrote', async () => {
  const content = as('xiongguan_content')
  expect(await content('select entry_id, title, person from content_campaign_entry')).toEqual([])
  for (const statement of [
    'select consent_sealed from content_campaign_entry',
    'select added_by from content_campaign_entry',
    'select writers from content_campaign_version',
    'select * from content_campaign',
    'select capacity from events_counter',
    'select description from events_event',
    'update content_campaign_entry set withdrawn_at = null',
  ]) {
    await expect(content(statement)).rejects.toMatchObject(denied)
  }
})

test('the timer puts a scheduled article in its place with its own rights alone, and search follows', async () => {
  const [writer, second] = [await app.staff('editor'), await app.staff('editor')]
  const { slug } = await writer.client.articleDesk.create({ title: '到点自己发布', topic: 'healthyLiving' })
  const { form, revision } = await writer.client.articleDesk.get({ slug })
  const blocks = [{ kind: 'paragraph' as const, content: [{ kind: 'text' as const, text: '葡萄架下说说话。' }] }]
  await writer.client.articleDesk.save({ slug, revision, form: { ...form, summary: '一句话', source: '演示来源', blocks } })
  await writer.client.articleDesk.submit({ slug, revision: revision + 1, note: '', correction: null })
  const startsAt = new Date(app.clock.now().getTime() + 60_000).toISOString()
  await second.client.articleDesk.publish({ slug, number: 1, startsAt, endsAt: null })
  app.clock.pass(2)

  const db = createDatabase<unknown>(app.url, { max: 1, role: 'xiongguan_timer' })
  open.push(db)
  expect(await testContent({ db, clock: app.clock }).settle()).toBe(1)
  const row = await sql`select scheduled from content_article where slug = ${slug} and superseded_at is null`.execute(app.db)
  expect(row.rows).toEqual([{ scheduled: false }])
  const { items } = await app.clients.visitor().content.search({ words: '葡萄架' })
  expect(items).toMatchObject([{ kind: 'article', article: { slug } }])
})

test('the member function adds audit rows and can neither read, change nor remove any', async () => {
  const member = as('xiongguan_member')
  await member(`select audit_write(now(), null, 'session.started', 'session', '${anId}', 'test')`)
  await expect(member('select * from audit_entry')).rejects.toMatchObject(denied)
  await expect(member("update audit_entry set action = 'x'")).rejects.toMatchObject(denied)
  await expect(member('delete from audit_entry')).rejects.toMatchObject(denied)
  await expect(member('select * from audit_seal')).rejects.toMatchObject(denied)
  await expect(member('select * from platform_outbox')).rejects.toMatchObject(denied)
})

test('the member function moves no seats but through the counter, and edits no event', async () => {
  const member = as('xiongguan_member')
  for (const statement of [
    'update events_event set title = title',
    'update events_counter set capacity = 9',
    'delete from events_sign_up',
    'delete from membership_person',
    'insert into events_door_helper default values',
  ]) {
    await expect(member(statement)).rejects.toMatchObject(denied)
  }
})

test('no cloud function can make itself staff, also not with the code of a first administrator it cannot know', async () => {
  const member = as('xiongguan_member')
  await sql.raw(`insert into identity_account (account_id, created_at) values ('${anId}', now())`).execute(app.db)
  const grant = (role: string) => `insert into identity_role_grant (account_id, role, scope, granted_at) values ('${anId}', '${role}', '', now())`
  for (const role of ['city_administrator', 'editor', 'door_helper']) await expect(member(grant(role))).rejects.toMatchObject(denied)
  await sql
    .raw(
      `insert into identity_administrator_code (code_hash, staff_name, created_at, expires_at) values ('\\x01', '演示', now() - interval '2 hours', now() - interval '1 hour')`,
    )
    .execute(app.db)
  await expect(
    member(`with spent as (update identity_administrator_code set used_at = now(), used_by = '${anId}' returning 1) ${grant('city_administrator')}`),
  ).rejects.toMatchObject(denied)
  await expect(
    member(
      "insert into identity_administrator_code (code_hash, staff_name, created_at, expires_at) values ('\\x02', '演示', now(), now() + interval '1 hour')",
    ),
  ).rejects.toMatchObject(denied)
})

test('the timer seals audit rows without being able to change what they say', async () => {
  const timer = as('xiongguan_timer')
  await expect(timer("update audit_entry set action = 'x'")).rejects.toMatchObject(denied)
  await expect(timer('delete from audit_entry')).rejects.toMatchObject(denied)
  await expect(timer("update audit_seal set hash = '\\x00'")).rejects.toMatchObject(denied)
  await expect(timer('select openid_sealed from identity_account')).rejects.toMatchObject(denied)
  await expect(timer('update events_counter set taken = 0')).rejects.toMatchObject(denied)
  await expect(timer("update notices_delivery set state = 'settled'")).rejects.toMatchObject(denied)
})

test('the messenger knows where to send and who rests, and nothing else of anyone', async () => {
  const messenger = as('xiongguan_messenger')
  expect(await messenger('select account_id, openid_sealed from identity_account limit 0')).toEqual([])
  for (const statement of [
    'select display_name from identity_account',
    'select * from membership_person',
    'select * from events_sign_up',
    'select * from platform_outbox',
    'insert into notices_notice default values',
    "update notices_notice set body = ''",
    'update notices_subscription set granted = 9',
    'delete from notices_subscription_log',
    'insert into platform_data_key default values',
  ]) {
    await expect(messenger(statement)).rejects.toMatchObject(denied)
  }
})
