import { sql } from 'kysely'
import { asId } from '@xiongguan/contract/kit/id'
import { createSealer, type Sealer } from '../../cloud/backend/src/platform/crypto/sealer'
import { findInClear, tablesOf, textOf, type Find } from '../../cloud/backend/src/testing/clear-text'
import { createTestApp, type TestApp } from '../../cloud/backend/src/testing/test-app'
import { canariesOf, plantFlows } from './canary-flows'
import { associationTree, deskAt } from './canary-world'

const community = { code: '620201001001', name: '福民社区' }

/** What must be in no copy of the tables, no log and no message. */
const canaries: Record<string, string> = {
  ...canariesOf('雀', 1),
  /** The class of a file, in words as a note may say it and in its code. */
  class: '独生子女死亡',
  code: '"kind":"a"',
}

/** Everything the areas let people type, enter or upload about a family, through their real operations. */
async function plant(test: TestApp) {
  const desk = await deskAt(test, community.code)
  const parentUnitId = await associationTree(desk).over(community.code)
  const where = { communityName: community.name, parentUnitId }
  const planted = await plantFlows({ test, community: community.code, canaries: canariesOf('雀', 1), desk }, where)
  await test.app.deliver(1000)
  await test.app.dispatchNotices(1000)
  await test.app.rounds()
  await test.app.sealAudit()
  // Refusals and faults are logged too: questions with a canary in them that cannot be answered.
  const { custodyDesk, registerDesk } = desk.administrator.client
  await custodyDesk.opened({ openingId: asId<'Opening'>(planted.household.householdId) }).catch(() => null)
  await registerDesk.find({ by: 'name', text: canaries.headName ?? '', purpose: 'service', cursor: canaries.phone }).catch(() => null)
  return planted
}

const texts = Object.values(canaries)
const namesOf = (found: readonly string[]) =>
  Object.entries(canaries)
    .filter(([, text]) => found.includes(text))
    .map(([name]) => name)

/** The published facts name the schemes of the state, as any newspaper does; they are loaded from files and hold no family. */
const isPublished = ({ text, where }: Find) => text === canaries.class && where.startsWith('content_fact.')
const scan = async (test: TestApp) => (await findInClear(test, texts)).filter((find) => !isPublished(find))

/** Seals nothing: what the scan must see through. */
const glass: Sealer = {
  seal: (_class, _place, text) => Buffer.from(text),
  open: (_class, _place, sealed) => sealed.toString('utf8'),
  blindIndex: (_class, domain, text) => Buffer.from(`${domain} ${text}`),
}

const key = (fill: number) => ({ version: 1, seal: Buffer.alloc(32, fill), index: Buffer.alloc(32, fill + 1) })

/** Seals as ever, and remembers for which place, so that a copy of the tables can be opened by whoever has the keys. */
function rememberingSealer() {
  const real = createSealer({ contact: key(4), family: key(6) })
  const places = new Map<string, Parameters<Sealer['open']>>()
  const sealer: Sealer = {
    ...real,
    seal: (keyClass, place, text) => {
      const sealed = real.seal(keyClass, place, text)
      places.set(sealed.toString('hex'), [keyClass, place, sealed])
      return sealed
    },
  }
  const open = (text: string) =>
    (text.match(/(?:[0-9a-f]{2}){16,}/g) ?? []).flatMap((hex) => {
      const sealed = places.get(hex)
      return sealed ? [real.open(...sealed)] : []
    })
  return { sealer, open }
}

describe('a copy of all tables and all that is written', () => {
  const { sealer, open } = rememberingSealer()
  let test_: TestApp
  let planted: Awaited<ReturnType<typeof plant>>
  beforeAll(async () => {
    test_ = await createTestApp({ sealer })
    planted = await plant(test_)
  }, 300_000)
  afterAll(() => test_.destroy())

  test('holds no canary in clear', async () => {
    expect(await scan(test_)).toEqual([])
  })

  test('opened with the keys, holds every canary', async () => {
    const opened: string[] = []
    for (const table of await tablesOf(test_.db)) opened.push(...open(await textOf(test_.db, table)))
    expect(namesOf(texts.filter((text) => opened.some((each) => each.includes(text))))).toEqual(Object.keys(canaries))
  })

  test('ties no protected household to its file', async () => {
    for (const table of (await tablesOf(test_.db)).filter(({ name }) => name.startsWith('custody_'))) {
      const text = await textOf(test_.db, table)
      expect({ table: table.name, tells: text.includes(planted.household.householdId) }).toEqual({ table: table.name, tells: false })
    }
    const { rows } = await sql<{ action: string }>`select distinct action from audit_entry where household_id is not null`.execute(test_.db)
    expect(rows.map(({ action }) => action).filter((action) => action.startsWith('duty.'))).toEqual([])
  })
})

/** Sealed columns that hold nothing anybody typed: a ticket's code drawn at random, the id of a household, one of two plans. */
const notTyped = ['custody_opening.household_sealed', 'events_wait_entry.code_sealed', 'guidance_journey.planning_sealed']

describe('the scan itself', () => {
  let test_: TestApp
  beforeAll(async () => {
    test_ = await createTestApp({ sealer: glass })
    await plant(test_)
  }, 300_000)
  afterAll(() => test_.destroy())

  test('finds every canary where nothing is sealed', async () => {
    const found = (await scan(test_)).map(({ text }) => text)
    expect(namesOf(found)).toEqual(Object.keys(canaries))
  })

  test('finds a canary in every sealed column there is: no way in was forgotten', async () => {
    const { rows } = await sql<{ place: string }>`select table_name || '.' || column_name as place from information_schema.columns
      where table_schema = 'public' and column_name like '%\\_sealed' order by 1`.execute(test_.db)
    const found = new Set((await scan(test_)).map(({ where }) => where))
    expect(rows.map(({ place }) => place).filter((place) => !found.has(place))).toEqual(notTyped)
  })

  test('finds one in a new table, in a log line, in hexadecimal, in base64 and in an address', async () => {
    const { headName = '', phone = '', account = '', nickname = '' } = canaries
    const more = JSON.stringify({ hex: Buffer.from(phone).toString('hex'), link: `/x?name=${encodeURIComponent(nickname)}` })
    await sql`create table custody_left_open (left_id int primary key, words text, more jsonb)`.execute(test_.db)
    await sql`insert into custody_left_open values (1, ${Buffer.from(headName).toString('base64')}, ${more})`.execute(test_.db)
    test_.log.info({ typed: account }, 'a careless line')
    expect(await scan(test_)).toEqual(
      expect.arrayContaining([
        { text: headName, where: 'custody_left_open.words' },
        { text: phone, where: 'custody_left_open.more' },
        { text: nickname, where: 'custody_left_open.more' },
        { text: account, where: 'log' },
      ]),
    )
  })
})
