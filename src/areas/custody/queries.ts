import { defineChange } from '@/platform/reads/useChange'
import { defineRead } from '@/platform/reads/useRead'
import { client } from '@/platform/request/client'

export const families = defineRead('custodyField.families', client.custodyField.families)
export const family = defineRead('custodyField.open', client.custodyField.open)
export const handovers = defineRead('custodyField.handovers', client.custodyField.handovers)
export const successors = defineRead('custodyField.successors', client.custodyField.successors)
export const contacts = defineRead('custody.contacts', client.custody.contacts)

export const answerHandover = defineChange(client.custodyField.answerHandover, { stale: [handovers, families, family] })
export const handOver = defineChange(client.custodyField.handOver, { stale: [family, families] })
