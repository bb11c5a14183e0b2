import { mine } from '@/platform/consent/queries'
import { defineChange } from '@/platform/reads/useChange'
import { defineRead } from '@/platform/reads/useRead'
import { client } from '@/platform/request/client'

export const history = defineRead('consent.history', client.consent.history)
export const guide = defineRead('consent.guide', client.consent.guide)
export const childRules = defineRead('consent.childRules', client.consent.childRules)
export const retention = defineRead('consent.retention', client.consent.retention)
export const requests = defineRead('consent.requests', client.consent.requests)
export const looks = defineRead('looks.mine', client.looks.mine)

/** Taking back a child's consent takes the child out of the family, and so out of every form; a health consent ends its timeline. */
const touched = [
  mine,
  history,
  { name: 'membership.household' },
  { name: 'events.get' },
  { name: 'timeline.overview' },
  { name: 'timeline.plan' },
  { name: 'timeline.item' },
]

export const give = defineChange(client.consent.give, { stale: touched })
export const withdraw = defineChange(client.consent.withdraw, { stale: touched })
export const ask = defineChange(client.consent.ask, { stale: [requests] })
export const exportMine = defineChange(client.consent.exportMine, { stale: [] })
