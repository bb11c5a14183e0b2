import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import { plainSignUpRules } from '@xiongguan/contract/events/sign-up-rules'
import type { EventForm } from '@xiongguan/contract/events/staff'
import type { EventId } from '@xiongguan/contract/events/terms'
import type { AccountId } from '@xiongguan/contract/identity/terms'
import { asId } from '@xiongguan/contract/kit/id'
import type { ServedApp } from '../support/server/in-process'
import { asUpload, madePicture } from '../../cloud/backend/src/testing/pictures'
import { eventForm } from '../support/server'
import { roles, type Role } from './rights-matrix'

export const here = '620201001001'
export const there = '620201001002'

type Client = ReturnType<ServedApp['clients']['visitor']>
export type Person = { token: string | undefined; accountId: AccountId | null; client: Client }

const scopes: Partial<Record<Role, string>> = { community_worker: here, partner: 'womens_federation', secretary: '620201001' }

async function signedIn(served: ServedApp, role: Role): Promise<Person> {
  if (role === 'visitor') return { token: undefined, accountId: null, client: served.clients.visitor() }
  if (role !== 'resident') {
    const { accountId, tokens, client } = await served.staff(role, scopes[role] ?? '')
    return { accountId, token: tokens.token, client }
  }
  const account = await served.app.areas.identity.recognise.byOpenid(`resident-${randomUUID()}`, true)
  if (!account) throw new Error('the resident got no account')
  const { token } = await served.app.areas.identity.sessions.start(account.accountId, 'test')
  return { accountId: account.accountId, token, client: served.clients.token(token) }
}

async function agreeToPrivacy({ client }: Person): Promise<void> {
  const { version } = await client.identity.privacyNotice()
  await client.identity.acceptPrivacy({ version })
}

async function withHousehold(person: Person, communityCode: string) {
  await agreeToPrivacy(person)
  await person.client.membership.openHousehold({ communityCode })
  const saved = await person.client.membership.addPerson({ nickname: '合成人', kind: 'adult' })
  if (saved.kind !== 'saved') throw new Error(`the household was refused: ${saved.kind}`)
  return saved.household
}

async function signUp(person: Person, eventId: string, personIds: readonly string[]) {
  const result = await person.client.events.signUp({ eventId: asId<'Event'>(eventId), personIds: personIds.map(asId<'Person'>) })
  if (result.kind !== 'signedUp') throw new Error(`the sign-up was refused: ${result.gate}`)
  const { code } = await person.client.events.ticket({ signUpId: result.signUpId })
  return { signUpId: result.signUpId, code }
}

/** A family with a place at both published events. */
async function comingFamily(served: ServedApp, communityCode: string, [near, far]: readonly [string, string]) {
  const person = await signedIn(served, 'resident')
  const household = await withHousehold(person, communityCode)
  const personIds = household.people.map(({ personId }) => personId)
  return { person, household, personIds, near: await signUp(person, near, personIds), far: await signUp(person, far, personIds) }
}

/** Someone of a role who also has a household and a place at the far event. */
async function actorOf(served: ServedApp, role: Role, far: string) {
  const person = await signedIn(served, role)
  if (role === 'visitor') return { ...person, personIds: [], householdId: '', far: { signUpId: asId<'SignUp'>(v7()), code: '' } }
  const household = await withHousehold(person, here)
  const personIds = household.people.map(({ personId }) => personId)
  return { ...person, personIds, householdId: household.householdId, far: await signUp(person, far, personIds) }
}
export type Actor = Awaited<ReturnType<typeof actorOf>>

async function addEvent(manager: Person, form: EventForm, published: boolean): Promise<string> {
  const saved = await manager.client.eventDesk.create(form)
  if (saved.kind !== 'saved') throw new Error(`the event was refused: ${saved.words}`)
  if (published) await manager.client.eventDesk.publish({ eventId: saved.eventId })
  return saved.eventId
}

