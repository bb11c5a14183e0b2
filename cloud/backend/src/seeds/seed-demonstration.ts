import { randomUUID } from 'node:crypto'
import { createRouterClient } from '@orpc/server'
import type { EventForm } from '@xiongguan/contract/events/staff'
import type { EventId } from '@xiongguan/contract/events/terms'
import type { AccountId } from '@xiongguan/contract/identity/terms'
import type { App } from '../app'
import type { Channel, MouthContext } from '../platform/access/caller'
import { civilDate } from '../platform/civil-date'
import type { Clock } from '../platform/clock'
import type { Db } from '../platform/tables'
import { apiRouter } from '../router'
import { seedDeskArticles } from './seed-articles'
import { seedAssociation } from './seed-association'
import { seedCampaigns } from './seed-campaigns'
import { seedDoor } from './seed-door'
import { seedHandover, seedMembers } from './seed-members'
import { seedTimelines } from './seed-timeline'
import { askForCorrection, seedRegister, stateName, type Colleague } from './seed-register'
import { eventForms, families, staff } from './demonstration'
import { firstAidLesson, neighboursTea, teaInvitation } from './fuller-events'

export type SeedDeps = { db: Db; app: App; clock: Clock; say(line: string): void }

type Client = ReturnType<typeof clientOf>

/** Calls the app as someone, through the same router people use, with a fresh key for every change. */
function clientOf(app: App, channel: Channel, identify: MouthContext['identify']) {
  return createRouterClient(apiRouter(app.areas), {
    context: (): MouthContext => ({ requestId: randomUUID(), channel, address: 'seed', idempotencyKey: randomUUID(), identify }),
  })
}

function asResident(app: App, openid: string): Client {
  return clientOf(app, 'wechat', (open) => app.areas.identity.recognise.byOpenid(openid, open))
}

async function asStaff(app: App, accountId: AccountId, requestId: string): Promise<Client> {
  const { token } = await app.areas.identity.sessions.start(accountId, requestId)
  return clientOf(app, 'web', () => app.areas.identity.recognise.byToken(token))
}

async function addStaff({ db, app }: SeedDeps): Promise<boolean> {
  const { identity } = app.areas
  if (await identity.staffAccount('administrator')) return false
  await db.transaction().execute(async (work) => {
    for (const member of staff) await identity.addStaff(work, member)
  })
  return true
}

async function addFamily(client: Client, family: (typeof families)[number]): Promise<void> {
  const { version } = await client.identity.privacyNotice()
  await client.identity.acceptPrivacy({ version })
  await client.membership.openHousehold({ communityCode: family.communityCode })
  const consent = await client.membership.childConsentNotice()
  for (const [nickname, kind] of family.people) {
    await client.membership.addPerson({ nickname, kind, ...(kind === 'child' ? { childConsentVersion: consent.version } : {}) })
  }
}

/** Agrees once to every kind of WeChat reminder in use, so that ledger, budget and reach have something to show. */
async function agreeToReminders(client: Client): Promise<void> {
  const { items } = await client.notices.subscriptions()
  const answers = items.map(({ template, templateId }) => ({ template, templateId, answer: 'accept' as const }))
  if (answers.length > 0) await client.notices.answerSubscriptions({ answers })
}

const membersHome = {
  name: '会员之家',
  address: '演示地址 · 福民社区党群服务中心',
  facilities: '投影、无障碍坡道、母婴室',
  capacity: 80,
  directions: '演示：进门右手边二楼',
  openHours: '周二到周日 9:00-17:00',
  coordinates: null,
  closed: false,
}

/** The place of the demonstration's events, made once. */
async function placeOf(manager: Client) {
  const known = (await manager.venueDesk.list()).find(({ name }) => name === membersHome.name)
  if (known) return known.venueId
  const saved = await manager.venueDesk.create(membersHome)
  return saved.kind === 'saved' ? saved.venueId : null
}

async function addEvents({ app }: SeedDeps, manager: Client, forms: readonly EventForm[]): Promise<EventId[]> {
  const helper = await app.areas.identity.staffAccount('door-helper')
  const venueId = await placeOf(manager)
  const made: EventId[] = []
  for (const form of forms) {
    const saved = await manager.eventDesk.create({ ...form, organiser: { ...form.organiser, venueId } })
    if (saved.kind !== 'saved') throw new Error(`the demonstration event was refused: ${saved.words}`)
    await manager.eventDesk.publish({ eventId: saved.eventId })
    await manager.eventDesk.setDoorHelpers({ eventId: saved.eventId, accountIds: helper ? [helper] : [] })
    made.push(saved.eventId)
  }
  return made
}

async function signUpFamilies(clients: readonly Client[], eventIds: readonly EventId[]): Promise<void> {
  for (const client of clients) {
    const household = await client.membership.household()
    for (const eventId of eventIds) {
      await client.events.signUp({ eventId, personIds: household?.people.map((person) => person.personId) ?? [] })
    }
  }
}

/** Families that wait for approval in a session each, with their answers; the first of them has been approved. */
async function askForTheLesson(manager: Client, clients: readonly Client[], eventId: EventId): Promise<void> {
  for (const [place, client] of clients.entries()) {
    const [household, { sessions, questions }] = [await client.membership.household(), await client.events.get({ eventId })]
    const session = sessions[place % sessions.length]
    const answers = questions
      .filter(({ required }) => required)
      .map(({ questionId, options }) => ({ questionId, personId: null, values: options.slice(0, 1) }))
    const personIds = household?.people.map(({ personId }) => personId) ?? []
    const result = await client.events.signUp({ eventId, personIds, sessionIds: session ? [session.sessionId] : [], answers })
    if (place === 0 && result.kind === 'signedUp')
      await manager.eventDesk.decide({ eventId, signUpId: result.signUpId, verdict: { decision: 'approve' } })
  }
}

