import { asId } from '@xiongguan/contract/kit/id'
import { createTestApp, type TestApp } from '../../testing/test-app'
import { eventForm, hours } from './testing/compose'

let house: TestApp
beforeEach(async () => {
  house = await createTestApp()
})
afterEach(() => house.destroy())

const publicKey = Buffer.alloc(32, 5).toString('base64url')

/** An event with a door, and a helper whose own phone stands at it. */
async function helperAtDoor() {
  const manager = await house.staff('event_manager')
  const helper = await house.staff('door_helper')
  const saved = await manager.client.eventDesk.create(eventForm(house.clock.now(), { startsIn: hours(1), closesIn: hours(1), cancelIn: hours(1) }))
  if (saved.kind !== 'saved') throw new Error(saved.kind)
  const { eventId } = saved
  await manager.client.eventDesk.publish({ eventId })
  await manager.client.eventDesk.setDoorHelpers({ eventId, accountIds: [helper.accountId] })
  const { code } = await manager.client.eventDesk.newDeviceCode({ eventId })
  const enrolled = await helper.client.door.enrolDevice({ code, name: '东门', publicKey })
  if (enrolled.kind !== 'enrolled') throw new Error(enrolled.words)
  const revoked = async () => (await manager.client.eventDesk.devices({ eventId })).devices.map(({ revokedAt }) => revokedAt !== null)
  return { manager, helper, eventId: asId<'Event'>(eventId), deviceId: enrolled.deviceId, revoked }
}

test('who is off-boarded takes no phone along that still opens a door', async () => {
  const { helper, revoked } = await helperAtDoor()
  const administrator = await house.staff('city_administrator')
  expect(await revoked()).toEqual([false])
  await administrator.client.staff.offBoard({ accountId: helper.accountId })
  expect(await revoked()).toEqual([true])
})

test('who is taken off a door, too; the phones of others stay', async () => {
  const { manager, helper, eventId, deviceId, revoked } = await helperAtDoor()
  const volunteer = house.clients.resident('volunteer')
  const { code } = await manager.client.eventDesk.newDeviceCode({ eventId })
  await volunteer.door.enrolDevice({ code, name: '西门', publicKey })
  expect(await helper.client.door.deviceList({ eventId, deviceId })).toMatchObject({ kind: 'list' })
  await manager.client.eventDesk.setDoorHelpers({ eventId, accountIds: [] })
  expect((await revoked()).sort()).toEqual([false, true])
  expect(await helper.client.door.deviceList({ eventId, deviceId })).toMatchObject({ kind: 'revoked' })
})
