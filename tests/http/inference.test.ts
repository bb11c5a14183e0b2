import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import { asId } from '@xiongguan/contract/kit/id'
import { registeredFamily } from '../../cloud/backend/src/areas/custody/testing'
import { assignDuty } from '../../cloud/backend/src/testing/assign-duty'
import { openZip } from '../../cloud/backend/src/platform/spreadsheet/unzip'
import { watchStatements } from '../../cloud/backend/src/platform/db/testing-statements'
import { ask, closeConnections } from '../support/server'
import { serveTestApp, type ServedApp } from '../support/server/in-process'
import { operations, requestOf, type Operation } from './contract-operations'
import { fieldsOf, inputFor } from './inputs-of'

const here = '620201001001'
const reason = '家里电话打不通，要上门看看'

/**
 * Two worlds that differ in one thing: in one the asked household has its two contacts, in the other its twin next door has
 * them. Whoever is no contact asks everything about the asked household in both, and must meet the same statements and bytes.
 */
async function buildWorld(protect: 'asked' | 'twin') {
  const served = await serveTestApp()
  const registrar = await served.staff('registrar')
  const contacts = [await served.staff('community_worker', here), await served.staff('community_worker', here)] as const
  const asked = await registeredFamily(served, 'o-asked', { name: '合成甲', document: '620201190101010017' })
  const twin = await registeredFamily(served, 'o-twin', { name: '合成乙', document: '620201190203040016' })
  const kept = protect === 'asked' ? asked : twin
  const fileId = await assignDuty(registrar.client, kept.householdId, [contacts[0].accountId, contacts[1].accountId])
  const resident = await served.app.areas.identity.recognise.byOpenid('o-other', true)
  if (!resident) throw new Error('nobody')
  const thirds = {
    thirdWorker: (await served.staff('community_worker', here)).tokens.token,
    otherWorker: (await served.staff('community_worker', '620201001002')).tokens.token,
    secretary: (await served.staff('secretary', '620201001')).tokens.token,
    administrator: (await served.staff('city_administrator')).tokens.token,
    resident: (await served.app.areas.identity.sessions.start(resident.accountId, 'test')).token,
  }
  return { served, asked, thirds, registrar: registrar.tokens.token, fileId }
}
type World = Awaited<ReturnType<typeof buildWorld>>
type Third = keyof World['thirds']

let worlds: [World, World]
let statements: string[]

beforeAll(async () => {
  worlds = [await buildWorld('asked'), await buildWorld('twin')]
  statements = watchStatements()
})
afterAll(async () => {
  jest.restoreAllMocks()
  closeConnections()
  for (const { served } of worlds) await served.close()
})

/** What is asked: about the household, its people, its file, its community; found by name, document and phone. */
const knownOf = ({ asked, fileId }: Pick<World, 'asked' | 'fileId'>) => ({
  householdId: asked.householdId,
  personId: asked.personIds[0],
  fileId,
  communityCode: here,
  code: here,
  name: '合成甲',
  q: '合成甲',
  words: '合成甲',
  text: '620201190101010017',
  number: '620201190101010017',
  document: '620201190101010017',
  documentKind: 'residentId',
  purpose: 'visit',
  reason,
  note: '请看看这一家',
})

const leaves = new Set(['identity.eraseAccount', 'identity.endOtherSessions', 'identity.endSession', 'staff.offBoard'])
const aboutFamilies = /^(householdId|personId|fileId|subjectId)$/

/** Everything that could be about a family: every question, and every change that names a household, a person or a file. */
const askable = operations.filter(
  ({ name, mutation }) => !leaves.has(name) && (!mutation || Object.keys(fieldsOf(name)).some((field) => aboutFamilies.test(field))),
)

/** Ids by the order in which they first appear, so that two worlds can be laid side by side. */
function withoutIds(text: string): string {
  const seen = new Map<string, string>()
  return text.replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => {
    const place = seen.get(id) ?? `#${seen.size}`
    seen.set(id, place)
    return place
  })
}

/** A file by what is in it: a zip also carries the time it was packed. */
const withoutTimes = (text: string) =>
  text.replace(/"content":"(UEsD[^"]+)"/g, (_whole, packed: string) => {
    const zip = openZip(Buffer.from(packed, 'base64'), 10_000_000)
    const parts = zip.names.filter((name) => !name.startsWith('docProps/'))
    return JSON.stringify({ content: parts.map((name) => [name, zip.read(name)]) })
  })

