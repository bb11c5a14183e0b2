import { defineRead } from '@/platform/reads/useRead'
import { client } from '@/platform/request/client'

export const eventList = defineRead('events.list', client.events.list)
export const mySignUps = defineRead('events.mySignUps', client.events.mySignUps)
