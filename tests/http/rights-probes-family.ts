import type { SeparatePurpose } from '@xiongguan/contract/consent/terms'
import { consentText } from '../../cloud/backend/src/areas/consent'
import { randomInt } from 'node:crypto'
import { v7 } from 'uuid'
import type { ShareRight } from '@xiongguan/contract/membership/family-rules'
import { asId } from '@xiongguan/contract/kit/id'
import { daysFrom } from '../../cloud/backend/src/platform/civil-date'
import { inventedId } from '../../cloud/backend/src/testing/invented-ids'
import type { Role } from './rights-matrix'
import type { Prepare, Probe, Relations } from './rights-probes'
import { here, there, type Person, type World } from './rights-world'

let serial = 300_000
const newNumber = () => inventedId((serial += 1))

const anybody = asId<'Person'>(v7())
const nothing: Prepare = () => ({ input: {} })

/** What a visitor sends: nobody known has nothing of their own. */
const forSignedIn =
  (visitor: Record<string, unknown>, prepare: Prepare): Prepare =>
  (world, actor, role) =>
    role === 'visitor' ? { input: visitor } : prepare(world, actor, role)

async function family(world: World, role: Role = 'resident', communityCode = here) {
  const person = await world.fresh(role)
  await person.client.membership.openHousehold({ communityCode })
  const saved = await person.client.membership.addPerson({ nickname: '合成人', kind: 'adult' })
  if (saved.kind !== 'saved') throw new Error(saved.words)
  return { person, householdId: saved.household.householdId, personId: saved.household.people[0]?.personId ?? anybody }
}
type Family = Awaited<ReturnType<typeof family>>

async function statement({ person }: { person: Person }, personId: string, number = newNumber()) {
  const { version } = await person.client.family.namingNotice({ kind: 'adult' })
  return { personId: asId<'Person'>(personId), name: '王合成', documentKind: 'residentId' as const, number, consentVersion: version }
}

const agreed = (purpose: SeparatePurpose) => consentText(purpose).version

async function codeOf({ person }: Family, may: ShareRight[] = ['seePeople']) {
  const made = await person.client.family.invite({ relation: 'other', may, consentVersion: agreed('familySharing') })
  if (made.kind !== 'invited') throw new Error(made.words)
  return made
}

/** A household of somebody else's that a new person of this role shares. */
async function shared(world: World, role: Role) {
  const owner = await family(world)
  const sharer = await world.fresh(role)
  const { code } = await codeOf(owner, ['signUp'])
  const joined = await sharer.client.family.join({ code })
  if (joined.kind !== 'joined') throw new Error(joined.words)
  const sharerId = (await owner.person.client.family.sharing())?.sharers[0]?.sharerId ?? ''
  return { owner, sharer, sharerId }
}

const asSharer = (visitor: Record<string, unknown>, probe: (family: Awaited<ReturnType<typeof shared>>) => Promise<Probe> | Probe): Prepare =>
  forSignedIn(visitor, async (world, _actor, role) => {
    const found = await shared(world, role)
    return { ...(await probe(found)), token: found.sharer.token }
  })

/** The household's owner is of this role. */
async function ownedBy(world: World, role: Role) {
  const owner = await family(world, role)
  const guest = await world.fresh('resident')
  await guest.client.family.join({ code: (await codeOf(owner)).code })
  return { owner, sharerId: (await owner.person.client.family.sharing())?.sharers[0]?.sharerId ?? '' }
}

/** A day of the near future, by the clock of the server that is asked. */
const inTwentyDays = ({ served: { clock } }: World) => daysFrom(clock.now(), 20).toISOString().slice(0, 10)

async function askedBy(world: World, person: Person) {
  const asked = await person.client.family.askToAct({ parent: 'mother', scopes: ['seeFamily'], endsOn: inTwentyDays(world) })
  if (asked.kind !== 'asked') throw new Error(asked.words)
  return asked
}