type Families = { form(changes: Partial<EventForm>): EventForm; neighbour: ComingFamily; stranger: ComingFamily }
type ComingFamily = Awaited<ReturnType<typeof comingFamily>>

const venueForm = (name: string) => ({
  name,
  address: '演示地址',
  facilities: '',
  capacity: null,
  directions: '',
  openHours: '',
  coordinates: null,
  closed: false,
})

/** A place, a cancelled event with both families to call, one that is over with a summary, one in the archive. */
async function organisedEvents(served: ServedApp, manager: Person, { form, neighbour, stranger }: Families) {
  const now = served.clock.now()
  const { eventDesk, organiserDesk, venueDesk } = manager.client
  const newEvent = (changes: Partial<EventForm> = {}) => addEvent(manager, form(changes), true)
  const venue = await venueDesk.create(venueForm('演示场地'))
  const cancelled = asId<'Event'>(await newEvent({ title: '取消的活动' }))
  const signUps = [await signUp(neighbour.person, cancelled, neighbour.personIds), await signUp(stranger.person, cancelled, stranger.personIds)]
  await organiserDesk.cancel({ eventId: cancelled, reason: '沙尘天气' })
  await served.app.deliver(1000)
  await sql`update events_call set listed_at = ${now}, reason = 'unread' where event_id = ${cancelled}`.execute(served.db)
  const past = async () => {
    const saved = await eventDesk.create(form({ title: '办过的活动' }))
    if (saved.kind !== 'saved') throw new Error(saved.words)
    await eventDesk.publish({ eventId: saved.eventId })
    await sql`update events_event set starts_at = starts_at - interval '30 days', ends_at = ends_at - interval '30 days', sign_up_opens_at = sign_up_opens_at - interval '30 days',
      sign_up_closes_at = sign_up_closes_at - interval '30 days', cancel_until_at = cancel_until_at - interval '30 days' where event_id = ${saved.eventId}`.execute(
      served.db,
    )
    return saved.eventId
  }
  const [over, archived] = [await past(), await past()]
  await organiserDesk.summarise({ eventId: over, story: '大家都来了。', walkIns: { adults: 0, children: 0 }, shown: true })
  await organiserDesk.archive({ eventId: archived })
  const picture = await manager.client.pictureDesk.upload(asUpload(await madePicture()))
  if (picture.kind !== 'saved') throw new Error(picture.words)
  const day = (at: number) => new Date(at).toISOString().slice(0, 10)
  return {
    newEvent,
    venueForm,
    venueId: venue.kind === 'saved' ? venue.venueId : '',
    cancelled,
    over,
    archived,
    pictureId: picture.picture.pictureId,
    neighbour: signUps[0]?.signUpId ?? '',
    stranger: signUps[1]?.signUpId ?? '',
    later: day(now.getTime() + 20 * 86_400_000),
    month: day(now.getTime() + 8 * 3_600_000).slice(0, 7),
    year: new Date(now.getTime() - 30 * 86_400_000).getUTCFullYear(),
  }
}

type WaitingWorld = { manager: Person; form(changes: Partial<EventForm>): EventForm; stranger: ComingFamily; neighbour: ComingFamily }

/** A full event with a waitlist on which the neighbour waits. */
async function waitedEvent({ manager, form, stranger, neighbour }: WaitingWorld) {
  const { signUpClosesAt: cutOffAt, startsAt } = form({})
  const waitlist = {
    passing: 'strict',
    allocation: 'turn',
    drawAt: null,
    offerHours: 1,
    lateFromHours: 0,
    lateOfferMinutes: 10,
    cutOffAt,
    offersAtOnce: 1,
  } as const
  const changes = { title: '要候补的活动', capacity: 1, startsAt, signUpRules: { ...plainSignUpRules, waitlist } }
  const eventId = asId<'Event'>(await addEvent(manager, form(changes), true))
  await signUp(stranger.person, eventId, stranger.personIds)
  return { eventId, neighbour: await joinList(neighbour.person, eventId, neighbour.personIds) }
}

