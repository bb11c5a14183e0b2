import { eventsField } from '@xiongguan/contract/events/field'
import { accountOf } from '../../platform/access/caller'
import { guarded } from '../../platform/access/guard'
import { fieldAccess } from './access'
import { checkIn } from './check-in'
import { doorEvents, doorSummary } from './door'
import type { EventsPlatform } from './ports'
import { undoCheckIn } from './undo-check-in'

export function fieldHandlers(kit: EventsPlatform) {
  const os = guarded(eventsField, fieldAccess, kit.limiter)
  return {
    doorEvents: os.doorEvents.handler(({ context }) => doorEvents(kit, accountOf(context))),
    doorSummary: os.doorSummary.handler(({ context, input }) => doorSummary(kit, accountOf(context), input.eventId)),
    checkIn: os.checkIn.handler(({ context, input }) => checkIn(kit, context, input)),
    undoCheckIn: os.undoCheckIn.handler(({ context, input }) => undoCheckIn(kit, context, input)),
  }
}
