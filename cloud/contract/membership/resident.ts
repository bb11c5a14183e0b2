import * as z from 'zod/mini'
import { idSchema } from '../kit/id'
import { mutation, query } from '../kit/operation'
import { typedText } from '../kit/text'
import { QuietScope, ShareRight } from './family-rules'
import { CommunityCode, PersonKind } from './terms'

const tag = '我的家庭'
const nickname = typedText('称呼', 1, 12)

export const Place = z.object({ code: z.string(), name: z.string() })
export const PlaceGroup = z.object({ code: z.string(), name: z.string(), communities: z.array(Place) })
export type PlaceGroup = z.infer<typeof PlaceGroup>

export const HouseholdPerson = z.object({
  personId: idSchema<'Person'>(),
  nickname: z.string(),
  kind: PersonKind,
  /** `held` while a person has to look at the typed nickname; only this household sees it meanwhile. `refused` asks for another one. */
  textState: z.enum(['clear', 'held', 'refused']),
  /** True while messages that touch this person rest. */
  quiet: z.boolean(),
})
export type HouseholdPerson = z.infer<typeof HouseholdPerson>

export const Household = z.object({
  householdId: idSchema<'Household'>(),
  community: Place,
  townName: z.string(),
  people: z.array(HouseholdPerson),
  /** True while all messages that touch children, pregnancy, birthdays and festivals rest. */
  quiet: z.boolean(),
  /** True while messages about a pregnancy rest. */
  quietPregnancy: z.boolean(),
  /** Its owner's phone, or one that shares it and may do what stands in `may`. */
  role: z.enum(['owner', 'sharer']),
  may: z.array(ShareRight),
})
export type Household = z.infer<typeof Household>

export const ChildConsentNotice = z.object({ version: z.string(), sections: z.array(z.object({ title: z.string(), text: z.string() })) })

const refused = <Kind extends string>(kind: Kind) => z.object({ kind: z.literal(kind), words: z.string() })

/** A change to the household: the household as it now is, or what to do first. */
export const HouseholdResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), household: Household }),
  refused('privacyMissing'),
  refused('childConsentMissing'),
  refused('textRefused'),
  refused('householdFull'),
  refused('householdExists'),
  refused('signedUp'),
])
export type HouseholdResult = z.infer<typeof HouseholdResult>

/** Separate consent for a child's nickname: the version the guardian read and ticked. */
const childConsentVersion = z.optional(z.string())

export const membershipResident = {
  places: query('public', { path: '/places', tag, summary: '街道、镇与社区、村' }).output(z.array(PlaceGroup)),
  childConsentNotice: query('public', { path: '/household/child-consent', tag, summary: '儿童称呼单独同意书' }).output(ChildConsentNotice),
  household: query('resident', { path: '/household', tag, summary: '我的家庭' }).output(z.nullable(Household)),
  openHousehold: mutation('resident', { path: '/household', tag, summary: '建立家庭，选择所在社区' })
    .input(z.object({ communityCode: CommunityCode }))
    .output(HouseholdResult),
  moveHousehold: mutation('resident', { path: '/household/community', tag, summary: '更换所在社区' })
    .input(z.object({ communityCode: CommunityCode }))
    .output(HouseholdResult),
  addPerson: mutation('resident', { path: '/household/people', tag, summary: '添加家人：称呼与大人或孩子' })
    .input(z.object({ nickname, kind: PersonKind, childConsentVersion }))
    .output(HouseholdResult),
  renamePerson: mutation('resident', { path: '/household/people/{personId}', tag, summary: '修改称呼' })
    .input(z.object({ personId: idSchema<'Person'>(), nickname }))
    .output(HouseholdResult),
  removePerson: mutation('resident', { path: '/household/people/{personId}/removal', tag, summary: '移除家人；撤回孩子称呼的同意' })
    .input(z.object({ personId: idSchema<'Person'>() }))
    .output(HouseholdResult),
  setQuiet: mutation('resident', {
    path: '/household/quiet',
    tag,
    summary: '让触及伤心事的消息停下或恢复',
    description: '不带 personId 是全家，除非 scope 说是这次怀孕；静默时儿童、孕育、生日、节日类消息不发送也不显示。',
  })
    .input(z.object({ personId: z.optional(idSchema<'Person'>()), scope: z.optional(QuietScope), quiet: z.boolean({ error: '请选择开启或关闭' }) }))
    .output(HouseholdResult),
}
