import { defineChange } from '@/platform/reads/useChange'
import { defineRead } from '@/platform/reads/useRead'
import { client } from '@/platform/request/client'

export const doorEvents = defineRead('door.doorEvents', client.door.doorEvents)
export const doorSummary = defineRead('door.doorSummary', client.door.doorSummary)
export const doorQuestions = defineRead('door.questions', client.door.questions)

export const checkIn = defineChange(client.door.checkIn, { stale: [doorSummary] })
export const undoCheckIn = defineChange(client.door.undoCheckIn, { stale: [doorSummary] })
export const answerAtDoor = defineChange(client.door.answer, { stale: [doorQuestions] })
