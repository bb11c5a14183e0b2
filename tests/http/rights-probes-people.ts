import { v7 } from 'uuid'
import type { PersonForm } from '@xiongguan/contract/membership/register-staff'
import { asId } from '@xiongguan/contract/kit/id'
import { inventedId } from '../../cloud/backend/src/testing/invented-ids'
import type { Prepare } from './rights-probes'
import { here, there, type Actor, type World } from './rights-world'

/** Another town than the secretary's. */
const elsewhere = '620201100201'
const purpose = 'service' as const

let serial = 0
const form = (more: Partial<PersonForm> = {}): PersonForm => ({
  name: '合成在册',
  phone: null,
  document: null,
  bornOn: '1970-01-02',
  sex: null,
  guardianAgreed: false,
  ...more,
})

/** A document, a phone and a name that nobody else in this world has. */
function unmistakable() {
  serial += 1
  return {
    name: `合成查找${serial}`,
    phone: `199${String(30_000_000 + serial)}`,
    document: { kind: 'residentId' as const, number: inventedId(400_000 + serial) },
  }
}

/** A household in the register with a head, another adult and a young child. */
export async function registered({ actors }: World, communityCode: string) {
  const { registerDesk } = actors.registrar.client
  const known = unmistakable()
  const made = await registerDesk.registerHousehold({ communityCode, address: '演示路 1 号', head: form(known) })
  if (made.kind !== 'saved') throw new Error(made.words)
  const { householdId } = made
  await registerDesk.registerPerson({ householdId, relation: 'other', person: form({ name: '合成他人' }) })
  const childName = `合成小童${serial}`
  await registerDesk.registerPerson({
    householdId,
    relation: 'child',
    person: form({ name: childName, phone: known.phone, bornOn: '2020-03-04', guardianAgreed: true }),
  })
  const [head, other, child] = (await registerDesk.file({ householdId, purpose })).people.map(({ personId }) => personId)
  if (!head || !other || !child) throw new Error('the register holds fewer people than were put in')
  return { ...known, householdId, head, other, child, childName }
}
type Registered = Awaited<ReturnType<typeof registered>>

const of =
  (communityCode: string, probe: (home: Registered, world: World) => { input: Record<string, unknown>; looksFor?: string }): Prepare =>
  async (world) =>
    probe(await registered(world, communityCode), world)

const byName = ({ name, householdId }: Registered) => ({ input: { by: 'name', text: name, purpose }, looksFor: householdId })
const file = ({ householdId }: Registered) => ({ input: { householdId, purpose } })
const change = ({ other }: Registered) => ({ input: { personId: other, changes: { sex: 'male' } } })
const address = ({ householdId }: Registered) => ({ input: { householdId, address: '演示路 2 号' } })
const person = ({ householdId }: Registered) => ({ input: { householdId, relation: 'other', person: form() } })
const relation = ({ householdId, other }: Registered) => ({ input: { householdId, personId: other, relation: 'parent', formerHead: null } })
const inFull =
  (field: string) =>
  ({ householdId, head }: Registered) => ({
    input: { householdId, field, purpose, ...(field === 'address' ? {} : { personId: head }) },
  })

/** The last page of a community holds what was registered last; a cursor just before it shows it. */
const cursorBefore = (householdId: string) => Buffer.from(JSON.stringify([`${householdId.slice(0, -12)}000000000000`])).toString('base64url')

const listed =
  (communityCode: string): Prepare =>
  async (world) => {
    const { householdId } = await registered(world, communityCode)
    return { input: { communityCode, purpose, cursor: cursorBefore(householdId) }, looksFor: householdId }
  }
const visited =
  (communityCode: string): Prepare =>
  async (world) => {
    const { householdId } = await registered(world, communityCode)
    return { input: { communityCode, cursor: cursorBefore(householdId) }, looksFor: householdId }
  }

const moved =
  (to: string): Prepare =>
  async (world) => {
    const [from, into] = [await registered(world, here), await registered(world, to)]
    return { input: { personId: from.other, fromHouseholdId: from.householdId, toHouseholdId: into.householdId, relation: 'other' } }
  }

async function askedBy(client: Actor['client'], personId: Registered['child']): Promise<string> {
  const asked = await client.registerDesk.askChildFile({ personId, purpose, days: 1 })
  if (asked.kind !== 'asked') throw new Error(asked.words)
  return asked.requestId
}

/** A colleague's request: a worker of the place where it can be one, else somebody of the city. */
const colleague = async (world: World) => (await world.fresh('city_administrator')).client

const requestOf =
  (communityCode: string, whose: 'own' | 'colleague', probe: (requestId: string) => { input: Record<string, unknown>; looksFor?: string }): Prepare =>
  async (world, actor, role) => {
    const { child } = await registered(world, communityCode)
    const sees = ['community_worker', 'city_administrator', 'secretary', 'registrar'].includes(role)
    const asker = whose === 'own' && sees ? actor.client : await colleague(world)
    return probe(await askedBy(asker, child))
  }
const decide = (requestId: string) => ({ input: { requestId, decline: null } })

