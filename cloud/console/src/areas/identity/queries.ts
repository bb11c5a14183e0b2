import { queryOptions } from '@tanstack/react-query'
import type { Role } from '@xiongguan/contract/identity/terms'
import { useChange } from '../../platform/change'
import { client } from '../../platform/client'
import type { Answers } from '../../platform/client'

export type StaffMember = Answers['staff']['listStaff']['items'][number]

export const visitorQuery = queryOptions({ queryKey: ['identity', 'visitor'], queryFn: () => client.identity.me() })

export const staffPages = (role: Role | undefined) => ({
  queryKey: ['staff', 'list', role ?? 'all'],
  queryFn: (cursor: string | undefined) => client.staff.listStaff({ cursor, role }),
})

export const useOffBoarding = () => useChange({ send: client.staff.offBoard, stale: [['staff']] })
