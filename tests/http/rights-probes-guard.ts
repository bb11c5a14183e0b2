import { v7 } from 'uuid'
import type { HandoverId } from '@xiongguan/contract/custody/terms'
import type { AccountId } from '@xiongguan/contract/identity/terms'
import { asId } from '@xiongguan/contract/kit/id'
import { assignDuty } from '../../cloud/backend/src/testing/assign-duty'
import type { Prepare, Relations } from './rights-probes'
import { here, type Person, type World } from './rights-world'

const accountOf = ({ accountId }: Person): AccountId => accountId ?? asId<'Account'>(v7())

const assign = (registrar: Person, householdId: string, [one, two]: readonly [Person, Person]) =>
  assignDuty(registrar.client, householdId, [accountOf(one), accountOf(two)])

async function freshHousehold(world: World) {
  const family = await world.fresh('resident')
  const opened = await family.client.membership.openHousehold({ communityCode: here })
  if (opened.kind !== 'saved') throw new Error('no household')
  return { family, householdId: opened.household.householdId }
}

/** A household with this actor's worker as a contact, and one that is protected from every actor. */
async function build(world: World) {
  const registrar = world.actors.registrar
  const [one, two] = [await world.fresh('community_worker'), await world.fresh('community_worker')]
  const own = await freshHousehold(world)
  const ownFile = await assign(registrar, own.householdId, [world.actors.community_worker, one])
  const protectedFile = await assign(registrar, world.neighbour.household.householdId, [one, two])
  return { registrar, one, two, ownFile, protectedFile, ownHousehold: own.householdId }
}
type Files = Awaited<ReturnType<typeof build>>

const built = new WeakMap<World, Promise<Files>>()
const filesOf = (world: World): Promise<Files> => {
  const known = built.get(world) ?? build(world)
  built.set(world, known)
  return known
}

/** What the first contact of the protected file asks of this colleague; asked anew where it was answered. */
async function asked(world: World, of: Person): Promise<HandoverId> {
  const { one, protectedFile } = await filesOf(world)
  const open = (await one.client.custodyField.open({ fileId: protectedFile, purpose: 'visit' })).handingTo
  if (open) await one.client.custodyField.answerHandover({ handoverId: open.handoverId, answer: 'withdrawn' })
  const result = await one.client.custodyField.handOver({ fileId: protectedFile, to: accountOf(of) })
  if (result.kind !== 'done') throw new Error(result.words)
  const now = (await one.client.custodyField.open({ fileId: protectedFile, purpose: 'visit' })).handingTo
  return now?.handoverId ?? asId<'Handover'>(v7())
}

const withFile =
  (which: 'ownFile' | 'protectedFile', more: Record<string, unknown> = {}): Prepare =>
  async (world) => ({ input: { fileId: (await filesOf(world))[which], ...more } })

const looking = { purpose: 'visit' }
const reason = '家里电话打不通，要上门看看'
const pair = async (world: World) => {
  const { one, two } = await filesOf(world)
  return [accountOf(one), accountOf(two)]
}

async function opening(by: Person, householdId: string): Promise<string> {
  return (await by.client.custodyDesk.openUrgently({ householdId: asId<'Household'>(householdId), reason })).openingId
}

async function ticket(world: World): Promise<string> {
  const { one, registrar } = await filesOf(world)
  await one.client.custodyField.refer({ householdId: asId<'Household'>(world.neighbour.household.householdId), note: '请安排联系人' })
  return (await registrar.client.custodyDesk.tickets({})).items.at(-1)?.ticketId ?? v7()
}

const change = {
  role: 'editor',
  area: 'members',
  field: 'name',
  manner: 'add',
  view: 'masked',
  opensMinute: null,
  closesMinute: null,
  validFrom: '2030-01-01',
  validTo: '2030-02-01',
} as const

/** A change of rights proposed by this administrator; what waited before is taken back. */
async function proposed(by: Person): Promise<string> {
  await nothingWaits(by)
  const result = await by.client.staff.proposeRight(change)
  if (result.kind !== 'done') throw new Error(result.words)
  return (await by.client.staff.rights({})).proposals[0]?.proposalId ?? v7()
}

async function nothingWaits({ client }: Person): Promise<void> {
  for (const { proposalId } of (await client.staff.rights({})).proposals) await client.staff.declineRight({ proposalId })
}

const otherAdministrator: Prepare = async (world) => ({ input: { proposalId: await proposed(await world.fresh('city_administrator')) } })

/** Only an answer that names contacts says since when. */
const dutyOf = (householdId: string) => ({ input: { householdId, purpose: 'visit' }, looksFor: '"since"' })

