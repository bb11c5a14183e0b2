import { queryOptions } from '@tanstack/react-query'
import type { AuditPurpose } from '@xiongguan/contract/audit/terms'
import type { HouseholdId } from '@xiongguan/contract/membership/terms'
import { useChange } from '../../platform/change'
import { client } from '../../platform/client'
import type { Answers } from '../../platform/client'
import { readOnce } from '../../platform/read-once'

export type RegisterFile = Answers['registerDesk']['file']
export type RegisterPerson = RegisterFile['people'][number]
export type HouseholdRow = Answers['registerDesk']['households']['items'][number]
export type ChildRequest = Answers['registerDesk']['childRequests']['items'][number]

export const fileQuery = (householdId: HouseholdId, purpose: AuditPurpose) =>
  queryOptions({
    queryKey: ['register', 'file', householdId, purpose],
    queryFn: () => client.registerDesk.file({ householdId, purpose }),
    ...readOnce,
  })

export const householdPages = (communityCode: string, purpose: AuditPurpose) => ({
  queryKey: ['register', 'households', communityCode, purpose],
  queryFn: (cursor: string | undefined) => client.registerDesk.households({ communityCode, purpose, cursor }),
  ...readOnce,
})

export const requestPages = {
  queryKey: ['register', 'requests'],
  queryFn: (cursor: string | undefined) => client.registerDesk.childRequests({ cursor }),
}

const stale = [['register']]

/** A search is a question, but asked only when somebody presses: each one is on the record. */
export const useFinding = () => useChange({ send: client.registerDesk.find, stale: [] })
export const useShowingInFull = () => useChange({ send: client.registerDesk.showInFull, stale: [] })
export const useRegisteringHousehold = () => useChange({ send: client.registerDesk.registerHousehold, stale })
export const useRegisteringPerson = () => useChange({ send: client.registerDesk.registerPerson, stale })
export const useChangingPerson = () => useChange({ send: client.registerDesk.changePerson, stale })
export const useChangingAddress = () => useChange({ send: client.registerDesk.changeAddress, stale })
export const useSettingRelation = () => useChange({ send: client.registerDesk.setRelation, stale })
export const useMovingPerson = () => useChange({ send: client.registerDesk.movePerson, stale })
export const useRecordingDeath = () => useChange({ send: client.registerDesk.recordDeath, stale })
export const useRecordingLeaving = () => useChange({ send: client.registerDesk.recordLeaving, stale })
export const useExportingHouseholds = () => useChange({ send: client.registerDesk.exportHouseholds, stale: [] })
export const useAskingChildFile = () => useChange({ send: client.registerDesk.askChildFile, stale })
export const useDecidingChildFile = () => useChange({ send: client.registerDesk.decideChildFile, stale })