async function joinList({ client }: Person, eventId: EventId, personIds: readonly string[]) {
  const joined = await client.waitlist.join({ eventId, personIds: personIds.map(asId<'Person'>) })
  if (joined.kind !== 'joined') throw new Error(joined.words)
  return joined.place
}

/** Two events with open doors, a draft, a neighbour, a family of another community, and one actor of each role. */
export async function buildWorld(served: ServedApp) {
  const manager = await signedIn(served, 'event_manager')
  const now = served.clock.now()
  const form = (changes: Partial<EventForm>) => eventForm({ capacity: 500, ...changes }, now)
  const near = await addEvent(manager, form({ title: '近处的活动', coHosts: ['womens_federation'] }), true)
  const far = await addEvent(manager, form({ title: '别处的活动', coHosts: ['red_cross'] }), true)
  const newDraft = () => addEvent(manager, form({ title: '草稿活动', coHosts: ['womens_federation'] }), false)
  const draft = await newDraft()
  const neighbour = await comingFamily(served, here, [near, far])
  const stranger = await comingFamily(served, there, [near, far])
  const actors = {} as Record<Role, Actor>
  for (const role of roles) actors[role] = await actorOf(served, role, far)
  await manager.client.eventDesk.setDoorHelpers({ eventId: asId<'Event'>(near), accountIds: [actors.door_helper.accountId ?? asId<'Account'>('')] })
  await served.app.deliver(1000)
  const { areas } = served.app
  const newWaited = () => waitedEvent({ manager, form, stranger, neighbour })
  const waited = await newWaited()
  const colleague = await signedIn(served, 'editor')
  const publisher = await signedIn(served, 'editor')
  /** Accepted by the neighbour once: accepting is limited like guessing. */
  let taken: Promise<string> | undefined
  let workerThere: Promise<Person> | undefined
  const invitationForm = { note: '给合成家庭', waives: [], seatsKept: 0, expiresAt: new Date(now.getTime() + 3_600_000).toISOString() }
  return {
    colleague,
    publisher,
    /** True for those of the actors who write at the desk of articles. */
    writes: (actor: Actor) => [actors.editor, actors.city_administrator].includes(actor),
    served,
    manager,
    near,
    far,
    draft,
    newDraft,
    neighbour,
    stranger,
    actors,
    form,
    organised: await organisedEvents(served, manager, { form, neighbour, stranger }),
    /** The administrator whom the last such proposal concerned. */
    concerned: null as Person | null,
    slug: (await manager.client.content.list({})).items[0]?.slug ?? '',
    invitationForm,
    waited,
    newWaited,
    /** The place of this actor on the list, joined now where it never was. */
    async placeOf({ client, personIds }: Actor) {
      const { waitlist } = await client.events.get({ eventId: waited.eventId })
      return waitlist?.mine ?? joinList({ client, token: undefined, accountId: null }, waited.eventId, personIds)
    },
    /** The place of a family that came just now. */
    async newcomer() {
      const person = await signedIn(served, 'resident')
      const household = await withHousehold(person, here)
      return joinList(
        person,
        waited.eventId,
        household.people.map(({ personId }) => personId),
      )
    },
    /** A fresh invitation to the near event. */
    async eventInvitation() {
      const made = await manager.client.eventDesk.invite({ eventId: asId<'Event'>(near), invitation: invitationForm })
      if (made.kind !== 'made') throw new Error(`the invitation was refused: ${made.words}`)
      return made
    },
    takenCode: () =>
      (taken ??= (async () => {
        const made = await manager.client.eventDesk.invite({ eventId: asId<'Event'>(near), invitation: invitationForm })
        const code = made.kind === 'made' ? made.code : ''
        await neighbour.person.client.events.acceptInvitation({ code })
        return code
      })()),
    /** Another one of the role, without a household. */
    fresh: async (role: Role) => {
      const person = await signedIn(served, role)
      if (role !== 'visitor') await agreeToPrivacy(person)
      return person
    },
    /** A worker of the other community. */
    workerThere: () =>
      (workerThere ??= (async () => {
        const { accountId, tokens, client } = await served.staff('community_worker', there)
        return { accountId, token: tokens.token, client }
      })()),
    /** A browser that asks to be let in. */
    scan: () => areas.identity.consoleSignIn.ask({ device: '合成浏览器', requestId: randomUUID(), cookie: undefined }),
    /** Another session of somebody. */
    async sessionOf(person: Person): Promise<string> {
      if (!person.accountId) return v7()
      const { token } = await areas.identity.sessions.start(person.accountId, randomUUID())
      return (await served.clients.token(token).identity.sessions()).find(({ current }) => current)?.sessionId ?? ''
    },
    async invitation() {
      const made = await actors.city_administrator.client.staff.invite({ staffName: '合成同事' })
      if (made.kind !== 'invited') throw new Error(made.words)
      return made
    },
    /** A role proposed by one person for another. */
    async proposal(by: Person, accountId: AccountId | null): Promise<string> {
      const made = await by.client.staff.proposeRole({ accountId: accountId ?? asId<'Account'>(''), role: 'door_helper', scope: '' })
      if (made.kind !== 'proposed') throw new Error(made.words)
      return made.proposalId
    },
    async deadLetter(): Promise<string> {
      const messageId = v7()
      await sql`insert into platform_outbox (message_id, kind, payload, attempts, created_at, available_at, dead_at)
        values (${messageId}, 'signUp.made', '{}', 8, ${now}, ${now}, ${now})`.execute(served.db)
      return messageId
    },
    /** An article brought as far as asked, written by this actor where they may, else by a colleague; others publish it. */
    async article(state: 'draft' | 'review' | 'scheduled' | 'published', writer?: Actor) {
      const may = writer && [actors.editor, actors.city_administrator].includes(writer)
      const desk = (may ? writer : colleague).client.articleDesk
      const { slug } = await desk.create({ title: '权限用的文章', topic: 'healthyLiving' })
      const started = await desk.get({ slug })
      const form = {
        ...started.form,
        summary: '一句话说清',
        source: '演示来源',
        blocks: [{ kind: 'paragraph' as const, content: [{ kind: 'text' as const, text: '多喝水。' }] }],
      }
      await desk.save({ slug, revision: started.revision, form })
      const revision = started.revision + 1
      if (state !== 'draft') await desk.submit({ slug, revision, note: '', correction: null })
      const startsAt = state === 'scheduled' ? new Date(now.getTime() + 3_600_000).toISOString() : null
      if (state === 'scheduled' || state === 'published') await publisher.client.articleDesk.publish({ slug, number: 1, startsAt, endsAt: null })
      return { slug, number: 1, revision, form }
    },
    /** A picture nobody looked at, sent by this actor where they may, else by a colleague. */
    async heldPicture(sender?: Actor): Promise<string> {
      const may = sender && ['editor', 'event_manager', 'city_administrator'].some((role) => actors[role as Role] === sender)
      const { client } = may ? sender : colleague
      const result = await client.pictureDesk.upload(asUpload(await madePicture()))
      if (result.kind !== 'saved') throw new Error(`the picture was refused: ${result.words}`)
      return result.picture.pictureId
    },
    heldText: () =>
      served.db.transaction().execute((work) =>
        areas.notices.holdText(work, {
          accountId: neighbour.person.accountId ?? '',
          field: '家人称呼',
          text: '待看',
          subjectKind: 'person',
          subjectId: v7(),
        }),
      ),
  }
}
export type World = Awaited<ReturnType<typeof buildWorld>>