const edits = ({ householdId, other }: Registered) => ({
  input: { edits: [{ editId: v7(), householdId, personId: other, field: 'sex', value: 'female', basedOn: 0 }] },
  looksFor: '"taken"',
})

/** A conflict that waits for somebody else. */
const conflict: Prepare = async (world) => {
  const { householdId, head } = await registered(world, here)
  const { registerField } = world.actors.registrar.client
  const edit = (value: string) => ({ editId: asId<'FieldEdit'>(v7()), householdId, personId: head, field: 'phone' as const, value, basedOn: 0 })
  const late = edit('19930000009')
  await registerField.sync({ edits: [edit('19930000008')] })
  const other = (await world.fresh('registrar')).client.registerField
  await other.sync({ edits: [late] })
  return { input: { editId: late.editId, keep: 'mine', version: 1 } }
}

/** People and households. */
export const peopleProbes: Record<string, Record<string, Prepare>> = {
  'registerDesk.find': {
    'same-community': of(here, byName),
    town: of(there, byName),
    elsewhere: of(elsewhere, byName),
    'by-document': of(here, ({ document, householdId }) => ({
      input: { by: 'document', documentKind: 'residentId', text: document.number, purpose },
      looksFor: householdId,
    })),
    'by-phone': of(here, ({ phone, householdId }) => ({ input: { by: 'phone', text: phone, purpose }, looksFor: householdId })),
    'name-of-young-child': of(here, ({ childName }) => ({ input: { by: 'name', text: childName, purpose }, looksFor: childName })),
  },
  'registerDesk.households': { 'same-community': listed(here), town: listed(there), elsewhere: listed(elsewhere) },
  'registerDesk.file': {
    'same-community': of(here, file),
    town: of(there, file),
    elsewhere: of(elsewhere, file),
    'name-in-full': of(here, (home) => ({ ...file(home), looksFor: home.name })),
    'name-of-young-child': of(here, (home) => ({ ...file(home), looksFor: home.childName })),
  },
  'registerDesk.showInFull': {
    phone: of(here, inFull('phone')),
    document: of(here, inFull('document')),
    address: of(here, inFull('address')),
    elsewhere: of(elsewhere, inFull('phone')),
    'of-young-child': of(here, ({ householdId, child }) => ({ input: { householdId, personId: child, field: 'phone', purpose } })),
  },
  'registerDesk.registerHousehold': {
    'same-community': () => ({ input: { communityCode: here, address: '', head: form() } }),
    town: () => ({ input: { communityCode: there, address: '', head: form() } }),
  },
  'registerDesk.registerPerson': { 'same-community': of(here, person), town: of(there, person) },
  'registerDesk.changePerson': {
    'same-community': of(here, change),
    town: of(there, change),
    'young-child': of(here, ({ child }) => ({ input: { personId: child, changes: { sex: 'male' } } })),
  },
  'registerDesk.changeAddress': { 'same-community': of(here, address), town: of(there, address) },
  'registerDesk.setRelation': { 'same-community': of(here, relation), town: of(there, relation) },
  'registerDesk.movePerson': { 'same-community': moved(here), 'to-another': moved(there) },
  'registerDesk.recordDeath': {
    'same-community': of(here, ({ other }) => ({ input: { personId: other, diedOn: '2026-01-02' } })),
    town: of(there, ({ other }) => ({ input: { personId: other, diedOn: '2026-01-02' } })),
  },
  'registerDesk.recordLeaving': {
    'same-community': of(here, ({ other }) => ({ input: { personId: other } })),
    town: of(there, ({ other }) => ({ input: { personId: other } })),
  },
  'registerDesk.exportHouseholds': {
    'same-community': () => ({ input: { communityCode: here, purpose } }),
    town: () => ({ input: { communityCode: there, purpose } }),
    elsewhere: () => ({ input: { communityCode: elsewhere, purpose } }),
  },
  'registerDesk.askChildFile': {
    'same-community': of(here, ({ child }) => ({ input: { personId: child, purpose, days: 1 } })),
    elsewhere: of(elsewhere, ({ child }) => ({ input: { personId: child, purpose, days: 1 } })),
  },
  'registerDesk.childRequests': {
    'of-a-colleague': requestOf(here, 'colleague', (requestId) => ({ input: {}, looksFor: requestId })),
    own: requestOf(here, 'own', (requestId) => ({ input: {}, looksFor: requestId })),
  },
  'registerDesk.decideChildFile': {
    'of-a-colleague': requestOf(here, 'colleague', decide),
    own: requestOf(here, 'own', decide),
    elsewhere: requestOf(elsewhere, 'colleague', decide),
  },
  'registerField.households': { 'same-community': visited(here), town: visited(there) },
  'registerField.household': {
    'same-community': of(here, ({ householdId }) => ({ input: { householdId } })),
    town: of(there, ({ householdId }) => ({ input: { householdId } })),
    'name-of-young-child': of(here, ({ householdId, childName }) => ({ input: { householdId }, looksFor: childName })),
  },
  'registerField.sync': { 'same-community': of(here, edits), town: of(there, edits) },
  'registerField.conflicts': { own: () => ({ input: {} }) },
  'registerField.settle': { 'of-a-colleague': conflict },
}
