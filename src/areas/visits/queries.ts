import { defineChange } from '@/platform/reads/useChange'
import { defineRead } from '@/platform/reads/useRead'
import { client } from '@/platform/request/client'

export const households = defineRead('registerField.households', client.registerField.households)
export const find = defineRead('registerField.find', client.registerField.find)
export const household = defineRead('registerField.household', client.registerField.household)
export const conflicts = defineRead('registerField.conflicts', client.registerField.conflicts)

/** What an edit that reached the server may have changed. */
export const touched = [households, find, household, conflicts]

export const settle = defineChange(client.registerField.settle, { stale: touched })
