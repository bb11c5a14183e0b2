import { randomUUID } from 'node:crypto'
import { v7 } from 'uuid'
import { formOf, membershipOf, nextPhone } from '../../cloud/backend/src/areas/association/testing/world'
import { consentText } from '../../cloud/backend/src/areas/consent'
import { bindPhone } from '../../cloud/backend/src/seeds/bind-phone'
import type { ApplicationForm } from '@xiongguan/contract/association/member-resident'
import { asId } from '@xiongguan/contract/kit/id'
import type { Role } from './rights-matrix'
import type { Prepare, Relations } from './rights-probes'
import { here, there, type World } from './rights-world'

const far = '620201100201'

async function openFamily({ served }: World, communityCode: string) {
  const openid = `member-${randomUUID()}`
  const { client, household, personIds } = await served.family(openid, [['合成人', 'adult']], communityCode)
  const account = await served.app.areas.identity.recognise.byOpenid(openid, false)
  if (!account || !personIds[0]) throw new Error('the family was not opened')
  await bindPhone(client.family, nextPhone())
  const { token } = await served.app.areas.identity.sessions.start(account.accountId, 'test')
  return { client, token, householdId: household.householdId, personId: personIds[0] }
}

async function applicant(world: World, communityCode = here, more: Partial<ApplicationForm> = {}) {
  const family = await openFamily(world, communityCode)
  return { ...family, memberId: membershipOf(await family.client.members.apply(formOf(family.personId, more))).memberId }
}

const approve = { verdict: 'approve' } as const

export async function member(world: World, desk: Desk, communityCode: string, more: Partial<ApplicationForm> = {}) {
  const made = await applicant(world, communityCode, more)
  await desk[communityCode]?.memberDesk.review({ memberId: made.memberId, verdict: approve })
  return made
}

export type Desk = Readonly<Record<string, Awaited<ReturnType<World['served']['staff']>>['client']>>

/** A contact of a place who keeps one household, and another contact beside. */
async function kept(world: World, desk: Desk, communityCode: string) {
  const worker = desk[communityCode]
  if (!worker) throw new Error('nobody works there')
  const contact = await member(world, desk, communityCode, { strengths: ['wellKnown'] })
  const other = await member(world, desk, communityCode)
  for (const { memberId } of [contact, other]) await worker.contactDesk.appoint({ memberId })
  const household = async () => {
    const { householdId } = await openFamily(world, communityCode)
    await worker.contactDesk.assign({ memberId: contact.memberId, householdIds: [householdId] })
    return householdId
  }
  const handover = async () => {
    const householdId = await household()
    await worker.contactDesk.propose({ householdId, takerId: other.memberId })
    const found = (await worker.contactDesk.of({ householdId })).handover
    if (!found) throw new Error('no hand-over')
    return found.handoverId
  }
  return { contact, other, householdId: await household(), household, handover, applied: await applicant(world, communityCode) }
}

async function prepare(world: World) {
  const workers = await Promise.all([here, there, far].map((code) => world.served.staff('community_worker', code)))
  const desk: Desk = Object.fromEntries(workers.map(({ client }, place) => [[here, there, far][place] ?? here, client]))
  const group = await applicant(world, here, { kind: 'group', organisation: '演示单位' })
  await desk[here]?.memberDesk.review({ memberId: group.memberId, verdict: approve })
  return { desk, same: await kept(world, desk, here), other: await kept(world, desk, there), far: await kept(world, desk, far), group }
}
type Prepared = Awaited<ReturnType<typeof prepare>>

const worlds = new WeakMap<World, Promise<Prepared>>()
/** What is looked at is made once; what is changed is made anew. */
function known(world: World): Promise<Prepared> {
  const found = worlds.get(world) ?? prepare(world)
  worlds.set(world, found)
  return found
}

type Place = 'same' | 'other' | 'far'
const codes: Record<Place, string> = { same: here, other: there, far }
const at =
  (make: (of: Prepared[Place], world: World, prepared: Prepared) => Promise<Record<string, unknown>> | Record<string, unknown>) =>
  (place: Place): Prepare =>
  async (world) => {
    const prepared = await known(world)
    return { input: await make(prepared[place], world, prepared) }
  }
const places = (make: (place: Place) => Prepare): Relations => ({ 'same-community': make('same'), 'other-community': make('other') })

const passedOn = async (world: World, fresh: boolean) => {
  const { desk, group } = await known(world)
  if (!fresh) return group.memberId
  const { memberId } = await applicant(world, here, { kind: 'group', organisation: '演示单位' })
  await desk[here]?.memberDesk.review({ memberId, verdict: approve })
  return memberId
}

