import { randomUUID } from 'node:crypto'
import { findIn } from '../../cloud/backend/src/testing/clear-text'
import { sheetText } from '../../cloud/backend/src/testing/sheet-text'
import { ask, closeConnections, type Answer } from '../support/server'
import { serveTestApp, type ServedApp } from '../support/server/in-process'
import { canariesOf, plantFlows, type Canary, type Canaries, type Planted } from './canary-flows'
import { associationTree, deskAt } from './canary-world'
import { operations, requestOf, type Operation } from './contract-operations'
import { answeredFieldsOf, fieldsOf, inputFor, whyNot } from './inputs-of'
import { roles, type Role } from './rights-matrix'

/** Where the families live: where the worker works, next door in the same 街道, and in a 镇. */
const places = { here: '620201001001', nextDoor: '620201001002', farAway: '620201100201' } as const
type Place = keyof typeof places

type Home = { canaries: Canaries; planted: Planted }
let served: ServedApp
let homes: Record<Place, Home>
let tokens: Record<Role, string | undefined>

beforeAll(async () => {
  served = await serveTestApp()
  homes = {} as Record<Place, Home>
  const tree = associationTree(await deskAt(served, places.here))
  for (const [at, [place, community]] of Object.entries(places).entries()) {
    const canaries = canariesOf('甲乙丙'[at] ?? '', at + 2)
    const where = { communityName: community, parentUnitId: await tree.over(community) }
    const planted = await plantFlows({ test: served, community, canaries, desk: await deskAt(served, community) }, where)
    homes[place as Place] = { canaries, planted }
  }
  await served.app.deliver(1000)
  await served.app.sealAudit()
  tokens = await signedIn()
}, 600_000)
afterAll(async () => {
  closeConnections()
  await served.close()
})

/** One of each role who has to do with none of the families by more than their role. */
async function signedIn() {
  const scopes: Partial<Record<Role, string>> = { community_worker: places.here, partner: 'womens_federation', secretary: '620201001' }
  const found = {} as Record<Role, string | undefined>
  for (const role of roles) {
    if (role === 'visitor') found[role] = undefined
    else if (role === 'resident') {
      await served.family('o-somebody', [['别人', 'adult']], places.here)
      const account = await served.app.areas.identity.recognise.byOpenid('o-somebody', false)
      found[role] = account ? (await served.app.areas.identity.sessions.start(account.accountId, 'test')).token : undefined
    } else found[role] = (await served.staff(role, scopes[role] ?? '')).tokens.token
  }
  return found
}

/** Everything that answers without changing: questions, and whatever hands out a file. */
const asked = operations.filter(({ name, mutation }) => !mutation || answeredFieldsOf(name).includes('fileName'))

/** What belongs to the families of a place, under the names fields give it; several where one name stands for several things. */
function known(place: Place): Record<string, readonly unknown[]> {
  const { canaries, planted } = homes[place]
  const { household, own, later, people, file, rosters, signedUp, shown } = planted
  return {
    householdId: [household.householdId, own.householdId, later.householdId],
    households: [`${later.householdId}`],
    personId: [household.personId, own.personId, household.childId],
    memberId: [people.contact.memberId, people.sentBack.memberId, people.group.memberId],
    requestId: [household.childRequestId, own.relativeRequestId, own.consentRequestId],
    ticketId: [rosters.duplicateId],
    namingId: [later.namingId],
    importId: [rosters.importId],
    fileId: [file.fileId],
    openingId: [file.openingId],
    handoverId: [planted.handoverId],
    heldTextId: [planted.heldTextId],
    eventId: [signedUp.eventId, shown.pastEventId],
    signUpId: [signedUp.signUpId],
    unitId: [planted.unitId],
    entryId: [planted.entryId],
    communityCode: [places[place]],
    code: [places[place]],
    by: ['name', 'phone', 'document'],
    text: [canaries.headName, canaries.phone, canaries.document],
    documentKind: ['residentId'],
    field: ['phone', 'document', 'address'],
    purpose: ['service'],
    want: ['looks', 'exports', 'everything'],
    'memberDesk.list state': ['member', 'open', 'left'],
    'memberDesk.export state': ['member', 'open'],
    'duplicateDesk.list state': ['open'],
    'questionDesk.list show': ['waiting', 'answered'],
    'organiserDesk.export kind': ['signUps', 'attendance'],
    asOf: ['2026-11-23'],
    birthDate: ['2024-01-02'],
    lastMenstrualPeriod: ['2026-06-01'],
    date: ['2026-11-23'],
    startsAt: ['2026-11-24T02:00:00.000Z'],
    endsAt: ['2026-11-24T04:00:00.000Z'],
    filter: ['all'],
    'contactDesk.households show': ['all'],
    'identity.signInRequest code': ['A-code-of-nobody-0001'],
    'articleDesk.version number': ['1'],
    measuredOn: ['2026-11-20'],
    month: ['2026-11'],
    slug: [slug],
    day: ['member_day'],
    year: [2026],
    number: [1],
    typed: ['yi'],
    words: ['疫苗'],
  }
}
const slug = 'hotlines'

