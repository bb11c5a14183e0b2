import { custodyStaff } from '@xiongguan/contract/custody/staff'
import { asId } from '@xiongguan/contract/kit/id'
import { guarded } from '../../platform/access/guard'
import { staffAccess } from './access'
import { assignContacts, replaceContact } from './assign-contacts'
import { listDeskFiles, readDeskFile } from './desk-files'
import { dutyHolders, fitFor } from './duty-holders'
import { importRoster, previewRoster } from './import-roster'
import { listOpenings, readOpened } from './openings'
import { openUrgently } from './open-urgently'
import type { CustodyDeps } from './ports'
import { readDuty } from './read-duty'
import { closeTicket, listTickets } from './tickets'

async function listDutyHolders(deps: CustodyDeps, communityCode: string | undefined) {
  const holders = fitFor(await dutyHolders(deps, deps.platform.db), communityCode)
  return holders.map(({ accountId, name, placeName }) => ({ accountId: asId<'Account'>(accountId), name, placeName }))
}

export function staffHandlers(deps: CustodyDeps) {
  const os = guarded(custodyStaff, staffAccess, deps.platform.limiter)
  return {
    files: os.files.handler(({ context, input }) => listDeskFiles(deps, context, input)),
    file: os.file.handler(({ context, input }) => readDeskFile(deps, context, input.fileId)),
    ofHousehold: os.ofHousehold.handler(({ context, input }) => readDuty(deps, context, input)),
    dutyHolders: os.dutyHolders.handler(({ input }) => listDutyHolders(deps, input.communityCode)),
    assign: os.assign.handler(({ context, input }) => assignContacts(deps, context, input)),
    replace: os.replace.handler(({ context, input }) => replaceContact(deps, context, input)),
    previewRoster: os.previewRoster.handler(({ context, input }) => previewRoster(deps, context, input)),
    importRoster: os.importRoster.handler(({ context, input }) => importRoster(deps, context, input)),
    tickets: os.tickets.handler(({ context, input }) => listTickets(deps, context, input)),
    closeTicket: os.closeTicket.handler(({ context, input }) => closeTicket(deps, context, input.ticketId)),
    openUrgently: os.openUrgently.handler(({ context, input }) => openUrgently(deps, context, input)),
    opened: os.opened.handler(({ context, input }) => readOpened(deps, context, input.openingId)),
    openings: os.openings.handler(({ context, input }) => listOpenings(deps, context, input)),
  }
}
