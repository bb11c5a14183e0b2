import * as z from 'zod/mini'
import type { Id } from '../kit/id'

export type UnitId = Id<'Unit'>

/** What an association's unit is of: the city, a 街道 or 镇, a 社区 or 村, a member group, an enterprise, or people who came from elsewhere. */
export const unitKinds = ['city', 'town', 'community', 'group', 'enterprise', 'floating'] as const
export const UnitKind = z.enum(unitKinds, { error: '请选择组织类别' })
export type UnitKind = z.infer<typeof UnitKind>

export const unitKindWords: Record<UnitKind, string> = {
  city: '市协会',
  town: '街道、镇协会',
  community: '社区、村协会',
  group: '会员小组',
  enterprise: '企业协会',
  floating: '流动人口协会',
}

export * from './contact-terms'
export * from './member-terms'