/** What changes from run to run and tells nothing: the request's number, pages' cursors, codes drawn at random. */
const withoutChance = (text: string) => withoutTimes(withoutIds(text)).replace(/"(next|requestId|code|proof|at|builtAt)":"[^"]*"/g, '"$1":"…"')

async function askIn({ served, ...world }: World, operation: Operation, token: string) {
  const known = knownOf(world)
  const input = inputFor(operation.name, known)
  statements.length = 0
  const headers: Record<string, string> = operation.mutation ? { 'Idempotency-Key': randomUUID() } : {}
  const answer = await ask(served.origin, { ...requestOf(operation, input), token, headers })
  return {
    status: answer.status,
    reply: withoutChance(answer.text),
    statements: [...statements],
    ofHousehold: answer.text.includes(world.asked.householdId),
  }
}

/** Statements asked side by side reach the database in any order. */
const told = ({ status, reply, statements: said }: Awaited<ReturnType<typeof askIn>>) => ({ status, reply, statements: [...said].sort() })

describe('whoever is no contact', () => {
  const met: string[] = []
  const sawIt: string[] = []

  test.each<Third>(['thirdWorker', 'otherWorker', 'secretary', 'administrator', 'resident'])(
    '%s meets the same statements and the same bytes, file or not, in everything that can be asked',
    async (third) => {
      for (const operation of askable) {
        const [one, other] = [await askIn(worlds[0], operation, worlds[0].thirds[third]), await askIn(worlds[1], operation, worlds[1].thirds[third])]
        expect({ operation: operation.name, ...told(one) }).toEqual({ operation: operation.name, ...told(other) })
        if (one.status === 200) met.push(`${third} ${operation.name}`)
        if (one.ofHousehold) sawIt.push(`${third} ${operation.name}`)
      }
    },
    600_000,
  )

  test('was answered in earnest, not only refused', () => {
    for (const operation of [
      'thirdWorker custodyField.families',
      'thirdWorker custodyField.refer',
      'administrator audit.list',
      'administrator custodyDesk.openings',
      'administrator custodyDesk.openUrgently',
    ]) {
      expect(met).toContain(operation)
    }
  })

  test('was shown this very household wherever they may see it, and nowhere else', () => {
    const mayLook = ['thirdWorker', 'secretary', 'administrator']
    for (const third of mayLook) for (const look of ['registerDesk.file', 'contactDesk.of']) expect(sawIt).toContain(`${third} ${look}`)
    expect(sawIt).toContain('thirdWorker registerField.household')
    expect(sawIt.filter((seen) => !mayLook.includes(seen.split(' ')[0] ?? ''))).toEqual([])
  })
})

describe('a file that is not one’s own', () => {
  test('is asked for with the statements, and answered with the bytes, of one that exists nowhere', async () => {
    const open = operations.find(({ name }) => name === 'custodyField.open')
    if (!open) throw new Error('not in the contract')
    const [world] = worlds
    const real = await askIn(world, open, world.thirds.thirdWorker)
    const none = await askIn({ ...world, fileId: asId<'File'>(v7()) }, open, world.thirds.thirdWorker)
    expect(told(real)).toEqual(told(none))
    expect(real.status).toBe(404)
  })
})

describe('the comparison', () => {
  test('finds the difference where there is one: at the registrar’s desk', async () => {
    const tickets = operations.find(({ name }) => name === 'custodyDesk.tickets')
    if (!tickets) throw new Error('not in the contract')
    const refer = operations.find(({ name }) => name === 'custodyField.refer')
    if (!refer) throw new Error('not in the contract')
    const replies = []
    for (const world of worlds) {
      await askIn(world, refer, world.thirds.thirdWorker)
      replies.push((await askIn(world, tickets, world.registrar)).reply)
    }
    expect(replies[0]).not.toBe(replies[1])
  })

  test('finds a naive question that looks first whether there is a file', async () => {
    // As a worker's referral would be that answered 已有联系人: one more statement, other bytes.
    const [kept, plain] = await Promise.all(worlds.map(({ served, asked }) => naiveRefusal(served, asked.householdId)))
    expect(kept).not.toEqual(plain)
  })
})

async function naiveRefusal(served: ServedApp, householdId: string) {
  const pseudonym = served.sealer.blindIndex('family', 'custody-household', householdId)
  const { rows } = await sql`select 1 from custody_file where pseudonym = ${pseudonym}`.execute(served.db)
  return rows.length === 0 ? { kind: 'received' } : { kind: 'refused' }
}
