import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { plainSignUpRules } from '@xiongguan/contract/events/sign-up-rules'
import { asId } from '@xiongguan/contract/kit/id'
import { registeredFamily } from '../../cloud/backend/src/areas/custody/testing'
import type { Sealer } from '../../cloud/backend/src/platform/crypto/sealer'
import type { Db } from '../../cloud/backend/src/platform/tables'
import { createTestApp, type TestApp } from '../../cloud/backend/src/testing/test-app'
import { eventForm } from '../support/server'

const here = '620201001001'

/** What must be in no copy of the tables, no log and no message: names, phone, ID, account number, class. */
const canaries = {
  nickname: '金丝雀乳名',
  name: '金丝雀姓名',
  phone: '13800000017',
  document: '620201190101010017',
  account: '6222020200112233445',
  class: '独生子女死亡',
  note: '金丝雀备注',
  reason: '金丝雀理由写得足够长了',
  referral: '金丝雀转介情况',
  answer: '金丝雀回答',
  kind: '"kind":"a"',
  held: '金丝雀待审',
}
type Canary = keyof typeof canaries

/** Everything the areas let people type or enter about a family, through their real operations. */
async function plant(test: TestApp) {
  const registrar = await test.staff('registrar')
  const contacts = [await test.staff('community_worker', here), await test.staff('community_worker', here)] as const
  const administrator = await test.staff('city_administrator')
  const family = await registeredFamily(test, 'o-canary', { name: canaries.name, phone: canaries.phone, document: canaries.document })
  await family.client.membership.addPerson({ nickname: canaries.nickname, kind: 'adult' })
  const made = await registrar.client.custodyDesk.assign({
    householdId: family.householdId,
    kind: 'a',
    contacts: [contacts[0].accountId, contacts[1].accountId],
  })
  if (made.kind !== 'assigned') throw new Error(made.words)
  const { fileId } = made
  const note = `${canaries.note} ${canaries.class} 账号 ${canaries.account}`
  await contacts[0].client.custodyField.saveNote({ fileId, note, revision: 1 })
  await contacts[0].client.custodyField.refer({ householdId: family.householdId, note: canaries.referral })
  const roster = `${canaries.document},死亡,演示,演示`
  await registrar.client.custodyDesk.previewRoster({ roster })
  await registrar.client.custodyDesk.importRoster({ roster })
  const { openingId } = await administrator.client.custodyDesk.openUrgently({ householdId: family.householdId, reason: canaries.reason })
  const readAnswers = await answerQuestion(test, family)
  const origin = { accountId: contacts[1].accountId, field: '家人称呼', subjectKind: 'person', subjectId: family.personIds[0] ?? '' }
  await test.db.transaction().execute((work) => test.app.areas.notices.holdText(work, { ...origin, text: canaries.held }))
  await test.app.deliver(1000)
  await test.app.dispatchNotices(1000)
  await test.app.rounds()
  await test.app.sealAudit()
  // Refusals and faults are logged too: a question with a canary in it that cannot be answered.
  await administrator.client.custodyDesk.opened({ openingId: asId<'Opening'>(family.householdId) }).catch(() => null)
  return { family, contacts, administrator, registrar, fileId, openingId, readAnswers }
}

async function answerQuestion(test: TestApp, family: Awaited<ReturnType<typeof registeredFamily>>) {
  const manager = await test.staff('event_manager')
  const shape = { options: [], required: false, atDoor: false, perPerson: false }
  const question = { questionId: null, prompt: '有什么要告诉我们', kind: 'text' as const, ...shape }
  const changes = { signUpRules: { ...plainSignUpRules, questions: [question] } }
  const saved = await manager.client.eventDesk.create(eventForm(changes, test.clock.now()))
  if (saved.kind !== 'saved') throw new Error(saved.words)
  const { eventId } = saved
  await manager.client.eventDesk.publish({ eventId })
  const [asked] = (await family.client.events.get({ eventId })).questions
  if (!asked) throw new Error('no question')
  const answers = [{ questionId: asked.questionId, personId: null, values: [canaries.answer] }]
  const result = await family.client.events.signUp({ eventId, personIds: family.personIds, answers })
  if (result.kind !== 'signedUp') throw new Error('not signed up')
  return () => manager.client.eventDesk.answers({ eventId, signUpId: result.signUpId })
}

type Table = { schema: string; name: string }

/** Every table of every schema there is, by the catalogue: a new one is in without being named here. */
async function tablesOf(db: Db): Promise<Table[]> {
  const { rows } = await sql<Table>`select nspname as schema, relname as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where relkind in ('r', 'p', 'm') and nspname not in ('pg_catalog', 'information_schema') and nspname not like 'pg\\_toast%' order by 1, 2`.execute(
    db,
  )
  return rows
}

/** A table's rows as bytes: as text, and every hexadecimal and base64 stretch in it decoded. */
async function bytesOf(db: Db, { schema, name }: Table): Promise<Buffer> {
  const { rows } = await sql<{ row: string }>`select to_jsonb(t)::text as row from ${sql.table(`${schema}.${name}`)} t`.execute(db)
  return decoded(rows.map(({ row }) => row).join('\n'))
}

