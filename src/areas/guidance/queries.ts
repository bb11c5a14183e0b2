import { askOrRecall } from '@/platform/offline/kept-answers'
import { readArticle } from '@/platform/offline/read-article'
import { defineChange } from '@/platform/reads/useChange'
import { defineRead } from '@/platform/reads/useRead'
import { client } from '@/platform/request/client'
import { timeline } from './card-queries'

export { timeline }
/** Stays on the device as it was last read, like the timeline. */
export const plan = defineRead('timeline.plan', askOrRecall('timeline.plan', client.timeline.plan))
export const item = defineRead('timeline.item', client.timeline.item)
export const growth = defineRead('childHealth.growth', client.childHealth.growth)
export const signs = defineRead('childHealth.signs', client.childHealth.signs)
export const curve = defineRead('curves.curve', client.curves.curve)

/** Asked here too, under the name the articles know it by. */
export const article = defineRead('content.read', readArticle)

/** For a first look without an account. */
export const antenatalPlan = defineRead('guidance.antenatalPlan', client.guidance.antenatalPlan)
export const vaccinationPlan = defineRead('guidance.vaccinationPlan', client.guidance.vaccinationPlan)
export const checkupPlan = defineRead('guidance.checkupPlan', client.guidance.checkupPlan)

/** Everything said about a household's people on the way, and what a consent given on the way changes. */
const told = [timeline, plan, item, growth, signs, { name: 'consent.mine' }, { name: 'notices.inbox' }, { name: 'notices.unread' }]
const withFamily = [...told, { name: 'membership.household' }]

export const setPlanning = defineChange(client.timeline.setPlanning, { stale: told })
export const startPregnancy = defineChange(client.timeline.startPregnancy, { stale: told })
export const correctDating = defineChange(client.timeline.correctDating, { stale: told })
export const noteColour = defineChange(client.timeline.noteColour, { stale: told })
export const endPregnancy = defineChange(client.timeline.endPregnancy, { stale: withFamily })
export const resumePregnancy = defineChange(client.timeline.resumePregnancy, { stale: withFamily })
export const giveBirth = defineChange(client.timeline.giveBirth, { stale: withFamily })
export const setChild = defineChange(client.timeline.setChild, { stale: told })
export const markDone = defineChange(client.timeline.markDone, { stale: told })
export const recordDose = defineChange(client.timeline.recordDose, { stale: told })
export const removeRecord = defineChange(client.timeline.removeRecord, { stale: told })
export const measure = defineChange(client.childHealth.measure, { stale: told })
export const noteSigns = defineChange(client.childHealth.noteSigns, { stale: told })