const listed =
  (place: Place): Prepare =>
  async (world) => ({ input: { strength: 'wellKnown' }, looksFor: (await known(world))[place].contact.memberId })
const waiting =
  (place: Place): Prepare =>
  async (world) => ({ input: {}, looksFor: (await known(world))[place].applied.memberId })
const freshMember =
  (place: Place): Prepare =>
  async (world) => {
    const { desk } = await known(world)
    return { input: { memberId: (await member(world, desk, codes[place])).memberId, way: 'movedAway', reason: '迁到外地' } }
  }
const ofContact = at(({ contact }) => ({ memberId: contact.memberId }))

/** Somebody of the role with a household of their own, and what they have in it. */
async function own(world: World, role: Role) {
  const person = await world.fresh(role)
  await person.client.membership.openHousehold({ communityCode: here })
  const saved = await person.client.membership.addPerson({ nickname: '合成人', kind: 'adult' })
  const personId = saved.kind === 'saved' ? saved.household.people[0]?.personId : undefined
  if (!personId) throw new Error('nobody in the household')
  await bindPhone(person.client.family, nextPhone())
  return { ...person, personId }
}

/** A visitor has nothing; everybody else has an application or a membership of their own. */
const ownMembership =
  (admitted: boolean, looks = false): Prepare =>
  async (world, _actor, role) => {
    if (role === 'visitor') return { input: { memberId: v7() } }
    const { client, token, personId } = await own(world, role)
    const { memberId } = membershipOf(await client.members.apply(formOf(personId)))
    if (admitted) await (await known(world)).desk[here]?.memberDesk.review({ memberId, verdict: approve })
    return looks ? { input: {}, token, looksFor: memberId } : { input: { memberId }, token }
  }

const neighbours: Prepare = async (world) => ({ input: { memberId: (await known(world)).same.applied.memberId } })

/** Asked by a contact, whatever else they are; a visitor is nobody. */
const asContact =
  (
    who: 'contact' | 'other',
    make: (of: Prepared['same']) => Promise<Record<string, unknown>> | Record<string, unknown>,
    looksFor?: (of: Prepared['same']) => string,
  ): Prepare =>
  async (world, _actor, role) => {
    const { same } = await known(world)
    const token = role === 'visitor' ? undefined : same[who].token
    return { input: await make(same), token, ...(looksFor ? { looksFor: looksFor(same) } : {}) }
  }

const touch = (householdId: string) => ({ householdId, kind: 'call', on: '2026-11-20' })
const assignment = at(async ({ contact }, world) => ({ memberId: contact.memberId, householdIds: [world.neighbour.household.householdId] }))
const deskPlan =
  (place: Place): Prepare =>
  async (world) => {
    await known(world)
    return { input: {}, looksFor: codes[place] }
  }

/** Members and their households: who sees, reviews, keeps and hands over. */
/** A contact by the number only they have. */
async function findByNumber(world: World, place: Place) {
  const { contact } = (await known(world))[place]
  const [membership] = await contact.client.members.mine()
  return { input: { text: membership?.number ?? '' }, looksFor: contact.memberId }
}

