import { contactsResident } from '@xiongguan/contract/association/contact-resident'
import { accountOf } from '../../platform/access/caller'
import { guarded } from '../../platform/access/guard'
import { contactAccess } from './access'
import { answerHandover } from './answer-handover'
import { allowCall, askForAnother } from './change-own-contact'
import { noteTouch, openPhone } from './note-touch'
import type { AssociationDeps } from './ports'
import { listKeptHouseholds, readKeeping, readKeptHousehold, readTouches } from './read-kept-households'
import { readMyContact } from './read-my-contact'

export function contactHandlers(deps: AssociationDeps) {
  const { platform } = deps
  const os = guarded(contactsResident, contactAccess, platform.limiter)
  return {
    mine: os.mine.handler(({ context }) => readMyContact(deps, platform.db, accountOf(context).accountId)),
    askForAnother: os.askForAnother.handler(({ context, input }) => askForAnother(deps, context, input)),
    allowCall: os.allowCall.handler(({ context, input }) => allowCall(deps, context, input)),
    keeping: os.keeping.handler(({ context }) => readKeeping(deps, accountOf(context).accountId)),
    households: os.households.handler(({ context, input }) => listKeptHouseholds(deps, context, input)),
    household: os.household.handler(({ context, input }) => readKeptHousehold(deps, context, input.householdId)),
    touches: os.touches.handler(({ context, input }) => readTouches(deps, context, input)),
    noteTouch: os.noteTouch.handler(({ context, input }) => noteTouch(deps, context, input)),
    openPhone: os.openPhone.handler(({ context, input }) => openPhone(deps, context, input)),
    answerHandover: os.answerHandover.handler(({ context, input }) => answerHandover(deps, context, input)),
  }
}