/** The questions of an operation about the families of a place: one for each thing its fields may name. */
function questionsAbout({ name }: Operation, place: Place): Record<string, unknown>[] {
  const all = known(place)
  const fields = Object.keys(fieldsOf(name)).flatMap((field) => {
    const values = all[`${name} ${field}`] ?? all[field]
    return values ? [{ field, values }] : []
  })
  const times = Math.max(1, ...fields.map(({ values }) => values.length))
  const inputs = Array.from({ length: times }, (_, at) =>
    inputFor(name, Object.fromEntries(fields.map(({ field, values }) => [field, values[at % values.length]]))),
  )
  return [...new Map(inputs.map((input) => [JSON.stringify(input), input])).values()]
}

/** Everything somebody gets to read of an answer: its words, its headers, the sheets in it. */
function readable({ text, headers, body }: Answer): string {
  const { content } = (body ?? {}) as { content?: unknown }
  const sheet = typeof content === 'string' && content.startsWith('UEsDB') ? sheetText(content) : ''
  return `${text}\n${JSON.stringify(headers)}\n${sheet}`
}

/** Ids that betray there is a family, for whoever has no reach to it. */
const traces = ({ planted: { household, own, later, people, file } }: Home) => [
  household.householdId,
  household.personId,
  household.childId,
  own.householdId,
  later.householdId,
  later.namingId,
  people.contact.memberId,
  file.fileId,
]

type Kind = Canary | 'trace'
type Met = { canary: Kind; place: Place; operation: string }

/** Asks everything there is about the families of every place, and says what was read of whom. */
async function walk(role: Role): Promise<Met[]> {
  const met: Met[] = []
  for (const operation of asked) {
    const inputs = (Object.keys(places) as Place[]).flatMap((place) => questionsAbout(operation, place))
    for (const input of new Map(inputs.map((each) => [JSON.stringify(each), each])).values()) {
      const headers: Record<string, string> = operation.mutation ? { 'Idempotency-Key': randomUUID() } : {}
      met.push(...metIn(operation, readable(await ask(served.origin, { ...requestOf(operation, input), token: tokens[role], headers }))))
    }
  }
  return met
}

function metIn({ name: operation }: Operation, text: string): Met[] {
  return (Object.keys(homes) as Place[]).flatMap((place) => {
    const { canaries } = homes[place]
    const full = (Object.keys(canaries) as Canary[]).filter((canary) => text.includes(canaries[canary]))
    const trace = traces(homes[place]).some((id) => text.includes(id))
    return [...full, ...(trace ? (['trace'] as const) : [])].map((canary) => ({ canary, place, operation }))
  })
}

/** Who may read of families in which places; written by hand from what the association wants. Whoever is missing reads nothing. */
const reach: Partial<Record<Role, readonly Place[]>> = {
  community_worker: ['here'],
  secretary: ['here', 'nextDoor'],
  registrar: ['here', 'nextDoor', 'farAway'],
}

