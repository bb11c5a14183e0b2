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

/** How a person stands in the household; exactly one is its head. */
export const relations = ['head', 'spouse', 'child', 'parent', 'grandparent', 'guardian', 'collector', 'other'] as const
export const Relation = z.enum(relations, { error: '请选择与户主的关系' })
export type Relation = z.infer<typeof Relation>
export const relationWords: Record<Relation, string> = {
  head: '户主',
  spouse: '配偶',
  child: '子女',
  parent: '父母',
  grandparent: '祖父母',
  guardian: '监护人',
  collector: '代领人',
  other: '其他亲属',
}

export const sexes = ['female', 'male'] as const
export const Sex = z.enum(sexes, { error: '请选择性别' })
export type Sex = z.infer<typeof Sex>
export const sexWords: Record<Sex, string> = { female: '女', male: '男' }

/** Documents a person can be known by. */
export const documentKinds = ['residentId', 'residencePermit', 'foreignPermanent', 'passport'] as const
export const DocumentKind = z.enum(documentKinds, { error: '请选择证件种类' })
export type DocumentKind = z.infer<typeof DocumentKind>
export const documentKindWords: Record<DocumentKind, string> = {
  residentId: '居民身份证',
  residencePermit: '港澳台居民居住证',
  foreignPermanent: '外国人永久居留身份证',
  passport: '护照',
}

/** Who wrote a household or a person down first: the family, staff, or an imported roster. */
export const registerSources = ['self', 'staff', 'import'] as const
export type RegisterSource = (typeof registerSources)[number]
