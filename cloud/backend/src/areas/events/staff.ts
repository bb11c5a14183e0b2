import { eventsPartner, eventsStaff } from '@xiongguan/contract/events/staff'
import { accountOf } from '../../platform/access/caller'
import { guarded } from '../../platform/access/guard'
import { partnerAccess, staffAccess } from './access'
import { assignDoor } from './assign-door'
import { listDoorCases, readDevices, revokeDevice } from './devices'
import { listSignUps } from './list-sign-ups'
import { makeDeviceCode } from './make-device-code'
import { listCoHostedEvents, listManaged, readManaged } from './managed-events'
import type { EventsPlatform } from './ports'
import { paperList } from './paper-list'
import { publishEvent } from './publish-event'
import { changeEvent, createEvent } from './save-event'
import { settleDoorCase } from './settle-door-case'

export function staffHandlers(kit: EventsPlatform) {
  const os = guarded(eventsStaff, staffAccess, kit.limiter)
  return {
    list: os.list.handler(({ context, input }) => listManaged(kit, accountOf(context), input)),
    get: os.get.handler(({ context, input }) => readManaged(kit, accountOf(context), input.eventId)),
    create: os.create.handler(({ context, input }) => createEvent(kit, context, input)),
    update: os.update.handler(({ context, input }) => changeEvent(kit, context, input)),
    publish: os.publish.handler(({ context, input }) => publishEvent(kit, context, input.eventId)),
    signUps: os.signUps.handler(({ context, input }) => listSignUps(kit, context, input)),
    setDoorHelpers: os.setDoorHelpers.handler(({ context, input }) => assignDoor(kit, context, input)),
    newDeviceCode: os.newDeviceCode.handler(({ context, input }) => makeDeviceCode(kit, context, input.eventId)),
    devices: os.devices.handler(({ input }) => readDevices(kit, input.eventId)),
    revokeDevice: os.revokeDevice.handler(({ context, input }) => revokeDevice(kit, context, input)),
    doorCases: os.doorCases.handler(({ input }) => listDoorCases(kit, input)),
    settleDoorCase: os.settleDoorCase.handler(({ context, input }) => settleDoorCase(kit, context, input)),
    paperList: os.paperList.handler(({ context, input }) => paperList(kit, context, input)),
  }
}

export function partnerHandlers(kit: EventsPlatform) {
  const os = guarded(eventsPartner, partnerAccess, kit.limiter)
  return { coHosted: os.coHosted.handler(({ context, input }) => listCoHostedEvents(kit, accountOf(context), input)) }
}