function decoded(text: string): Buffer {
  const hex = (text.match(/(?:[0-9a-f]{2}){4,}/g) ?? []).map((stretch) => Buffer.from(stretch, 'hex'))
  const base64 = (text.match(/[A-Za-z0-9+/_-]{8,}={0,2}/g) ?? []).map((stretch) => Buffer.from(stretch, 'base64'))
  return Buffer.concat([Buffer.from(text), Buffer.from(unescaped(text)), ...hex, ...base64].flatMap((part) => [part, Buffer.from('\n')]))
}

/** Text inside JSON inside JSON, as quotes hide it. */
const unescaped = (text: string) => text.replaceAll('\\', '')

type Find = { canary: Canary; where: string }

function search(where: string, bytes: Buffer): Find[] {
  return (Object.keys(canaries) as Canary[]).filter((canary) => bytes.includes(canaries[canary])).map((canary) => ({ canary, where }))
}

async function scan(test: TestApp): Promise<Find[]> {
  const found: Find[] = []
  for (const table of await tablesOf(test.db)) found.push(...search(`${table.schema}.${table.name}`, await bytesOf(test.db, table)))
  const sent = test.wechat.calls.filter(({ api }) => api !== 'security.msgSecCheck')
  found.push(...search('log', decoded(JSON.stringify(test.log.lines))), ...search('wechat', decoded(JSON.stringify(sent))))
  const digests = (() => {
    try {
      return readFileSync(test.digestFile, 'utf8')
    } catch {
      return ''
    }
  })()
  return [...found, ...search('digests', decoded(digests))]
}

/** Seals nothing: what the scan must see through. */
const glass: Sealer = {
  seal: (_class, _place, text) => Buffer.from(text),
  open: (_class, _place, sealed) => sealed.toString('utf8'),
  blindIndex: (_class, domain, text) => Buffer.from(`${domain} ${text}`),
}

/** The published facts name the schemes of the state, as any newspaper does; they are loaded from files and hold no family. */
const isPublished = ({ canary, where }: Find) => canary === 'class' && where === 'public.content_fact'

describe('a copy of all tables and all that is written', () => {
  let test_: TestApp
  let planted: Awaited<ReturnType<typeof plant>>
  beforeAll(async () => {
    test_ = await createTestApp()
    planted = await plant(test_)
  }, 300_000)
  afterAll(() => test_.destroy())

  test('holds no canary in clear', async () => {
    expect((await scan(test_)).filter((find) => !isPublished(find))).toEqual([])
  })

  test('is opened with the keys: whoever may read finds every canary', async () => {
    const { contacts, family, administrator, fileId, openingId } = planted
    const file = await contacts[0].client.custodyField.open({ fileId, purpose: 'visit' })
    const opened = await administrator.client.custodyDesk.opened({ openingId })
    const openings = await administrator.client.custodyDesk.openings({})
    const tickets = await planted.registrar.client.custodyDesk.tickets({})
    const household = await family.client.membership.household()
    const held = await administrator.client.deliveries.heldTexts({})
    const answers = await planted.readAnswers()
    const people = await sql<{ person_id: string; phone_sealed: Buffer; document_sealed: Buffer }>`
      select person_id, phone_sealed, document_sealed from membership_person where document_sealed is not null`.execute(test_.db)
    const place = (column: string, row: string) => ({ table: 'membership_person', column, row })
    const register = people.rows.map((row) => [
      test_.sealer.open('contact', place('phone_sealed', row.person_id), row.phone_sealed),
      test_.sealer.open('family', place('document_sealed', row.person_id), row.document_sealed),
    ])
    const seen = Buffer.from(JSON.stringify([file, opened, openings, tickets, household, held, answers, register]))
    const missing = (Object.keys(canaries) as Canary[]).filter((canary) => !seen.includes(canaries[canary]))
    expect(missing).toEqual([])
  })

  test('ties no protected household to its file', async () => {
    for (const table of (await tablesOf(test_.db)).filter(({ name }) => name.startsWith('custody_'))) {
      expect({ table: table.name, tells: (await bytesOf(test_.db, table)).includes(planted.family.householdId) }).toEqual({
        table: table.name,
        tells: false,
      })
    }
    const { rows } = await sql<{ action: string }>`select distinct action from audit_entry where household_id is not null`.execute(test_.db)
    expect(rows.map(({ action }) => action).filter((action) => action.startsWith('duty.'))).toEqual([])
  })
})

describe('the scan itself', () => {
  let test_: TestApp
  beforeAll(async () => {
    test_ = await createTestApp({ sealer: glass })
    await plant(test_)
  }, 300_000)
  afterAll(() => test_.destroy())

  test('finds every canary where nothing is sealed', async () => {
    const found = new Set((await scan(test_)).filter((find) => !isPublished(find)).map(({ canary }) => canary))
    expect(Object.keys(canaries).filter((canary) => !found.has(canary as Canary))).toEqual([])
  })

  test('finds one in a new table, in a log line, in hexadecimal and in base64', async () => {
    await sql`create table custody_left_open (left_id int primary key, words text, more jsonb)`.execute(test_.db)
    await sql`insert into custody_left_open values (1, ${Buffer.from(canaries.name).toString('base64')}, ${JSON.stringify({ hex: Buffer.from(canaries.phone).toString('hex') })})`.execute(
      test_.db,
    )
    test_.log.info({ typed: canaries.account }, 'a careless line')
    const places = (await scan(test_)).map(({ canary, where }) => `${canary} ${where}`)
    expect(places).toEqual(expect.arrayContaining(['name public.custody_left_open', 'phone public.custody_left_open', 'account log']))
  })
})
