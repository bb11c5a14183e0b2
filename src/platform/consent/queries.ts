import { defineRead } from '@/platform/reads/useRead'
import { client } from '@/platform/request/client'

/** How one's own consents stand; made stale by every step that carries a consent with it. */
export const mine = defineRead('consent.mine', client.consent.mine)