/** Events that use what a sign-up can hold: sessions, shares, questions, approval, and one found by invitation alone. */
async function addFullerEvents(deps: SeedDeps, manager: Client, clients: readonly Client[]): Promise<void> {
  const now = deps.clock.now()
  const [lesson, tea] = await addEvents(deps, manager, [firstAidLesson(now), neighboursTea(now)])
  if (lesson) await askForTheLesson(manager, clients, lesson)
  if (tea) await manager.eventDesk.invite({ eventId: tea, invitation: teaInvitation(now) })
}

/** The editor writes, the administrator publishes. */
async function addContent({ app, clock }: SeedDeps): Promise<void> {
  const [editor, administrator] = [await app.areas.identity.staffAccount('editor'), await app.areas.identity.staffAccount('administrator')]
  if (!editor || !administrator) return
  const [writer, second] = [await asStaff(app, editor, 'seed'), await asStaff(app, administrator, 'seed')]
  await seedDeskArticles(writer, second, clock.now())
  await seedCampaigns(writer, second, clock.now())
}

async function colleague(app: App, handle: (typeof staff)[number]['handle']): Promise<Colleague> {
  const accountId = await app.areas.identity.staffAccount(handle)
  if (!accountId) throw new Error(`nobody of the demonstration is called ${handle}`)
  return { accountId, client: await asStaff(app, accountId, 'seed') }
}

/** Members and contacts, the register around them, and a question about one's own data: each through those whose work it is. */
async function addPeople({ app, clock }: SeedDeps, clients: readonly Client[]): Promise<void> {
  const [worker, secretary] = [await colleague(app, 'community-worker'), await colleague(app, 'secretary')]
  const [registrar, administrator] = [await colleague(app, 'registrar'), await colleague(app, 'administrator')]
  const contacts = await seedMembers(clients, worker.client, secretary.client)
  const { handedOver } = await seedRegister({ registrar, worker, secretary, administrator }, civilDate(clock.now()))
  await seedHandover(worker.client, handedOver, contacts)
  await askForCorrection(clients[1])
  await stateName(clients[2])
}

/** What a family keeps, so that 我的收藏 is not empty. */
async function keepFavourites(family: Client | undefined, eventId: EventId | undefined): Promise<void> {
  await family?.reading.keepFavourite({ kind: 'article', target: 'vaccines-by-age', kept: true })
  if (eventId) await family?.reading.keepFavourite({ kind: 'event', target: eventId, kept: true })
}

/** True while some demonstration event can still be signed up for. */
async function hasOpenEvent(manager: Client): Promise<boolean> {
  const { items } = await manager.eventDesk.list({})
  return items.some((event) => event.state === 'open')
}

/** The association's tree, an invitation that waits and a role that waits for the second administrator, so that both can be tried at once. */
async function addAuthority({ app, clock }: SeedDeps): Promise<void> {
  const [one, two] = [await app.areas.identity.staffAccount('administrator'), await app.areas.identity.staffAccount('second-administrator')]
  const colleague = await app.areas.identity.staffAccount('door-helper')
  if (!one || !two || !colleague) return
  const first = await asStaff(app, one, 'seed')
  await first.staff.invite({ staffName: '演示 · 新同事' })
  await seedAssociation(first, clock.now())
  await (await asStaff(app, two, 'seed')).staff.proposeRole({ accountId: colleague, role: 'editor', scope: '' })
}

/** Fills an empty demonstration database through the same operations people use; adds new events when the old ones are over. */
export async function seedDemonstration(deps: SeedDeps): Promise<void> {
  const { app, say } = deps
  const fresh = await addStaff(deps)
  const managerId = await app.areas.identity.staffAccount('event-manager')
  if (!managerId) return
  const manager = await asStaff(app, managerId, 'seed')
  if (!fresh && (await hasOpenEvent(manager))) return
  say('Writing the demonstration data …')
  const clients = families.map((family) => asResident(app, family.openid))
  if (fresh) {
    await addAuthority(deps)
    for (const [place, family] of families.entries()) {
      const client = clients[place]
      if (!client) continue
      await addFamily(client, family)
      // Every second one, as not everybody agrees.
      if (place % 2 === 0) await agreeToReminders(client)
    }
  }
  if (fresh) await addPeople(deps, clients)
  if (fresh) await addContent(deps)
  if (fresh) {
    await seedTimelines((openid) => asResident(app, openid), civilDate(deps.clock.now()))
    await app.areas.guidance.workOutCalls()
  }
  const made = await addEvents(deps, manager, eventForms(deps.clock.now()))
  const [openDay, , smallClass] = made
  const today = made.at(-1)
  if (today) await seedDoor(manager, asResident(app, 'demo-volunteer'), today)
  if (fresh) await keepFavourites(clients[0], openDay)
  const others = clients.slice(1, 4)
  await signUpFamilies(
    others,
    [openDay, smallClass].filter((eventId) => eventId !== undefined),
  )
  await addFullerEvents(deps, manager, others)
}
