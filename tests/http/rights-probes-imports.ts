import { asId } from '@xiongguan/contract/kit/id'
import type { DuplicateId, ImportId, MergeId } from '@xiongguan/contract/membership/import-terms'
import { sql } from 'kysely'
import { assignDuty } from '../../cloud/backend/src/testing/assign-duty'
import { inventedId } from '../../cloud/backend/src/testing/invented-ids'
import { rosterFile, type Line } from '../../cloud/backend/src/areas/membership/testing-rosters'
import type { Prepare, Relations } from './rights-probes'
import type { Role } from './rights-matrix'
import { here, there, type Actor, type Person, type World } from './rights-world'

let serial = 20_000
const somebody = (community: string, more: Line = {}): Line => ({ name: `合成${++serial}`, document: inventedId(serial), community, ...more })

const keepers: readonly Role[] = ['community_worker', 'registrar']

async function upload({ client }: Pick<Person, 'client'>, lines: readonly Line[]): Promise<ImportId> {
  const result = await client.importDesk.upload({ fileName: '合成名册.xlsx', file: await rosterFile(lines) })
  if (result.kind !== 'read') throw new Error(`the roster was not read: ${result.words}`)
  return result.importId
}

async function carriedOut(world: World, by: Pick<Person, 'client'>, lines: readonly Line[]): Promise<ImportId> {
  const importId = await upload(by, lines)
  await by.client.importDesk.decideAll({ importId, level: 'likely', decision: 'new' })
  await by.client.importDesk.start({ importId })
  await world.served.app.carryOutImports()
  return importId
}

/** Made once for everybody who gets no further. */
const shared = new Map<string, Promise<string>>()
const once = (key: string, make: () => Promise<string>) => shared.get(key) ?? (shared.set(key, make()), shared.get(key) ?? make())

type State = 'preview' | 'done'
const makeImport = (world: World, by: Pick<Person, 'client'>, state: State) =>
  state === 'done' ? carriedOut(world, by, [somebody(here)]) : upload(by, [somebody(here)])

/** A roster of the actor's, or a colleague's of the same community. */
const roster =
  (whose: 'own' | 'of-another', state: State, more: object = {}, looks = false): Prepare =>
  async (world: World, actor: Actor, role: Role) => {
    const own = whose === 'own' && keepers.includes(role)
    const fresh = own || role === 'registrar'
    const make = async () => makeImport(world, own ? actor : await world.fresh('community_worker'), state)
    const importId = fresh ? await make() : await once(`import ${state}`, make)
    return looks ? { input: {}, looksFor: importId } : { input: { importId, ...more } }
  }

const both = (state: State, more: object = {}, looks = false): Relations => ({
  own: roster('own', state, more, looks),
  'of-another': roster('of-another', state, more, looks),
})

const places = { 'own-community': [here, here], 'other-community': [there, there], 'across-communities': [here, there] } as const
type Where = keyof typeof places

/** Two records of one person, in these communities. */
async function pair(world: World, where: Where): Promise<DuplicateId> {
  const registrar = await world.fresh('registrar')
  const [one, other] = places[where]
  const line = somebody(one)
  await carriedOut(world, registrar, [line])
  const importId = await carriedOut(world, registrar, [{ ...line, community: other }])
  const { rows } = await sql<{ ticket_id: string }>`select ticket_id from membership_duplicate ticket join membership_import_row staged
    on staged.person_id in (ticket.first_person_id, ticket.second_person_id) where staged.import_id = ${importId}`.execute(world.served.db)
  if (!rows[0]) throw new Error('no ticket was made')
  return asId<'Duplicate'>(rows[0].ticket_id)
}

/** A pair of the community, one of whose households has its two contacts. */
async function protectedPair(world: World): Promise<DuplicateId> {
  const ticketId = await pair(world, 'own-community')
  const { rows } = await sql<{ household_id: string }>`select household_id from membership_person join membership_duplicate
    on person_id = first_person_id where ticket_id = ${ticketId}`.execute(world.served.db)
  await protect(world, rows[0]?.household_id ?? '')
  return ticketId
}

async function protect(world: World, householdId: string): Promise<void> {
  const contacts = [await world.fresh('community_worker'), await world.fresh('community_worker')]
  const [one, two] = contacts.map(({ accountId }) => accountId ?? '')
  await assignDuty((await world.fresh('registrar')).client, householdId, [one ?? '', two ?? ''])
}

type Known = { line: Line; personId: string }

/** Somebody of the register, and the line of a roster that is theirs. */
async function registered(world: World, community: string): Promise<Known & { householdId: string }> {
  const line = somebody(community)
  const importId = await carriedOut(world, await world.fresh('registrar'), [line])
  const { rows } = await sql<{ person_id: string; household_id: string }>`select person_id, household_id from membership_import_row
    where import_id = ${importId}`.execute(world.served.db)
  return { line, personId: rows[0]?.person_id ?? '', householdId: rows[0]?.household_id ?? '' }
}

async function protectedPerson(world: World): Promise<Known> {
  const known = await registered(world, here)
  await protect(world, known.householdId)
  return known
}

