import { askOrRecall } from '@/platform/offline/kept-answers'
import { defineRead } from '@/platform/reads/useRead'
import { client } from '@/platform/request/client'

/** What the first page asks too; it stays on the device as it was last read. */
export const timeline = defineRead('timeline.overview', askOrRecall('timeline.overview', client.timeline.overview))