export const guardProbes: Readonly<Record<string, Relations>> = {
  'custody.contacts': {
    own: () => ({ input: {} }),
    'protected-neighbour': async (world) => {
      await filesOf(world)
      return { input: {}, looksFor: 'community_worker' }
    },
  },
  'custodyDesk.ofHousehold': {
    contact: async (world) => dutyOf((await filesOf(world)).ownHousehold),
    protected: async (world) => {
      await filesOf(world)
      return dutyOf(world.neighbour.household.householdId)
    },
    'has-none': async (world) => dutyOf((await freshHousehold(world)).householdId),
    'other-community': ({ stranger }) => dutyOf(stranger.household.householdId),
  },
  'custodyField.families': {
    contact: async (world) => ({ input: {}, looksFor: (await filesOf(world)).ownFile }),
    protected: async (world) => ({ input: {}, looksFor: (await filesOf(world)).protectedFile }),
  },
  'custodyField.open': { contact: withFile('ownFile', looking), protected: withFile('protectedFile', looking) },
  'custodyField.saveNote': {
    contact: async (world) => {
      const { ownFile, one } = await filesOf(world)
      const { revision } = await one.client.custodyField.open({ fileId: ownFile, purpose: 'visit' })
      return { input: { fileId: ownFile, note: '走访过', revision } }
    },
    protected: withFile('protectedFile', { note: '走访过', revision: 1 }),
  },
  'custodyField.successors': { contact: withFile('ownFile'), protected: withFile('protectedFile') },
  'custodyField.handOver': {
    'contact-to-contact': async (world) => ({ input: { fileId: (await filesOf(world)).ownFile, to: accountOf((await filesOf(world)).one) } }),
    protected: async (world) => ({ input: { fileId: (await filesOf(world)).protectedFile, to: accountOf((await filesOf(world)).one) } }),
  },
  'custodyField.handovers': { asked: async (world) => ({ input: {}, looksFor: await asked(world, world.actors.community_worker) }) },
  'custodyField.answerHandover': {
    asked: async (world) => ({ input: { handoverId: await asked(world, world.actors.community_worker), answer: 'declined' } }),
    'asked-of-another': async (world) => {
      const another = await world.fresh('community_worker')
      return { input: { handoverId: await asked(world, another), answer: 'accepted' } }
    },
  },
  'custodyField.refer': {
    'same-community': async (world) => ({ input: { householdId: (await freshHousehold(world)).householdId, note: '请安排联系人' } }),
    protected: async (world) => {
      await filesOf(world)
      return { input: { householdId: world.neighbour.household.householdId, note: '请安排联系人' } }
    },
    'other-community': ({ stranger }) => ({ input: { householdId: stranger.household.householdId, note: '请安排联系人' } }),
  },

  'custodyDesk.files': { any: async (world) => ({ input: {}, looksFor: (await filesOf(world)).protectedFile }) },
  'custodyDesk.file': { protected: withFile('protectedFile') },
  'custodyDesk.dutyHolders': { any: () => ({ input: { communityCode: here } }) },
  'custodyDesk.assign': {
    'has-none': async (world) => ({ input: { householdId: (await freshHousehold(world)).householdId, kind: 'b', contacts: await pair(world) } }),
    protected: async (world) => ({ input: { householdId: world.neighbour.household.householdId, kind: 'b', contacts: await pair(world) } }),
  },
  'custodyDesk.replace': {
    stale: async (world) => {
      const { ownFile, two } = await filesOf(world)
      return { input: { fileId: ownFile, from: accountOf(two), to: accountOf(two) } }
    },
  },
  'custodyDesk.previewRoster': { any: () => ({ input: { roster: '620201190809100011,伤残,合成甲,合成乙' } }) },
  'custodyDesk.importRoster': { any: () => ({ input: { roster: '620201190809100011,伤残,合成甲,合成乙' } }) },
  'custodyDesk.tickets': { any: async (world) => ({ input: {}, looksFor: await ticket(world) }) },
  'custodyDesk.closeTicket': { open: async (world) => ({ input: { ticketId: await ticket(world) } }) },
  'custodyDesk.openUrgently': {
    'same-community': async (world) => ({ input: { householdId: (await freshHousehold(world)).householdId, reason } }),
    protected: async (world) => {
      await filesOf(world)
      return { input: { householdId: world.neighbour.household.householdId, reason } }
    },
  },
  'custodyDesk.opened': {
    own: async (world) => ({ input: { openingId: await opening(world.actors.city_administrator, world.neighbour.household.householdId) } }),
    'of-another': async (world) => ({
      input: { openingId: await opening(await world.fresh('city_administrator'), world.neighbour.household.householdId) },
    }),
  },
  'custodyDesk.openings': {
    'of-another': async (world) => ({
      input: {},
      looksFor: await opening(await world.fresh('city_administrator'), world.neighbour.household.householdId),
    }),
  },

  'staff.rights': { any: () => ({ input: {} }) },
  'staff.proposeRight': {
    sound: async (world) => {
      await nothingWaits(world.actors.city_administrator)
      return { input: change }
    },
    'past-day': () => ({ input: { ...change, validFrom: '2020-01-01' } }),
  },
  'staff.confirmRight': {
    'other-administrator': otherAdministrator,
    proposer: async (world) => {
      await world.fresh('city_administrator')
      return { input: { proposalId: await proposed(world.actors.city_administrator) } }
    },
  },
  'staff.declineRight': { 'other-administrator': otherAdministrator },
}
