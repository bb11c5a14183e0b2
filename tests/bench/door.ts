import { randomBytes } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { DeviceList, EnrolDeviceResult } from '@xiongguan/contract/events/door'
import type { CheckInResult } from '@xiongguan/contract/events/field'
import { lineText, openingLine } from '@xiongguan/contract/events/settling-rules'
import type { DeviceId, EventId } from '@xiongguan/contract/events/terms'
import { base64urlOf } from '@xiongguan/contract/events/ticket-rules'
import { v7 } from 'uuid'
import { decideHere, type OwnArrival, type StoredList } from '../../src/areas/door/device/decide'
import { hashText, publicKeyOf, signText } from '../../src/areas/door/device/keys'
import { ask, askChange, devToken, openEvent, plantFamilies, type RunningServer } from '../support/server'
import { perSecond } from './load'
import { rate, type Row } from './table'

const tickets = 500
const atOnce = 50

type Ticket = { qrText: string; code: string }

async function sellTickets(server: RunningServer, eventId: string): Promise<Ticket[]> {
  const families = await plantFamilies(
    server,
    Array.from({ length: tickets }, () => 2),
  )
  const sold: Ticket[] = []
  await perSecond(tickets, atOnce, async (place) => {
    const { token = '', personIds = [] } = families[place] ?? {}
    const { body } = await askChange(server.origin, `/api/events/${eventId}/sign-ups`, { token, body: { personIds } })
    const { signUpId } = body as { signUpId: string }
    sold.push((await ask(server.origin, { method: 'GET', path: `/api/sign-ups/${signUpId}/ticket`, token })).body as Ticket)
  })
  return sold
}

type Device = { eventId: EventId; deviceId: DeviceId; codeKey: string; secretKey: string; list: StoredList }

async function enrol(server: RunningServer, eventId: string, token: string): Promise<Device> {
  const { code } = (await askChange(server.origin, `/api/desk/events/${eventId}/device-codes`, { token })).body as { code: string }
  const secretKey = base64urlOf(randomBytes(32))
  const body = { code, name: '东门', publicKey: publicKeyOf(secretKey) }
  const enrolled = (await askChange(server.origin, '/api/door/devices', { token, body })).body as EnrolDeviceResult
  if (enrolled.kind !== 'enrolled') throw new Error(`the device was not enrolled: ${JSON.stringify(enrolled)}`)
  const { deviceId, codeKey } = enrolled
  const pages: Extract<DeviceList, { kind: 'list' }>[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const path: string = `/api/door/events/${eventId}/devices/${deviceId}/list${cursor && `?cursor=${encodeURIComponent(cursor)}`}`
    const page = (await ask(server.origin, { method: 'GET', path, token })).body as DeviceList
    if (page.kind !== 'list') throw new Error('the device was revoked')
    pages.push(page)
    cursor = page.next
  }
  const [first] = pages
  if (!first) throw new Error('there is no list')
  return { eventId: enrolled.eventId, deviceId, codeKey, secretKey, list: { ...first, signUps: pages.flatMap(({ signUps }) => signUps) } }
}

/** Scans as a phone without a network does: decides by the kept list, signs the line, chains it. */
function offlineDoor({ eventId, deviceId, codeKey, secretKey, list }: Device) {
  const of = { eventId, deviceId }
  const own: OwnArrival[] = []
  let [sequence, previous] = [0, hashText(openingLine(of))]
  return (presented: string) => {
    const { result, about } = decideHere(list, codeKey, own, presented, new Date())
    if (result.kind !== 'checkedIn' || !about) throw new Error(`a scan was refused: ${JSON.stringify(result)}`)
    const entryId = v7()
    const line = { sequence: (sequence += 1), previous, entryId, kind: 'in' as const, undoes: null, deviceAt: Date.now(), skew: 0 }
    const text = lineText(of, { ...line, signUpId: about.signUpId, serial: about.serial })
    signText(text, secretKey)
    previous = hashText(text)
    own.unshift({ ...about, entryId, at: Date.now(), unsent: true })
  }
}

/** From a ticket shown to a family let in, one after another: asking the server, and by what lies on the phone. */
export async function benchDoor(server: RunningServer): Promise<Row[]> {
  const eventId = await openEvent(server.origin, { capacity: tickets * 2 })
  const token = await devToken(server.origin, { staff: 'event-manager' })
  const sold = await sellTickets(server, eventId)
  const device = await enrol(server, eventId, token)
  if (device.list.signUps.length !== tickets) throw new Error(`the list has ${device.list.signUps.length} tickets`)
  const byTicket = offlineDoor(device)
  const byCode = offlineDoor(device)
  // Before the doors open for real the first calls are made: they are slower than all that follow.
  for (const { qrText } of sold.slice(0, 20)) offlineDoor(device)(qrText)
  const alone = (scan: (presented: string) => void, shown: (ticket: Ticket) => string) =>
    perSecond(tickets, 1, async (place) => {
      const ticket = sold[place]
      if (ticket) scan(shown(ticket))
      // Deciding keeps the process busy: connections that ended meanwhile are to be noticed.
      await setImmediate()
    })
  const offline = await alone(byTicket, ({ qrText }) => qrText)
  const typed = await alone(byCode, ({ code }) => code)
  const online = await perSecond(tickets, 1, async (place) => {
    const { body } = await askChange(server.origin, `/api/door/events/${eventId}/check-ins`, { token, body: { presented: sold[place]?.qrText } })
    if ((body as CheckInResult).kind !== 'checkedIn') throw new Error(`a scan was refused: ${JSON.stringify(body)}`)
  })
  const milliseconds = (perSecond: number) => `${(1000 / perSecond).toFixed(1)} ms`
  const against = (one: number) => `${(online / one).toFixed(2)} of the time with the network`
  return [
    { measure: `scan to green over HTTP, one door, ${tickets} tickets`, value: milliseconds(online), against: rate(online) },
    { measure: 'scan to green without a network: ticket, signature and log', value: milliseconds(offline), against: against(offline) },
    { measure: 'typed code without a network', value: milliseconds(typed), against: against(typed) },
  ]
}