export const memberProbes: Readonly<Record<string, Relations>> = {
  'memberDesk.waiting': {
    ...places(waiting),
    'passed-on': async (world) => ({ input: {}, looksFor: await passedOn(world, false) }),
  },
  'memberDesk.list': { ...places(listed), 'other-town': listed('far') },
  'memberDesk.file': { ...places(ofContact), 'other-town': ofContact('far') },
  'memberDesk.birthdays': { any: () => ({ input: {} }) },
  'memberDesk.review': {
    ...places((place) => async (world) => ({ input: { memberId: (await applicant(world, codes[place])).memberId, verdict: approve } })),
    'passed-on': async (world) => ({ input: { memberId: await passedOn(world, true), verdict: approve } }),
  },
  'memberDesk.renew': places(ofContact),
  'memberDesk.recordDues': places(at(({ contact }) => ({ memberId: contact.memberId, year: 2026, fen: 500, paidOn: '2026-11-20' }))),
  'memberDesk.endMembership': places(freshMember),
  'memberDesk.kinds': { any: () => ({ input: {} }) },
  'memberDesk.setKind': { any: () => ({ input: { kind: 'individual', secondReview: false, termMonths: null, graceDays: null, duesFen: null } }) },
  'memberDesk.export': { any: () => ({ input: {} }) },

  'contactDesk.plan': { 'same-community': deskPlan('same'), 'other-town': deskPlan('far') },
  'contactDesk.contacts': places((place) => async (world) => ({
    input: { communityCode: codes[place] },
    looksFor: (await known(world))[place].contact.memberId,
  })),
  'contactDesk.find': {
    ...places((place) => (world) => findByNumber(world, place)),
    'other-town': (world) => findByNumber(world, 'far'),
  },
  'contactDesk.households': places((place) => async (world) => {
    const { contact, householdId } = (await known(world))[place]
    return { input: { show: 'all', contactId: contact.memberId }, looksFor: householdId }
  }),
  'contactDesk.of': {
    ...places(at(({ householdId }) => ({ householdId }))),
    'other-town': at(({ householdId }) => ({ householdId }))('far'),
  },
  'contactDesk.appoint': places(ofContact),
  'contactDesk.stop': places((place) => async (world) => {
    const { desk } = await known(world)
    return { input: { memberId: (await member(world, desk, codes[place])).memberId, leaveWaiting: true } }
  }),
  'contactDesk.preview': places(at(({ contact, householdId }) => ({ memberId: contact.memberId, households: householdId }))),
  'contactDesk.assign': places(assignment),
  'contactDesk.propose': places(at(async ({ household, other }) => ({ householdId: await household(), takerId: other.memberId }))),
  'contactDesk.decideAlone': places(at(async ({ handover }) => ({ handoverId: await handover(), cannot: 'giver', reason: '联系不上本人' }))),
  'contactDesk.stopHandover': places(at(async ({ handover }) => ({ handoverId: await handover() }))),
  'contactDesk.setLimit': {
    'same-town': () => ({ input: { communityCode: there, households: 20 } }),
    'other-town': () => ({ input: { communityCode: far, households: 20 } }),
  },
  'contactDesk.export': { any: () => ({ input: {} }) },

  'members.notice': { any: () => ({ input: {} }) },
  'members.mine': {
    own: ownMembership(false, true),
    'other-household': async (world) => ({ input: {}, looksFor: (await known(world)).same.applied.memberId }),
  },
  'members.apply': {
    own: async (world, _actor, role) => {
      if (role === 'visitor') return { input: { ...formOf(asId<'Person'>(v7())) } }
      const { token, personId } = await own(world, role)
      return { input: { ...formOf(personId) }, token }
    },
    'other-household': async (world) => ({ input: { ...formOf((await known(world)).same.applied.personId) } }),
  },
  'members.resubmit': {
    'other-household': async (world) => {
      const { memberId, personId } = (await known(world)).same.applied
      return { input: { ...formOf(personId), memberId } }
    },
  },
  'members.withdraw': { own: ownMembership(false), 'other-household': neighbours },
  'members.setBirthday': { own: ownMembership(true), 'other-household': neighbours },
  'members.leave': { own: ownMembership(true), 'other-household': neighbours },

  'contacts.mine': { own: () => ({ input: {} }) },
  'contacts.askForAnother': { 'has-none': () => ({ input: {} }) },
  'contacts.allowCall': { own: () => ({ input: { phone: '13800001111', consentVersion: consentText('memberContact').version } }) },
  'contacts.keeping': { own: () => ({ input: {} }) },
  'contacts.households': {
    'not-a-contact': () => ({ input: {} }),
    kept: asContact(
      'contact',
      () => ({}),
      ({ householdId }) => householdId,
    ),
  },
  'contacts.household': {
    'not-a-contact': at(({ householdId }) => ({ householdId }))('same'),
    kept: asContact('contact', ({ householdId }) => ({ householdId })),
    'kept-by-another': asContact('other', ({ householdId }) => ({ householdId })),
  },
  'contacts.touches': {
    kept: asContact('contact', ({ householdId }) => ({ householdId })),
    'kept-by-another': asContact('other', ({ householdId }) => ({ householdId })),
  },
  'contacts.noteTouch': {
    kept: asContact('contact', ({ householdId }) => touch(householdId)),
    'kept-by-another': asContact('other', ({ householdId }) => touch(householdId)),
  },
  'contacts.openPhone': { 'not-a-contact': () => ({ input: { open: true } }), contact: asContact('contact', () => ({ open: true })) },
  'contacts.answerHandover': {
    'of-others': at(async ({ handover }) => ({ handoverId: await handover(), agree: true }))('same'),
    giver: asContact('contact', async ({ handover }) => ({ handoverId: await handover(), agree: true })),
  },
}
