import { eventsField } from '@xiongguan/contract/events/field'
import { accountOf } from '../../platform/access/caller'
import { guarded } from '../../platform/access/guard'
import { fieldAccess } from './access'
import { checkIn } from './check-in'
import { deviceList } from './device-list'
import { doorEvents, doorSummary } from './door'
import { enrolDevice } from './enrol-device'
import { enterPaper } from './paper-list'
import { answerAtDoor, readDoorQuestions } from './door-questions'
import type { EventsPlatform } from './ports'
import { selfCheckInCodes } from './self-check-in'
import { syncDevice } from './sync-device'
import { undoCheckIn } from './undo-check-in'

export function fieldHandlers(kit: EventsPlatform) {
  const os = guarded(eventsField, fieldAccess, kit.limiter)
  return {
    doorEvents: os.doorEvents.handler(({ context }) => doorEvents(kit, accountOf(context))),
    doorSummary: os.doorSummary.handler(({ context, input }) => doorSummary(kit, accountOf(context), input.eventId)),
    checkIn: os.checkIn.handler(({ context, input }) => checkIn(kit, context, input)),
    enrolDevice: os.enrolDevice.handler(({ context, input }) => enrolDevice(kit, context, input)),
    deviceList: os.deviceList.handler(({ context, input }) => deviceList(kit, accountOf(context), input)),
    syncDevice: os.syncDevice.handler(({ context, input }) => syncDevice(kit, context, input)),
    selfCheckInCodes: os.selfCheckInCodes.handler(({ context, input }) => selfCheckInCodes(kit, accountOf(context), input.eventId)),
    enterPaper: os.enterPaper.handler(({ context, input }) => enterPaper(kit, context, input)),
    undoCheckIn: os.undoCheckIn.handler(({ context, input }) => undoCheckIn(kit, context, input)),
    questions: os.questions.handler(({ context, input }) => readDoorQuestions(kit, context, input)),
    answer: os.answer.handler(({ context, input }) => answerAtDoor(kit, context, input)),
  }
}