/** Whoever was merged into another record: of the pair, the one that is gone. */
async function mergedPerson(world: World): Promise<Known> {
  const line = somebody(here)
  const registrar = await world.fresh('registrar')
  await carriedOut(world, registrar, [line])
  const importId = await carriedOut(world, registrar, [line])
  const { rows } = await sql<{ ticket_id: string; person_id: string }>`select ticket_id, staged.person_id from membership_duplicate
    join membership_import_row staged on staged.person_id in (first_person_id, second_person_id) where staged.import_id = ${importId}`.execute(
    world.served.db,
  )
  const ticketId = asId<'Duplicate'>(rows[0]?.ticket_id ?? '')
  const kept = (await registrar.client.duplicateDesk.get({ ticketId })).people.find(({ personId }) => personId !== rows[0]?.person_id)
  await registrar.client.duplicateDesk.merge({ ticketId, keep: kept?.personId ?? asId<'Person'>(''), take: [] })
  return { line, personId: rows[0]?.person_id ?? '' }
}

/** A roster with a line that is like somebody who is there already; what is looked for is that person. */
const like =
  (make: (world: World) => Promise<Known>): Prepare =>
  async (world, actor, role) => {
    const { line, personId } = await make(world)
    const by = keepers.includes(role) ? actor : await world.fresh('community_worker')
    return { input: { importId: await upload(by, [{ ...line, community: here }]), filter: 'all' }, looksFor: personId }
  }

const ofProtected =
  (probe: (world: World, ticketId: DuplicateId) => Promise<Record<string, unknown>>): Prepare =>
  async (world, _actor, role) => {
    const ticketId = role === 'registrar' ? await protectedPair(world) : await once('protected pair', () => protectedPair(world))
    return { input: await probe(world, asId<'Duplicate'>(ticketId)) }
  }

const ticketIn =
  (where: Where, fresh: boolean, probe: (world: World, ticketId: DuplicateId) => Promise<Record<string, unknown>>): Prepare =>
  async (world, _actor, role) => {
    const make = () => pair(world, where)
    const ticketId = fresh && keepers.includes(role) ? await make() : await once(`pair ${where}`, make)
    return { input: await probe(world, asId<'Duplicate'>(ticketId)) }
  }

async function merging(world: World, ticketId: DuplicateId) {
  const { client } = await world.fresh('registrar')
  const { people } = await client.duplicateDesk.get({ ticketId })
  const keep = people[0]?.personId
  if (!keep) throw new Error('a ticket is about two')
  return { client, input: { ticketId, keep, take: [] } }
}

async function merged(world: World, ticketId: DuplicateId): Promise<{ mergeId: MergeId | null }> {
  const { client, input } = await merging(world, ticketId)
  await client.duplicateDesk.merge(input)
  return { mergeId: (await client.duplicateDesk.get({ ticketId })).mergeId }
}

const everywhere = (fresh: boolean, probe: (world: World, ticketId: DuplicateId) => Promise<Record<string, unknown>>): Relations => ({
  'own-community': ticketIn('own-community', fresh, probe),
  'across-communities': ticketIn('across-communities', fresh, probe),
})

const listed =
  (where: Where): Prepare =>
  async (world) => ({ input: { state: 'open' }, looksFor: await once(`listed ${where}`, () => pair(world, where)) })

const apart = async (_world: World, ticketId: DuplicateId) => ({ ticketId, decision: 'different' })
const theTicket = async (_world: World, ticketId: DuplicateId) => ({ ticketId })

/** Rosters, duplicates and merges: who may ask what. */
export const importsProbes: Readonly<Record<string, Relations>> = {
  'importDesk.template': { any: () => ({ input: {} }) },
  'importDesk.upload': { 'own-community': async () => ({ input: { fileName: '合成名册.xlsx', file: await rosterFile([somebody(here)]) } }) },
  'importDesk.list': both('preview', {}, true),
  'importDesk.get': both('preview'),
  'importDesk.rows': {
    ...both('preview', { filter: 'all' }),
    'like-own-community': like((world) => registered(world, here)),
    'like-elsewhere': like((world) => registered(world, there)),
    'like-protected': like(protectedPerson),
    'like-merged': like(mergedPerson),
  },
  'importDesk.decide': both('preview', { row: 2, decision: 'skip' }),
  'importDesk.decideAll': both('preview', { level: 'likely', decision: 'new' }),
  'importDesk.start': both('preview'),
  'importDesk.drop': both('preview'),
  'importDesk.undo': both('done'),
  'importDesk.settle': both('done', { row: 2 }),

  'duplicateDesk.list': {
    'own-community': listed('own-community'),
    'other-community': listed('other-community'),
    'across-communities': listed('across-communities'),
    'of-protected': async (world) => ({ input: { state: 'open' }, looksFor: await once('protected listed', () => protectedPair(world)) }),
  },
  'duplicateDesk.get': {
    ...everywhere(false, theTicket),
    'other-community': ticketIn('other-community', false, theTicket),
    'of-protected': ofProtected(theTicket),
  },
  'duplicateDesk.merge': {
    ...everywhere(true, async (world, ticketId) => (await merging(world, ticketId)).input),
    'of-protected': ofProtected(async (world, ticketId) => (await merging(world, ticketId)).input),
  },
  'duplicateDesk.tellApart': {
    ...everywhere(true, apart),
    'of-protected': ofProtected(apart),
  },
  'duplicateDesk.undoMerge': everywhere(true, merged),
}
