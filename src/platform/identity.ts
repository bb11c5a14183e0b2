import { defineRead, useRead } from './reads/useRead'
import { client } from './request/client'

/** Who is asking, what they may do, and whether this is a demonstration. */
export const me = defineRead('identity.me', client.identity.me)

export const useMe = () => useRead(me)
