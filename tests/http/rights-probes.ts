import { asId } from '@xiongguan/contract/kit/id'
import { v7 } from 'uuid'
import { asUpload, madePicture } from '../../cloud/backend/src/testing/pictures'
import type { Role } from './rights-matrix'
import { consentProbes } from './rights-probes-consent'
import { contentProbes } from './rights-probes-content'
import { deskProbes } from './rights-probes-desk'
import { importsProbes } from './rights-probes-imports'
import { authorityProbes } from './rights-probes-authority'
import { guardProbes } from './rights-probes-guard'
import { peopleProbes } from './rights-probes-people'
import { familyProbes } from './rights-probes-family'
import { fieldProbes } from './rights-probes-field'
import { memberProbes } from './rights-probes-members'
import { placesProbes } from './rights-probes-places'
import { timelineProbes } from './rights-probes-timeline'
import { waitlistProbes } from './rights-probes-waitlist'
import { campaignProbes } from './rights-probes-campaigns'
import { here, there, type Actor, type World } from './rights-world'

/** What is sent for one cell, who sends it when it is not the role's usual actor, and what to look for in a list. */
export type Probe = { input: Record<string, unknown>; token?: string | undefined; looksFor?: string }

export type Prepare = (world: World, actor: Actor, role: Role) => Promise<Probe> | Probe
export type Relations = Readonly<Record<string, Prepare>>

const nothing: Prepare = () => ({ input: {} })
const nickname = '新称呼'

async function firstNotice({ client }: Actor | World['neighbour']['person']): Promise<string> {
  return (await client.notices.inbox({})).items[0]?.noticeId ?? v7()
}

async function extraPerson({ client }: { client: Actor['client'] }): Promise<string> {
  const saved = await client.membership.addPerson({ nickname: '还在的人', kind: 'adult' })
  return saved.kind === 'saved' ? (saved.household.people.at(-1)?.personId ?? '') : ''
}

/** Brings the neighbour's ticket to the state the probe needs. */
async function door(world: World, eventId: string, signUpId: string, code: string, arrived: boolean): Promise<void> {
  const { client } = world.manager
  const at = { eventId: asId<'Event'>(eventId) }
  await client.door.undoCheckIn({ ...at, signUpId: asId<'SignUp'>(signUpId) })
  if (arrived) await client.door.checkIn({ ...at, presented: code })
}

const checkInAt =
  (place: 'near' | 'far', ticket: 'near' | 'far' = place): Prepare =>
  async (world) => {
    const { signUpId, code } = world.neighbour[ticket]
    await door(world, world[ticket], signUpId, code, false)
    return { input: { eventId: world[place], presented: code } }
  }

const undoAt =
  (place: 'near' | 'far', ticket: 'near' | 'far' = place): Prepare =>
  async (world) => {
    const { signUpId, code } = world.neighbour[ticket]
    await door(world, world[ticket], signUpId, code, true)
    return { input: { eventId: world[place], signUpId } }
  }

const answersAt =
  (place: 'near' | 'far', filled: boolean): Prepare =>
  ({ neighbour, ...world }) => ({ input: { eventId: world[place], signUpId: neighbour[place].signUpId, ...(filled && { answers: [] }) } })

const onlyFlowers = { recognisable: false, consent: null }

/** A picture of the event that is over, put there anew. */
async function eventPicture({ organised, actors }: World): Promise<string> {
  const key = { eventId: asId<'Event'>(organised.over), pictureId: asId<'Picture'>(organised.pictureId) }
  const result = await actors.event_manager.client.organiserDesk.addPicture({ ...key, people: onlyFlowers })
  if (result.kind !== 'done') throw new Error(result.words)
  return organised.pictureId
}

const eventInList =
  (which: 'near' | 'far' | 'draft'): Prepare =>
  (world) => ({ input: {}, looksFor: world[which] })
const event =
  (which: 'near' | 'far' | 'draft'): Prepare =>
  (world) => ({ input: { eventId: world[which] } })

