import { queryOptions } from '@tanstack/react-query'
import type { AuditPurpose } from '@xiongguan/contract/audit/terms'
import type { FileId, OpeningId } from '@xiongguan/contract/custody/terms'
import type { HouseholdId } from '@xiongguan/contract/membership/terms'
import { useChange } from '../../platform/change'
import { client } from '../../platform/client'
import type { Answers } from '../../platform/client'
import { readOnce } from '../../platform/read-once'

export type DeskFile = Answers['custodyDesk']['files']['items'][number]
export type Ticket = Answers['custodyDesk']['tickets']['items'][number]
export type Opening = Answers['custodyDesk']['openings']['items'][number]
export type OwnFile = Answers['custodyField']['families']['items'][number]
export type HouseholdDuty = NonNullable<Answers['custodyDesk']['ofHousehold']['duty']>
export type CustodyFile = Answers['custodyField']['open']
export type RosterPreview = Answers['custodyDesk']['previewRoster']

export const filePages = { queryKey: ['custody', 'files'], queryFn: (cursor: string | undefined) => client.custodyDesk.files({ cursor }) }
export const ticketPages = { queryKey: ['custody', 'tickets'], queryFn: (cursor: string | undefined) => client.custodyDesk.tickets({ cursor }) }
export const openingPages = { queryKey: ['custody', 'openings'], queryFn: (cursor: string | undefined) => client.custodyDesk.openings({ cursor }) }
export const ownPages = { queryKey: ['custody', 'own'], queryFn: (cursor: string | undefined) => client.custodyField.families({ cursor }) }

export const deskFileQuery = (fileId: FileId) =>
  queryOptions({ queryKey: ['custody', 'file', fileId], queryFn: () => client.custodyDesk.file({ fileId }), ...readOnce, gcTime: 0 })
/** Asking is on the record, for the purpose the household's file was opened for: asked once. */
export const dutyQuery = (householdId: HouseholdId, purpose: AuditPurpose) =>
  queryOptions({
    queryKey: ['custody', 'duty', householdId, purpose],
    queryFn: () => client.custodyDesk.ofHousehold({ householdId, purpose }),
    ...readOnce,
    gcTime: 0,
  })
export const holdersQuery = (communityCode: string | undefined) =>
  queryOptions({ queryKey: ['custody', 'holders', communityCode ?? 'all'], queryFn: () => client.custodyDesk.dutyHolders({ communityCode }) })
/** Opening is itself written down, so it is asked once, for the purpose that was chosen. */
export const ownFileQuery = (fileId: FileId, purpose: AuditPurpose) =>
  queryOptions({
    queryKey: ['custody', 'own-file', fileId, purpose],
    queryFn: () => client.custodyField.open({ fileId, purpose }),
    ...readOnce,
    gcTime: 0,
  })
export const openedQuery = (openingId: OpeningId) =>
  queryOptions({
    queryKey: ['custody', 'opened', openingId],
    queryFn: () => client.custodyDesk.opened({ openingId }),
    ...readOnce,
    gcTime: 0,
  })

const stale = [['custody']]
export const useAssigning = () => useChange({ send: client.custodyDesk.assign, stale })
export const useReplacing = () => useChange({ send: client.custodyDesk.replace, stale })
export const useClosing = () => useChange({ send: client.custodyDesk.closeTicket, stale })
export const useOpeningUrgently = () => useChange({ send: client.custodyDesk.openUrgently, stale: [openingPages.queryKey] })
export const useRosterPreview = () => useChange({ send: client.custodyDesk.previewRoster, stale: [] })
export const useRosterImport = () => useChange({ send: client.custodyDesk.importRoster, stale })
export const useSavingNote = () => useChange({ send: client.custodyField.saveNote, stale: [['custody', 'own-file']] })
