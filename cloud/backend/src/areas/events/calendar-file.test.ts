import { createTestApp, type TestApp } from '../../testing/test-app'
import { eventForm } from './testing/compose'

let house: TestApp
beforeAll(async () => {
  house = await createTestApp()
})
afterAll(() => house.destroy())

/** Lines unfolded, as every calendar reads them. */
const linesOf = (text: string) => text.replace(/\r\n[ \t]/g, '').split('\r\n')

async function published() {
  const manager = await house.staff('event_manager')
  const form = {
    ...eventForm(house.clock.now()),
    title: '家庭健康嘉年华',
    startsAt: '2027-05-29T01:30:00.000Z',
    endsAt: '2027-05-29T03:30:00.000Z',
  }
  const saved = await manager.client.eventDesk.create(form)
  if (saved.kind !== 'saved') throw new Error(saved.words)
  await manager.client.eventDesk.publish({ eventId: saved.eventId })
  return { manager, form, eventId: saved.eventId }
}

test('half past nine in Beijing is that instant in every calendar, with two alarms', async () => {
  const { eventId } = await published()
  const file = await house.clients.visitor().events.calendar({ eventId })
  expect(file.type).toBe('text/calendar; charset=utf-8')
  const lines = linesOf(await file.text())
  expect(lines).toEqual(
    expect.arrayContaining([
      'BEGIN:VCALENDAR',
      'DTSTART:20270529T013000Z',
      'DTEND:20270529T033000Z',
      'SUMMARY:家庭健康嘉年华',
      'STATUS:CONFIRMED',
      'METHOD:PUBLISH',
      `UID:${eventId}@xingfu-xiongguan`,
      'TRIGGER:-PT24H',
      'TRIGGER:-PT2H',
    ]),
  )
  expect(lines.every((line) => Buffer.byteLength(line) < 1000)).toBe(true)
})

test('a cancelled event, added again, takes itself out of the calendar: the same UID, a higher SEQUENCE, CANCELLED', async () => {
  const { eventId, manager } = await published()
  const read = async () => linesOf(await (await house.clients.visitor().events.calendar({ eventId })).text())
  const sequenceOf = (lines: string[]) => Number(lines.find((line) => line.startsWith('SEQUENCE:'))?.slice('SEQUENCE:'.length))
  const before = await read()
  await manager.client.organiserDesk.cancel({ eventId, reason: '沙尘天气' })
  const after = await read()
  expect(after).toEqual(expect.arrayContaining(['STATUS:CANCELLED', `UID:${eventId}@xingfu-xiongguan`]))
  expect(sequenceOf(after)).toBeGreaterThan(sequenceOf(before))
  // Nobody is woken for what does not take place.
  expect(after.filter((line) => line.includes('VALARM'))).toEqual([])
})

test('a changed event keeps its UID and has a higher SEQUENCE, so that adding it again updates it', async () => {
  const { eventId, form, manager } = await published()
  const sequence = async () => {
    const lines = linesOf(await (await house.clients.visitor().events.calendar({ eventId })).text())
    return Number(lines.find((line) => line.startsWith('SEQUENCE:'))?.slice('SEQUENCE:'.length))
  }
  const before = await sequence()
  await manager.client.eventDesk.update({ eventId, form: { ...form, venueName: '换了的地点' } })
  expect(await sequence()).toBeGreaterThan(before)
})