/** What is read outside any reach, by whom and in which operation alone: whoever runs an event, edits, or answers for the city. */
const byOffice: Partial<Record<Role, readonly string[]>> = {
  editor: ['held deliveries.heldTexts', 'question questionDesk.list', 'reply questionDesk.list', 'signed campaignDesk.consent'],
  event_manager: [
    'agreed organiserDesk.pictures',
    'answer eventDesk.answers',
    'answer organiserDesk.export',
    'nickname eventDesk.signUps',
    'nickname organiserDesk.export',
  ],
  city_administrator: [
    'agreed organiserDesk.pictures',
    'answer eventDesk.answers',
    'answer organiserDesk.export',
    'asked privacyDesk.requests',
    'held deliveries.heldTexts',
    'nickname eventDesk.signUps',
    'nickname guidanceDesk.calls',
    'nickname organiserDesk.export',
    'question questionDesk.list',
    'reply questionDesk.list',
    'signed campaignDesk.consent',
    'urgent custodyDesk.openings',
  ],
}

/** Nobody reads these by a role: what two contacts wrote, what a family tells its own contact, a child's name, who an account is. */
const nobodys: readonly Kind[] = ['note', 'account', 'touchNote', 'callPhone', 'childName', 'openid', 'aloneReason']

/** What shows that the questions were asked in earnest. */
const atLeast: Partial<Record<Role, readonly string[]>> = {
  community_worker: [
    'headName registerDesk.file',
    'phone registerDesk.showInFull',
    'address registerDesk.exportHouseholds',
    'waitingName familyDesk.namings',
  ],
  secretary: ['memberName memberDesk.file', 'memberName contactDesk.export', 'officer unitDesk.officers'],
  registrar: [
    'statedDocument registerDesk.showInFull',
    'importedDocument importDesk.rows',
    'referral custodyDesk.tickets',
    'deadName familyDesk.relativeRequest',
  ],
}

const said = ({ canary, operation }: Met) => `${canary} ${operation}`

describe('whoever asks everything there is about families', () => {
  test.each(roles)(
    '%s reads of nobody beyond their reach, not a word, not an id',
    async (role) => {
      const met = await walk(role)
      const within = reach[role] ?? []
      const beyond = met.filter(({ place }) => !within.includes(place))
      // An administrator reads no value of the register, but may look up households and members everywhere, masked, and the audit.
      const words = role === 'city_administrator' ? beyond.filter(({ canary }) => canary !== 'trace') : beyond
      expect([...new Set(words.map(said))].filter((each) => !byOffice[role]?.includes(each))).toEqual([])
      expect(met.filter(({ canary }) => nobodys.includes(canary)).map(said)).toEqual([])
      const read = new Set(met.map(said))
      expect([...(atLeast[role] ?? []), ...(byOffice[role] ?? [])].filter((each) => !read.has(each))).toEqual([])
    },
    900_000,
  )

  test('finds what lies beyond a reach: what a registrar reads everywhere would not pass for a worker', async () => {
    const beyond = (await walk('registrar')).filter(({ place }) => !reach.community_worker?.includes(place))
    expect(beyond.map(said)).toEqual(expect.arrayContaining(['headName registerDesk.file', 'phone registerDesk.showInFull']))
  }, 900_000)

  test('asks every question of the contract, and for every file, something that can be asked', () => {
    const refused = asked.flatMap((operation) =>
      questionsAbout(operation, 'here').flatMap((input) => {
        const why = whyNot(operation.name, input)
        return why ? [`${operation.name}: ${why}`] : []
      }),
    )
    expect(refused).toEqual([])
  })

  test('leaves no word of it in the log', () => {
    const texts = Object.values(homes).flatMap(({ canaries }) => Object.values(canaries))
    expect(findIn('log', JSON.stringify(served.log.lines), texts)).toEqual([])
  })

  test('types nothing personal into an address: what is searched by travels in the body', () => {
    const personal = /^(phone|document|name|text|address|seenNumber)$/
    const inAddress = operations.filter(({ method, audience }) => method === 'GET' && audience !== 'public')
    const fields = inAddress.flatMap(({ name }) => Object.keys(fieldsOf(name)).filter((field) => personal.test(field)))
    expect(fields).toEqual([])
  })
})
