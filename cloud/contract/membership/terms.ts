import * as z from 'zod/mini'
import type { Id } from '../kit/id'

export type HouseholdId = Id<'Household'>
export type PersonId = Id<'Person'>

/** National statistical code of a 社区 or 村: twelve digits under 6202. */
export const CommunityCode = z.string({ error: '请选择社区或村' }).check(z.regex(/^6202\d{8}$/, { error: '请选择社区或村' }))
export type CommunityCode = z.infer<typeof CommunityCode>

export const personKinds = ['adult', 'child'] as const
export const PersonKind = z.enum(personKinds, { error: '请选择大人或孩子' })
export type PersonKind = z.infer<typeof PersonKind>
export const personKindWords: Record<PersonKind, string> = { adult: '大人', child: '孩子' }

/** The most people one household may hold. */
export const householdSize = 12
