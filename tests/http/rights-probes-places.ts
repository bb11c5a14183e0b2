import { asId } from '@xiongguan/contract/kit/id'
import type { RezoningForm } from '@xiongguan/contract/membership/place-staff'
import type { Prepare, Relations } from './rights-probes'
import { here, there, type World } from './rights-world'

const [street, town, townCommunity, renamed] = ['620201001', '620201100', '620201100201', '620201001005'] as const
let made = 0
/** A code no test gave out before. */
const newCode = () => `620201001${500 + (made += 1)}`

const today = ({ organised }: World) => new Date(Date.parse(organised.later) - 20 * 86_400_000).toISOString().slice(0, 10)
const deskOf = ({ actors }: World) => actors.city_administrator.client

const rename = (world: World): RezoningForm => ({ kind: 'rename', code: renamed, name: `新名${newCode().slice(-3)}社区`, effectiveOn: today(world) })

function split(world: World): RezoningForm {
  const [one, other] = [newCode(), newCode()]
  const parts = [one, other].map((code) => ({ code, name: `拆出${code.slice(-3)}社区` }))
  return { kind: 'split', code: here, parts, restTo: other, effectiveOn: today(world) }
}

async function drafted(world: World, form: RezoningForm) {
  const draft = await deskOf(world).placeDesk.draft({ form })
  if (draft.kind !== 'saved') throw new Error(draft.words)
  return draft.rezoning
}

const ofDraft: Prepare = async (world) => ({ input: { rezoningId: (await drafted(world, rename(world))).rezoningId } })
const reportOf =
  (code: string): Prepare =>
  () => ({ input: {}, looksFor: code })

type Tree = { city: string; street: string; town: string }
let tree: Promise<Tree> | undefined

async function unit({ unitDesk }: World['manager']['client'], kind: 'city' | 'town' | 'community', parentId: string | null, placeCode: string) {
  const form = { name: `演示协会${(made += 1)}`, parentId: parentId === null ? null : asId<'Unit'>(parentId), placeCode, from: '2024-01-01' }
  const added = await unitDesk.add({ kind, form })
  if (added.kind !== 'saved') throw new Error(added.words)
  return added.unitId
}

/** The city's association, one of a 街道 and one of a 镇. */
function treeOf(world: World): Promise<Tree> {
  const plant = async () => {
    const city = await unit(deskOf(world), 'city', null, '620200')
    return { city, street: await unit(deskOf(world), 'town', city, street), town: await unit(deskOf(world), 'town', city, town) }
  }
  return (tree ??= plant())
}

type Where = 'own-place' | 'other-town'
const placeOf: Record<Where, string> = { 'own-place': here, 'other-town': townCommunity }

/** A community's association, made anew. */
async function plantUnit(world: World, where: Where) {
  const roots = await treeOf(world)
  return unit(deskOf(world), 'community', where === 'own-place' ? roots.street : roots.town, placeOf[where])
}

async function formFor(world: World, where: Where) {
  const roots = await treeOf(world)
  return {
    name: `演示协会${(made += 1)}`,
    parentId: where === 'own-place' ? roots.street : roots.town,
    placeCode: placeOf[where],
    from: '2024-02-01',
  }
}

const officerName = '演示会长甲'
const officerForm = {
  post: 'president',
  engagement: 'honorary',
  frontLine: true,
  personId: null,
  name: officerName,
  termNumber: 1,
  from: '2024-03-01',
  to: '2029-03-01',
} as const

async function plantOfficer(world: World, where: Where) {
  const unitId = await plantUnit(world, where)
  const added = await deskOf(world).unitDesk.addOfficer({ unitId, form: officerForm })
  if (added.kind !== 'saved') throw new Error(added.words)
  return { unitId, officerId: added.officerId }
}

const candidateNames: Record<Where, string> = { 'own-place': '演候选甲', 'other-town': '演候选乙' }