const visitorless =
  (prepare: Prepare): Prepare =>
  (world, actor, role) =>
    role === 'visitor' ? { input: {} } : prepare(world, actor, role)

const publicKey = Buffer.alloc(32, 7).toString('base64url')

async function deviceCode({ manager, far }: World): Promise<string> {
  return (await manager.client.eventDesk.newDeviceCode({ eventId: asId<'Event'>(far) })).code
}

/** A door device of this person's at the far event. */
async function deviceOf(world: World, { client }: { client: Actor['client'] }): Promise<string> {
  const enrolled = await client.door.enrolDevice({ code: await deviceCode(world), name: '东门', publicKey })
  if (enrolled.kind !== 'enrolled') throw new Error(enrolled.words)
  return enrolled.deviceId
}

/** The same probe from someone whose phone was made a door device there. */
const withDevice =
  (prepare: (world: World, actor: Actor, role: Role, deviceId: string) => Promise<Probe> | Probe): Prepare =>
  async (world, _actor, role) => {
    if (role === 'visitor') return prepare(world, _actor, role, v7())
    const person = await world.fresh(role)
    const probe = await prepare(world, _actor, role, await deviceOf(world, person))
    return { ...probe, token: person.token }
  }

const managersDevice =
  (prepare: (world: World, actor: Actor, role: Role, deviceId: string) => Probe): Prepare =>
  async (world, actor, role) =>
    prepare(world, actor, role, await deviceOf(world, world.manager))

const device = ({ far }: World, _actor: Actor, _role: Role, deviceId: string): Probe => ({ input: { eventId: far, deviceId } })

const signOfLife = ({ far }: World, _actor: Actor, _role: Role, deviceId: string): Probe => ({
  input: { eventId: far, deviceId, sentAt: 0, unsent: 0, lines: [] },
})

/** A line that a device reports about a sign-up nobody knows. */
async function openCase(world: World): Promise<string> {
  const entryId = asId<'DoorEntry'>(v7())
  const deviceId = asId<'Device'>(await deviceOf(world, world.manager))
  const said = { kind: 'in', signUpId: asId<'SignUp'>(v7()), serial: 1, undoes: null, deviceAt: 0, skew: 0 } as const
  const line = { ...said, entryId, sequence: 1, previous: '0'.repeat(64), signature: 'A'.repeat(86) }
  await world.manager.client.door.syncDevice({ eventId: asId<'Event'>(world.far), deviceId, sentAt: 0, unsent: 0, lines: [line] })
  return entryId
}

/** Names an article of a colleague in this state, or of the actor where they may write. */
async function articleIn(world: World, state: 'draft' | 'review' | 'scheduled' | 'published', writer?: Actor) {
  const { slug, number, revision, form } = await world.article(state, writer)
  if (state === 'draft') return { slug, revision, form }
  return state === 'review' ? { slug, number } : { slug }
}

const publishNow =
  (own: boolean): Prepare =>
  async (world, actor) => ({ input: { ...(await articleIn(world, 'review', own ? actor : undefined)), startsAt: null, endsAt: null } })

const sendBack =
  (own: boolean): Prepare =>
  async (world, actor) => ({
    input: { ...(await articleIn(world, 'review', own ? actor : undefined)), remarks: [{ block: null, words: '请再改改' }] },
  })