async function naming(world: World, communityCode: string) {
  const found = await family(world, 'resident', communityCode)
  const number = newNumber()
  const stated = await found.person.client.family.stateName(await statement(found, found.personId, number))
  if (stated.kind !== 'stated') throw new Error(stated.words)
  return { ...found, number, namingId: await namingOf(world, communityCode, number) }
}

/** The id of a statement, as a worker of that community reads it. */
async function namingOf(world: World, communityCode: string, number: string): Promise<string> {
  const { client } = communityCode === here ? world.actors.community_worker : await world.workerThere()
  let cursor: string | null | undefined
  do {
    const page = await client.familyDesk.namings(cursor ? { cursor } : {})
    const found = page.items.find(({ document }) => document?.endsWith(number.slice(-4)))
    if (found) return found.namingId
    cursor = page.next
  } while (cursor)
  throw new Error('the statement does not wait')
}

const kept = new Map<string, Promise<string>>()
const waitingIn = (world: World, communityCode: string) => {
  const known = kept.get(communityCode) ?? naming(world, communityCode).then(({ namingId }) => namingId)
  kept.set(communityCode, known)
  return known
}

const aboutNaming =
  (communityCode: string, more: (number: string) => Record<string, unknown>): Prepare =>
  async (world) => {
    const { namingId, number } = await naming(world, communityCode)
    return { input: { namingId, ...more(number) } }
  }

const onPaper =
  (communityCode: string): Prepare =>
  async (world) => {
    const parent = await family(world, 'resident', communityCode)
    await parent.person.client.family.stateName(await statement(parent, parent.personId))
    const { code } = await askedBy(world, await world.fresh('resident'))
    return { input: { code, parentPersonId: parent.personId, paperKept: '社区文件柜' } }
  }

const quiet =
  (communityCode: string): Prepare =>
  async (world) => ({ input: { householdId: (await family(world, 'resident', communityCode)).householdId, scope: 'household', quiet: true } })

let relative: Promise<Person> | undefined
/** A relative whom a worker has verified. */
function verifiedRelative(world: World): Promise<Person> {
  return (relative ??= (async () => {
    const { person, namingId, number } = await naming(world, here)
    await world.actors.community_worker.client.familyDesk.verifyNaming({ namingId: asId<'Naming'>(namingId), seenNumber: number })
    return person
  })())
}

const request = (number = newNumber()) => ({
  name: '赵合成',
  documentKind: 'residentId' as const,
  number,
  relation: 'child' as const,
  wants: ['see' as const],
  purpose: '办理后事需要核对',
})

async function waitingRequest(world: World): Promise<string> {
  const asked = await (await verifiedRelative(world)).client.family.askAsRelative(request())
  if (asked.kind !== 'asked') throw new Error(asked.words)
  return asked.request.requestId
}

async function departure(world: World): Promise<string> {
  const { sharer } = await shared(world, 'resident')
  await sharer.client.family.leaveQuietly({ communityCode: there, askChildren: true })
  let found = ''
  let cursor: string | null | undefined
  do {
    const page = await world.actors.registrar.client.familyDesk.departures(cursor ? { cursor } : {})
    found = page.items.at(-1)?.departureId ?? found
    cursor = page.next
  } while (cursor)
  return found
}
let firstDeparture: Promise<string> | undefined
let firstRequest: Promise<string> | undefined

