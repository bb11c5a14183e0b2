import { defineRead } from '@/platform/reads/useRead'
import { client } from '@/platform/request/client'

export const household = defineRead('membership.household', client.membership.household)
