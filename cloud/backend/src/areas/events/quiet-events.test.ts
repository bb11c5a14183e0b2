import type { EventId } from '@xiongguan/contract/events/terms'
import { communities, composeEvents, hours, minutes, type Composed } from './testing/compose'
import { comingFamily, enrolledDevice } from './testing/door-device'

let app: Composed
beforeEach(async () => {
  app = await composeEvents()
})
afterEach(() => app.destroy())

const quietTitle = '星光小聚'
const near = { startsIn: hours(1), closesIn: minutes(50), cancelIn: minutes(50) }

/** A family with a ticket for an event for warm homes, which starts while another one does. */
async function invitedFamily(noWeChat = false) {
  const eventId = await app.event(near, { kind: 'warm_home', title: quietTitle, venueName: '静园' })
  const family = app.family(2, 0)
  if (noWeChat) app.withoutWeChat.add(family.account.accountId)
  const invited = await app.as(app.manager).eventDesk.invite({
    eventId,
    invitation: { note: '合成家庭', waives: [], seatsKept: 0, expiresAt: new Date(app.now().getTime() + hours(1)).toISOString() },
  })
  if (invited.kind !== 'made') throw new Error(invited.words)
  const { events } = app.as(family.account)
  await events.acceptInvitation({ code: invited.code })
  const result = await events.signUp({ eventId, personIds: family.personIds })
  if (result.kind !== 'signedUp') throw new Error(result.words)
  return { eventId, signUpId: result.signUpId, ticket: await events.ticket({ signUpId: result.signUpId }) }
}

describe('the door of another event', () => {
  const quietWords = new RegExp(`${quietTitle}|静园`)

  test('does not name an event for warm homes when its ticket is shown there', async () => {
    const { ticket } = await invitedFamily()
    const here = await app.event(near)
    const helper = await enrolledDevice(app, here)
    for (const presented of [ticket.qrText, ticket.code]) {
      for (const { door } of [app.as(helper.account), app.as(app.manager)]) {
        const answer = await door.checkIn({ eventId: here, presented })
        expect(answer).toMatchObject({ kind: 'refused' })
        expect(JSON.stringify(answer)).not.toMatch(quietWords)
      }
    }
  })

  test('carries on its phones the events anyone may know, none for warm homes and none cancelled', async () => {
    const { eventId: quiet } = await invitedFamily()
    const [here, known, off] = [await app.event(near), await app.event(near), await app.event(near)]
    await app.as(app.manager).organiserDesk.cancel({ eventId: off, reason: '沙尘天气' })
    const list = await (await enrolledDevice(app, here)).list()
    if (list.kind !== 'list') throw new Error(list.kind)
    expect(list.elsewhere.map(({ eventId }) => eventId)).toEqual([known])
    expect(JSON.stringify(list)).not.toContain(quiet)
    expect(JSON.stringify(list)).not.toMatch(quietWords)
  })
})

describe('the call list of a cancelled event', () => {
  const cancel = (eventId: EventId) => app.as(app.manager).organiserDesk.cancel({ eventId, reason: '沙尘天气' })

  test('for warm homes is for whoever runs it: a community worker learns of neither event nor family', async () => {
    const { eventId, signUpId } = await invitedFamily(true)
    const open = await app.event(near)
    const neighbour = await comingFamily(app, open)
    app.withoutWeChat.add(neighbour.family.account.accountId)
    for (const each of [eventId, open]) await cancel(each)
    await app.deliver()
    const desk = app.as(app.account(['community_worker', communities.first])).organiserDesk
    expect((await desk.openCalls()).map(({ event }) => event.eventId)).toEqual([open])
    await expect(desk.calls({ eventId })).rejects.toMatchObject({ status: 404 })
    await expect(desk.recordCall({ eventId, signUpId, result: 'reached' })).rejects.toMatchObject({ status: 404 })
    const managers = app.as(app.manager).organiserDesk
    expect((await managers.openCalls()).map(({ event }) => event.eventId).sort()).toEqual([eventId, open].sort())
    await managers.recordCall({ eventId, signUpId, result: 'reached' })
    expect((await managers.calls({ eventId })).items).toMatchObject([{ signUpId, settled: true }])
  })
})