export const familyProbes: Readonly<Record<string, Relations>> = {
  'family.standing': { own: nothing },
  'family.phoneNotice': { any: nothing },
  'family.sendPhoneCode': { own: () => ({ input: { phone: `139${String(randomInt(100_000_000)).padStart(8, '0')}` } }) },
  'family.provePhone': { 'wrong-code': () => ({ input: { code: '000000' } }) },
  'family.takeWeChatPhone': { 'not-connected': () => ({ input: { code: 'a-code' } }) },
  'family.forgetPhone': { own: nothing },
  'family.namingNotice': { any: () => ({ input: { kind: 'adult' } }) },
  'family.stateName': {
    own: async (world, actor) => ({ input: await statement({ person: world.neighbour.person }, actor.personIds[0] ?? v7()) }),
    'other-household': async ({ neighbour }) => ({ input: await statement(neighbour, neighbour.personIds[0] ?? v7()) }),
    'as-sharer': async (world, actor, role) =>
      role === 'visitor'
        ? { input: await statement(world.neighbour, v7()) }
        : asSharer({}, async ({ owner }) => ({ input: await statement(owner, owner.personId) }))(world, actor, role),
  },
  'family.withdrawName': {
    own: forSignedIn({ personId: anybody }, async (world, { client, personIds }) => {
      const personId = asId<'Person'>(personIds[0] ?? v7())
      await client.family.stateName(await statement(world.neighbour, personId))
      return { input: { personId } }
    }),
    'other-household': ({ neighbour }) => ({ input: { personId: neighbour.personIds[0] ?? v7() } }),
  },

  'family.sharing': { own: nothing, 'as-sharer': asSharer({}, ({ sharerId }) => ({ input: {}, looksFor: sharerId })) },
  'family.invite': {
    own: () => ({ input: { relation: 'other', may: ['seePeople'], consentVersion: agreed('familySharing') } }),
    'as-sharer': asSharer({ relation: 'other', may: [] }, () => ({
      input: { relation: 'other', may: ['seePeople'], consentVersion: agreed('familySharing') },
    })),
  },
  'family.withdrawInvitation': {
    own: forSignedIn({ invitationId: v7() }, async (world, _actor, role) => {
      const owner = await family(world, role)
      return { input: { invitationId: (await codeOf(owner)).invitationId }, token: owner.person.token }
    }),
    'other-household': async (world) => ({ input: { invitationId: (await codeOf(await family(world))).invitationId } }),
  },
  'family.invitation': {
    open: forSignedIn({ code: 'x' }, async (world, _actor, role) => ({
      input: { code: (await codeOf(await family(world))).code },
      token: (await world.fresh(role)).token,
    })),
    'unknown-code': () => ({ input: { code: 'AAAA-BBBB-CCCC-DDDD' } }),
  },
  'family.join': {
    open: forSignedIn({ code: 'x' }, async (world, _actor, role) => ({
      input: { code: (await codeOf(await family(world))).code },
      token: (await world.fresh(role)).token,
    })),
    'with-household': async (world) => ({ input: { code: (await codeOf(await family(world))).code } }),
  },
  'family.changeSharer': {
    own: forSignedIn({ sharerId: v7(), may: [] }, async (world, _actor, role) => {
      const { owner, sharerId } = await ownedBy(world, role)
      return { input: { sharerId, may: ['signUp'] }, token: owner.person.token }
    }),
    'as-sharer': asSharer({ sharerId: v7(), may: [] }, ({ sharerId }) => ({ input: { sharerId, may: ['signUp'] } })),
    'as-former-sharer': asSharer({ sharerId: v7(), may: [] }, async ({ sharer, sharerId }) => {
      await sharer.client.family.leaveSharing()
      return { input: { sharerId, may: ['signUp'] } }
    }),
    'other-household': async (world) => ({ input: { sharerId: (await ownedBy(world, 'resident')).sharerId, may: ['signUp'] } }),
  },
  'family.endSharer': {
    own: forSignedIn({ sharerId: v7() }, async (world, _actor, role) => {
      const { owner, sharerId } = await ownedBy(world, role)
      return { input: { sharerId }, token: owner.person.token }
    }),
    'other-household': async (world) => ({ input: { sharerId: (await ownedBy(world, 'resident')).sharerId } }),
  },
  'family.leaveSharing': { 'as-sharer': asSharer({}, () => ({ input: {} })), 'as-owner': nothing },

  'family.acting': { own: nothing },
  'family.askToAct': { own: (world) => ({ input: { parent: 'mother', scopes: ['seeFamily'], endsOn: inTwentyDays(world) } }) },
  'family.actingRequest': {
    open: async (world) => ({ input: { code: (await askedBy(world, await world.fresh('resident'))).code } }),
    'unknown-code': () => ({ input: { code: 'AAAA-BBBB-CCCC-DDDD' } }),
  },
  'family.confirmActing': {
    open: async (world) => ({ input: { code: (await askedBy(world, await world.fresh('resident'))).code, consentVersion: agreed('actForElder') } }),
  },
  'family.endActing': {
    own: forSignedIn({ proxyId: v7() }, async (world, actor) => ({ input: { proxyId: (await askedBy(world, actor)).proxyId } })),
    'other-account': async (world) => ({ input: { proxyId: (await askedBy(world, await world.fresh('resident'))).proxyId } }),
  },

  'family.leaveQuietly': {
    'as-sharer': asSharer({ communityCode: here, askChildren: false }, () => ({ input: { communityCode: here, askChildren: false } })),
    alone: forSignedIn({ communityCode: here, askChildren: false }, async (world, _actor, role) => ({
      input: { communityCode: here, askChildren: false },
      token: (await family(world, role)).person.token,
    })),
  },

  'family.wish': { own: nothing },
  'family.setWish': { own: () => ({ input: { allows: 'all' } }) },
  'family.relativeRequests': { 'other-account': async (world) => ({ input: {}, looksFor: await (firstRequest ??= waitingRequest(world)) }) },
  'family.askAsRelative': { 'not-verified': () => ({ input: request() }) },
  'family.withdrawRequest': { 'other-account': async (world) => ({ input: { requestId: await (firstRequest ??= waitingRequest(world)) } }) },
  'family.relativeFile': { 'other-account': async (world) => ({ input: { requestId: await (firstRequest ??= waitingRequest(world)) } }) },

  'familyDesk.namings': {
    'same-community': async (world) => ({ input: {}, looksFor: await waitingIn(world, here) }),
    'other-community': async (world) => ({ input: {}, looksFor: await waitingIn(world, there) }),
  },
  'familyDesk.verifyNaming': {
    'same-community': aboutNaming(here, (seenNumber) => ({ seenNumber })),
    'wrong-number': aboutNaming(here, () => ({ seenNumber: newNumber() })),
    'other-community': aboutNaming(there, (seenNumber) => ({ seenNumber })),
  },
  'familyDesk.sendBackNaming': {
    'same-community': aboutNaming(here, () => ({ reason: 'notSeen' })),
    'other-community': aboutNaming(there, () => ({ reason: 'notSeen' })),
  },
  'familyDesk.confirmActingOnPaper': { 'same-community': onPaper(here), 'other-community': onPaper(there) },
  'familyDesk.setFamilyQuiet': { 'same-community': quiet(here), 'other-community': quiet(there) },
  'familyDesk.relativeRequests': { waiting: async (world) => ({ input: {}, looksFor: await (firstRequest ??= waitingRequest(world)) }) },
  'familyDesk.relativeRequest': { waiting: async (world) => ({ input: { requestId: await (firstRequest ??= waitingRequest(world)) } }) },
  'familyDesk.decideRelative': {
    // Only the registrar's decision uses a request up; a relative may ask so often an hour and no more.
    waiting: async (world, _actor, role) => ({
      input: {
        requestId: await (role === 'registrar' ? waitingRequest(world) : (firstRequest ??= waitingRequest(world))),
        granted: [],
        reason: 'notFound',
      },
    }),
  },
  'familyDesk.departures': { waiting: async (world) => ({ input: {}, looksFor: await (firstDeparture ??= departure(world)) }) },
  'familyDesk.settleDeparture': { waiting: async (world) => ({ input: { departureId: await departure(world), childIds: [] } }) },
}
