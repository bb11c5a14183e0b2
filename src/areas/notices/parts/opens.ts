import type { Notice } from '@xiongguan/contract/notices/resident'
import { type Route, routes } from '@/routes'

/** Where a message leads; null when it only says something. */
export function routeOf(opens: Notice['opens']): Route | null {
  if (!opens) return null
  if (opens.kind === 'event') return routes.event(opens.id)
  if (opens.kind === 'ticket') return routes.ticket(opens.id)
  const pages = {
    household: routes.household,
    looks: routes.looks,
    dataRequest: routes.myData,
    question: routes.myQuestions,
    membership: routes.join,
    contact: routes.myContact,
    keptHouseholds: routes.keptHouseholds,
    timeline: routes.timeline,
  }
  return pages[opens.kind]
}