/** For every operation and relation of the matrix: what is asked. */
export const probes: Readonly<Record<string, Relations>> = {
  'identity.me': { self: nothing },
  'identity.privacyNotice': { any: nothing },
  'identity.acceptPrivacy': { self: async (world) => ({ input: { version: (await world.manager.client.identity.privacyNotice()).version } }) },
  'identity.eraseAccount': { self: async (world, _actor, role) => ({ input: {}, token: (await world.fresh(role)).token }) },
  'identity.claimAdministrator': { 'wrong-code': () => ({ input: { code: 'ABCD-EFGH-JKLM-NPQR' } }) },
  ...consentProbes,
  ...contentProbes,
  ...deskProbes,
  ...importsProbes,
  ...authorityProbes,
  ...waitlistProbes,
  ...peopleProbes,
  ...familyProbes,
  ...fieldProbes,
  ...memberProbes,
  ...placesProbes,
  ...timelineProbes,
  ...guardProbes,
  ...campaignProbes,

  'notices.inbox': {
    own: visitorless(async (_world, actor) => ({ input: {}, looksFor: await firstNotice(actor) })),
    'other-household': async (world) => ({ input: {}, looksFor: await firstNotice(world.neighbour.person) }),
  },
  'notices.unread': { own: nothing },
  'notices.markRead': {
    own: async (_world, actor, role) => ({ input: { noticeId: role === 'visitor' ? v7() : await firstNotice(actor) } }),
    'other-household': async (world) => ({ input: { noticeId: await firstNotice(world.neighbour.person) } }),
  },
  'notices.markAllRead': { own: nothing },
  'notices.subscriptions': { own: nothing },
  'notices.answerSubscriptions': {
    own: () => ({ input: { answers: [{ template: 'reminder', templateId: 'demonstration-reminder', answer: 'accept' }] } }),
  },

  'membership.places': { any: nothing },
  'membership.childConsentNotice': { any: nothing },
  'membership.household': {
    own: (_world, { householdId }) => ({ input: {}, looksFor: householdId }),
    'same-community': ({ neighbour }) => ({ input: {}, looksFor: neighbour.household.householdId }),
  },
  'membership.openHousehold': {
    'has-none': async (world, _actor, role) => ({ input: { communityCode: here }, token: (await world.fresh(role)).token }),
    'has-one': () => ({ input: { communityCode: here } }),
  },
  'membership.moveHousehold': { own: () => ({ input: { communityCode: here } }) },
  'membership.addPerson': { own: () => ({ input: { nickname, kind: 'adult' } }) },
  'membership.renamePerson': {
    own: (_world, { personIds }) => ({ input: { personId: personIds[0] ?? v7(), nickname } }),
    'same-community': ({ neighbour }) => ({ input: { personId: neighbour.personIds[0], nickname } }),
  },
  'membership.removePerson': {
    own: async (_world, actor, role) => ({ input: { personId: role === 'visitor' ? v7() : await extraPerson(actor) } }),
    'same-community': async ({ neighbour }) => ({ input: { personId: await extraPerson(neighbour.person) } }),
  },
  'membership.setQuiet': {
    own: () => ({ input: { quiet: true } }),
    'own-person': (_world, { personIds }) => ({ input: { quiet: true, personId: personIds[0] ?? v7() } }),
    'same-community': ({ neighbour }) => ({ input: { quiet: true, personId: neighbour.personIds[0] } }),
  },

  'content.topics': { any: nothing },
  'content.list': { any: nothing },
  'content.search': { any: () => ({ input: { words: '疫苗' } }) },
  'content.offerWords': { any: () => ({ input: { typed: 'yi' } }) },
  'content.corrections': { any: nothing },
  'content.read': { any: ({ slug }) => ({ input: { slug } }) },
  'guidance.vaccinationPlan': { any: () => ({ input: { birthDate: '2026-01-31', sex: 'female' } }) },
  'guidance.checkupPlan': { any: () => ({ input: { birthDate: '2026-01-31' } }) },
  'guidance.antenatalPlan': { any: () => ({ input: { lastMenstrualPeriod: '2026-01-31' } }) },
  'guidance.assessGrowth': { any: () => ({ input: { sex: 'female', birthDate: '2025-01-31', measuredOn: '2026-01-31', weightKg: 9 } }) },
  'calendar.day': { any: () => ({ input: { date: '2026-10-01' } }) },

  'reading.favourites': {
    own: visitorless(async ({ slug }, { client }) => {
      await client.reading.keepFavourite({ kind: 'article', target: slug, kept: true })
      return { input: {}, looksFor: slug }
    }),
    'other-household': async ({ neighbour, far }) => {
      await neighbour.person.client.reading.keepFavourite({ kind: 'event', target: far, kept: true })
      return { input: {}, looksFor: far }
    },
  },
  'reading.keepFavourite': { own: ({ slug }) => ({ input: { kind: 'article', target: slug, kept: true } }) },
  'reading.takeOverFavourites': { own: ({ slug }) => ({ input: { items: [{ kind: 'article', target: slug }] } }) },
  'reading.sayHelpful': { any: ({ slug }) => ({ input: { slug, version: 'x', helpful: true, device: 'device-of-the-test-0001' } }) },

  'events.list': { published: eventInList('near'), draft: eventInList('draft') },
  'events.get': { published: event('near'), draft: event('draft') },
  'events.signUp': {
    own: ({ near }, { personIds }) => ({ input: { eventId: near, personIds: personIds.length > 0 ? personIds : [v7()] } }),
    'other-household': ({ near, neighbour }) => ({ input: { eventId: near, personIds: neighbour.personIds } }),
    draft: ({ draft }, { personIds }) => ({ input: { eventId: draft, personIds: personIds.length > 0 ? personIds : [v7()] } }),
  },
  'events.mySignUps': {
    own: (_world, { far }) => ({ input: {}, looksFor: far.signUpId }),
    'other-household': ({ neighbour }) => ({ input: {}, looksFor: neighbour.near.signUpId }),
  },
  'events.ticket': {
    own: (_world, { far }) => ({ input: { signUpId: far.signUpId } }),
    'other-household': ({ neighbour }) => ({ input: { signUpId: neighbour.near.signUpId } }),
  },
  'events.calendar': { published: event('near'), draft: event('draft') },
  'events.cancelSignUp': {
    own: (_world, { far }) => ({ input: { signUpId: far.signUpId } }),
    'other-household': ({ neighbour }) => ({ input: { signUpId: neighbour.near.signUpId } }),
  },

  'events.invitation': {
    'unknown-code': () => ({ input: { code: 'ABCD-EFGH-JKLM-NPQR' } }),
    'fresh-code': async (world) => ({ input: { code: (await world.eventInvitation()).code } }),
  },
  'events.acceptInvitation': {
    'unknown-code': () => ({ input: { code: 'ABCD-EFGH-JKLM-NPQR' } }),
    'fresh-code': async (world) => ({ input: { code: (await world.eventInvitation()).code } }),
    'of-neighbour': async (world) => ({ input: { code: await world.takenCode() } }),
  },

  'door.doorEvents': { assigned: eventInList('near'), 'other-event': eventInList('far'), draft: eventInList('draft') },
  'door.doorSummary': { assigned: event('near'), 'other-event': event('far'), draft: event('draft'), 'with-device': withDevice(event('far')) },
  'door.checkIn': {
    assigned: checkInAt('near'),
    'ticket-of-other': checkInAt('near', 'far'),
    'other-event': checkInAt('far'),
    'with-device': withDevice(checkInAt('far')),
  },
  'door.undoCheckIn': {
    assigned: undoAt('near'),
    'ticket-of-other': undoAt('near', 'far'),
    'other-event': undoAt('far'),
    'with-device': withDevice(undoAt('far')),
  },
  'door.enrolDevice': {
    'with-code': async (world, _actor, role) => ({
      input: { code: await deviceCode(world), name: '东门', publicKey },
      token: role === 'visitor' ? undefined : (await world.fresh(role)).token,
    }),
    'wrong-code': () => ({ input: { code: 'ABCD EFGH JKMN PQRS', name: '东门', publicKey } }),
  },
  'door.deviceList': { own: withDevice(device), 'other-device': managersDevice(device) },
  'door.syncDevice': { own: withDevice(signOfLife), 'other-device': managersDevice(signOfLife) },
  'door.selfCheckInCodes': { assigned: event('near'), 'other-event': event('far') },
  'door.enterPaper': {
    assigned: ({ near }) => ({ input: { eventId: near, codes: ['ZZZZZZZZ'] } }),
    'other-event': ({ far }) => ({ input: { eventId: far, codes: ['ZZZZZZZZ'] } }),
  },
  'events.selfCheckIn': { 'wrong-code': () => ({ input: { presented: 'XGS1.made-up' } }) },
  'eventDesk.newDeviceCode': { any: event('near') },
  'eventDesk.devices': { any: event('near') },
  'eventDesk.revokeDevice': { any: managersDevice(device) },
  'eventDesk.doorCases': { any: async (world) => ({ input: { eventId: world.far }, looksFor: await openCase(world) }) },
  'eventDesk.settleDoorCase': { any: async (world) => ({ input: { eventId: world.far, entryId: await openCase(world), verdict: 'seen' } }) },
  'eventDesk.paperList': { any: event('near') },
  'door.questions': {
    assigned: answersAt('near', false),
    'other-event': answersAt('far', false),
    'with-device': withDevice(answersAt('far', false)),
  },
  'door.answer': { assigned: answersAt('near', true), 'other-event': answersAt('far', true), 'with-device': withDevice(answersAt('far', true)) },

  'staff.listStaff': {
    'door-helper': ({ actors }) => ({ input: {}, looksFor: actors.door_helper.accountId ?? '' }),
    'other-staff': ({ actors }) => ({ input: {}, looksFor: actors.editor.accountId ?? '' }),
  },
  'staff.offBoard': {
    'other-staff': async (world) => ({ input: { accountId: (await world.fresh('editor')).accountId } }),
    resident: ({ neighbour }) => ({ input: { accountId: neighbour.person.accountId } }),
  },

  'audit.list': { any: nothing },
  'audit.chain': { any: nothing },
  'audit.verify': { any: nothing },

  'deliveries.deadLetters': { any: async (world) => ({ input: {}, looksFor: await world.deadLetter() }) },
  'deliveries.retryDelivery': { any: async (world) => ({ input: { messageId: await world.deadLetter() } }) },
  'deliveries.heldTexts': { any: async (world) => ({ input: {}, looksFor: await world.heldText() }) },
  'deliveries.reviewText': { any: async (world) => ({ input: { heldTextId: await world.heldText(), verdict: 'pass' } }) },

  'articleDesk.list': { any: nothing },
  'articleDesk.leastHelpful': { any: nothing },
  'articleDesk.helpfulness': { any: ({ slug }) => ({ input: { slug } }) },
  'articleDesk.get': { any: ({ slug }) => ({ input: { slug } }) },
  'articleDesk.facts': { any: () => ({ input: { words: '12356' } }) },
  'articleDesk.versions': { any: ({ slug }) => ({ input: { slug } }) },
  'articleDesk.version': { any: ({ slug }) => ({ input: { slug, number: '1' } }) },
  'articleDesk.create': { any: () => ({ input: { title: '新写的一篇', topic: 'healthyLiving' } }) },
  'articleDesk.save': { draft: async (world) => ({ input: await articleIn(world, 'draft') }) },
  'articleDesk.submit': { draft: async (world) => ({ input: { ...(await articleIn(world, 'draft')), note: '', correction: null } }) },
  'articleDesk.recall': { 'in-review': async (world) => ({ input: await articleIn(world, 'review') }) },
  'articleDesk.settleReference': { 'nothing-new': ({ slug }) => ({ input: { slug, revision: 1, take: true } }) },
  'articleDesk.sendBack': { 'of-colleague': sendBack(false), own: sendBack(true) },
  'articleDesk.publish': { 'of-colleague': publishNow(false), own: publishNow(true) },
  'articleDesk.unschedule': { scheduled: async (world) => ({ input: await articleIn(world, 'scheduled') }) },
  'articleDesk.setEnd': { published: async (world) => ({ input: { ...(await articleIn(world, 'published')), endsAt: null } }) },
  'articleDesk.withdraw': { published: async (world) => ({ input: { ...(await articleIn(world, 'published')), words: '内容有误，正在核对' } }) },

  'pictureDesk.upload': { any: async () => ({ input: asUpload(await madePicture()) }) },
  'pictureDesk.held': { 'of-colleague': async (world) => ({ input: {}, looksFor: await world.heldPicture() }) },
  'pictureDesk.judge': {
    'of-colleague': async (world) => ({ input: { pictureId: await world.heldPicture(), verdict: 'pass' } }),
    own: async (world, actor) => ({ input: { pictureId: await world.heldPicture(actor), verdict: 'pass' } }),
  },

  'eventDesk.list': { published: eventInList('near'), draft: eventInList('draft') },
  'eventDesk.get': { published: event('near'), draft: event('draft') },
  'eventDesk.create': { any: ({ form }) => ({ input: form({}) }) },
  'eventDesk.update': {
    published: ({ form, near }) => ({ input: { eventId: near, form: form({ title: '近处的活动', coHosts: ['womens_federation'] }) } }),
  },
  'eventDesk.publish': { draft: async (world) => ({ input: { eventId: await world.newDraft() } }) },
  'eventDesk.signUps': {
    'same-community': ({ near, neighbour }) => ({ input: { eventId: near }, looksFor: neighbour.near.signUpId }),
    'other-community': ({ near, stranger }) => ({ input: { eventId: near }, looksFor: stranger.near.signUpId }),
    'asked-for-other': ({ near, stranger }) => ({ input: { eventId: near, communityCode: there }, looksFor: stranger.near.signUpId }),
    draft: event('draft'),
  },
  'eventDesk.reach': { published: event('near') },
  'eventDesk.previewTelling': { published: event('near') },
  'eventDesk.shareCode': { published: event('near') },
  'eventDesk.approvals': { any: nothing },
  'eventDesk.decide': {
    'not-waiting': ({ near, neighbour }) => ({ input: { eventId: near, signUpId: neighbour.near.signUpId, verdict: { decision: 'approve' } } }),
  },
  'eventDesk.answers': { 'same-community': ({ near, neighbour }) => ({ input: { eventId: near, signUpId: neighbour.near.signUpId } }) },
  'eventDesk.invitations': {
    any: async (world) => ({ input: { eventId: world.near }, looksFor: (await world.eventInvitation()).invitationId }),
  },
  'eventDesk.invite': { any: ({ near, invitationForm }) => ({ input: { eventId: near, invitation: invitationForm } }) },
  'eventDesk.revokeInvitation': {
    any: async (world) => ({ input: { eventId: world.near, invitationId: (await world.eventInvitation()).invitationId } }),
  },
  'eventDesk.setDoorHelpers': { any: ({ near, actors }) => ({ input: { eventId: near, accountIds: [actors.door_helper.accountId] } }) },

  'events.venues': { any: nothing },
  'events.venue': { any: ({ organised }) => ({ input: { venueId: organised.venueId } }) },
  'events.recap': { shown: ({ organised }) => ({ input: { eventId: organised.over } }), 'not-written': event('near') },

  'organiserDesk.detail': { published: event('near'), draft: event('draft') },
  'organiserDesk.copy': { published: ({ near, organised }) => ({ input: { eventId: near, on: organised.later, publish: false } }) },
  'organiserDesk.planSeries': { published: ({ near }) => ({ input: { eventId: near, rule: 'weekly', count: 2 } }) },
  'organiserDesk.makeSeries': {
    published: ({ near, organised }) => ({ input: { eventId: near, rule: 'weekly', dates: [organised.later], publish: false } }),
  },
  'organiserDesk.changeFollowing': { 'no-series': ({ far, form }) => ({ input: { eventId: far, form: form({ title: '别处的活动' }) } }) },
  'organiserDesk.tellChanges': { published: event('near') },
  'organiserDesk.cancel': { standing: async ({ organised }) => ({ input: { eventId: await organised.newEvent(), reason: '沙尘天气' } }) },
  'organiserDesk.calls': {
    'same-community': ({ organised }) => ({ input: { eventId: organised.cancelled }, looksFor: organised.neighbour }),
    'other-community': ({ organised }) => ({ input: { eventId: organised.cancelled }, looksFor: organised.stranger }),
    'not-cancelled': event('near'),
  },
  'organiserDesk.recordCall': {
    'same-community': ({ organised }) => ({ input: { eventId: organised.cancelled, signUpId: organised.neighbour, result: 'noAnswer' } }),
    'other-community': ({ organised }) => ({ input: { eventId: organised.cancelled, signUpId: organised.stranger, result: 'noAnswer' } }),
  },
  'organiserDesk.openCalls': { 'same-community': ({ organised }) => ({ input: {}, looksFor: organised.cancelled }) },
  'organiserDesk.summarise': {
    over: ({ organised }) => ({ input: { eventId: organised.over, story: '大家都来了。', walkIns: { adults: 1, children: 0 }, shown: true } }),
  },
  'organiserDesk.archive': { 'not-over': event('near') },
  'organiserDesk.archived': { any: ({ organised }) => ({ input: { year: organised.year }, looksFor: organised.archived }) },
  'organiserDesk.pictures': {
    over: async (world) => ({ input: { eventId: world.organised.over }, looksFor: await eventPicture(world) }),
  },
  'organiserDesk.addPicture': {
    over: async (world) => ({ input: { eventId: world.organised.over, pictureId: await world.heldPicture(), people: onlyFlowers } }),
    'not-over': async (world) => ({ input: { eventId: world.near, pictureId: await world.heldPicture(), people: onlyFlowers } }),
  },
  'organiserDesk.notePicture': {
    over: async (world) => ({ input: { eventId: world.organised.over, pictureId: await eventPicture(world), people: onlyFlowers } }),
  },
  'organiserDesk.withdrawConsent': {
    over: async (world) => ({ input: { eventId: world.organised.over, pictureId: await eventPicture(world) } }),
  },
  'organiserDesk.removePicture': {
    over: async (world) => ({ input: { eventId: world.organised.over, pictureId: await eventPicture(world) } }),
  },
  'organiserDesk.export': {
    published: ({ near }) => ({ input: { eventId: near, kind: 'signUps' } }),
    draft: ({ draft }) => ({ input: { eventId: draft, kind: 'signUps' } }),
  },

  'venueDesk.list': { any: ({ organised }) => ({ input: {}, looksFor: organised.venueId }) },
  'venueDesk.create': { any: ({ organised }) => ({ input: organised.venueForm(v7()) }) },
  'venueDesk.update': { any: ({ organised }) => ({ input: { venueId: organised.venueId, form: organised.venueForm('演示场地') } }) },
  'venueDesk.calendar': {
    published: ({ near, organised }) => ({ input: { month: organised.month }, looksFor: near }),
    draft: ({ draft, organised }) => ({ input: { month: organised.month }, looksFor: draft }),
  },
  'venueDesk.conflicts': {
    any: ({ organised, form }) => ({ input: { venueId: organised.venueId, startsAt: form({}).startsAt, endsAt: form({}).endsAt } }),
  },

  'partner.share': { 'co-hosted': event('near'), 'other-event': event('far'), 'co-hosted-draft': event('draft') },
  'partner.reserve': {
    'co-hosted': ({ near }) => ({ input: { eventId: near, seats: 3 } }),
    'other-event': ({ far }) => ({ input: { eventId: far, seats: 3 } }),
  },
  'partner.reportCounts': {
    'co-hosted': ({ near }) => ({ input: { eventId: near, expected: 3, came: null } }),
    'other-event': ({ far }) => ({ input: { eventId: far, expected: 3, came: null } }),
  },
  'partner.coHosted': { 'co-hosted': eventInList('near'), 'other-event': eventInList('far'), 'co-hosted-draft': eventInList('draft') },
}
