import type { Notice } from '@xiongguan/contract/notices/resident'
import { type Route, routes } from '@/routes'

/** Where a message leads; null when it only says something. */
export function routeOf(opens: Notice['opens']): Route | null {
  if (!opens) return null
  if (opens.kind === 'household') return routes.household
  if (opens.kind === 'dataRequest') return routes.myData
  return opens.kind === 'event' ? routes.event(opens.id) : routes.ticket(opens.id)
}