/** Somebody of the register who could be an officer; the list of a search holds twenty, so each is planted once. */
const candidates = new Map<Where, Promise<string>>()
function plantCandidate({ actors }: World, where: Where): Promise<string> {
  const plant = async () => {
    const { registerDesk } = actors.registrar.client
    const head = { name: candidateNames[where], phone: null, document: null, bornOn: '1980-01-01', sex: null, guardianAgreed: false }
    const made = await registerDesk.registerHousehold({ communityCode: placeOf[where], address: '演示路 1 号', head })
    if (made.kind !== 'saved') throw new Error(made.words)
    const [person] = (await registerDesk.file({ householdId: made.householdId, purpose: 'service' })).people
    if (!person) throw new Error('nobody was registered')
    return person.personId
  }
  const planted = candidates.get(where) ?? plant()
  candidates.set(where, planted)
  return planted
}

const both = (prepare: (where: Where) => Prepare): Relations => ({ 'own-place': prepare('own-place'), 'other-town': prepare('other-town') })

/** Places and the association's tree. */
export const placesProbes: Record<string, Relations> = {
  'placeDesk.tree': { any: () => ({ input: {} }) },
  'placeDesk.past': { any: () => ({ input: { code: here } }) },
  'placeDesk.rezonings': {
    drafted: async (world) => ({ input: {}, looksFor: (await drafted(world, rename(world))).rezoningId }),
  },
  'placeDesk.rezoning': { drafted: ofDraft },
  'placeDesk.draft': {
    any: (world) => ({ input: { form: rename(world) } }),
    'taken-code': (world) => ({
      input: { form: { kind: 'merge', codes: [there], intoCode: here, intoName: '演示社区', effectiveOn: today(world) } },
    }),
  },
  'placeDesk.households': {
    'drafted-split': async (world) => {
      const { rezoningId } = await drafted(world, split(world))
      return { input: { rezoningId }, looksFor: 'householdId' }
    },
  },
  'placeDesk.assign': {
    'drafted-split': async (world) => {
      const { rezoningId, form } = await drafted(world, split(world))
      const toCode = form.kind === 'split' ? form.restTo : ''
      return { input: { rezoningId, householdIds: [world.neighbour.household.householdId], toCode } }
    },
  },
  'placeDesk.confirm': { drafted: ofDraft },
  'placeDesk.withdraw': { drafted: ofDraft },
  'placeDesk.report': { 'own-community': reportOf(here), 'same-street': reportOf(there), 'other-town': reportOf(townCommunity) },
  'placeDesk.exportReport': { any: (world) => ({ input: { asOf: today(world) } }) },
  'unitDesk.tree': { any: () => ({ input: {} }) },
  'unitDesk.add': both((where) => async (world) => ({ input: { kind: 'community', form: await formFor(world, where) } })),
  'unitDesk.change': both((where) => async (world) => ({ input: { unitId: await plantUnit(world, where), form: await formFor(world, where) } })),
  'unitDesk.end': both((where) => async (world) => ({
    input: { unitId: await plantUnit(world, where), endsOn: '2024-06-01', successorId: null },
  })),
  'unitDesk.officers': both((where) => async (world) => ({ input: { unitId: (await plantOfficer(world, where)).unitId }, looksFor: officerName })),
  'unitDesk.staffing': { 'own-place': async (world) => ({ input: { unitId: await plantUnit(world, 'own-place') } }) },
  'unitDesk.candidates': {
    ...both((where) => async (world) => ({
      input: { unitId: await plantUnit(world, where), text: candidateNames[where] },
      looksFor: await plantCandidate(world, where),
    })),
    'person-elsewhere': async (world) => ({
      input: { unitId: await plantUnit(world, 'own-place'), text: candidateNames['other-town'] },
      looksFor: await plantCandidate(world, 'other-town'),
    }),
  },
  'unitDesk.addOfficer': both((where) => async (world) => ({ input: { unitId: await plantUnit(world, where), form: officerForm } })),
  'unitDesk.endOfficer': both((where) => async (world) => ({
    input: { officerId: (await plantOfficer(world, where)).officerId, endedOn: '2024-07-01' },
  })),
  'unitDesk.setEstablishment': both((where) => async (world) => ({
    input: { unitId: await plantUnit(world, where), posts: 20, from: '2024-01-01' },
  })),
}
