import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { EventForm } from '@xiongguan/contract/events/staff'
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

const scopes: Partial<Record<Role, string>> = { community_worker: here, partner: 'womens_federation' }

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
  const colleague = await signedIn(served, 'editor')
  return {
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
    slug: (await manager.client.content.list({})).items[0]?.slug ?? '',
    /** Another one of the role, without a household. */
    fresh: async (role: Role) => {
      const person = await signedIn(served, role)
      if (role !== 'visitor') await agreeToPrivacy(person)
      return person
    },
    async deadLetter(): Promise<string> {
      const messageId = v7()
      await sql`insert into platform_outbox (message_id, kind, payload, attempts, created_at, available_at, dead_at)
        values (${messageId}, 'signUp.made', '{}', 8, ${now}, ${now}, ${now})`.execute(served.db)
      return messageId
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
