import * as z from 'zod/mini'
import { Instant, PlainDate } from '../kit/date'
import { idSchema } from '../kit/id'
import { mutation, query } from '../kit/operation'
import { pageInput, pageOf } from '../kit/page'
import { typedText } from '../kit/text'
import { MobileNumber } from '../membership/family-rules'
import { ContactRefusal, TouchKind } from './contact-terms'

const tag = '联系人'

/** The family's contact as the family sees them; `phone` only when the contact lets their families call. */
export const MyContact = z.object({
  contact: z.nullable(z.object({ name: z.string(), phone: z.nullable(z.string()), since: Instant, communityName: z.string() })),
  /** What the contact may call the family at, when the family gave it. */
  ownPhone: z.nullable(z.string()),
  /** Since when the family asks for another contact. */
  askedAt: z.nullable(Instant),
  lastTouch: z.nullable(z.object({ kind: TouchKind, on: PlainDate })),
})
export type MyContact = z.infer<typeof MyContact>

/** A household in the hands of this contact: what it is called and how it wants to be reached, nothing else. */
export const KeptHousehold = z.object({
  householdId: idSchema<'Household'>(),
  nickname: z.string(),
  communityName: z.string(),
  phone: z.nullable(z.string()),
  since: Instant,
  lastTouch: z.nullable(z.object({ kind: TouchKind, on: PlainDate })),
})
export type KeptHousehold = z.infer<typeof KeptHousehold>

export const KeptTouch = z.object({ touchId: idSchema<'Touch'>(), kind: TouchKind, on: PlainDate, note: z.nullable(z.string()) })
export type KeptTouch = z.infer<typeof KeptTouch>

/** A hand-over that waits for this contact or for the other one. */
export const OpenHandover = z.object({
  handoverId: idSchema<'Handover'>(),
  nickname: z.string(),
  giverName: z.string(),
  takerName: z.string(),
  /** `give`: I hand over; `take`: I would take it. */
  side: z.enum(['give', 'take']),
  confirmed: z.boolean(),
  otherConfirmed: z.boolean(),
})
export type OpenHandover = z.infer<typeof OpenHandover>

const done = z.object({ kind: z.literal('done') })
export const ContactResult = z.discriminatedUnion('kind', [
  done,
  z.object({ kind: z.literal('refused'), refusal: ContactRefusal, words: z.string() }),
])
export type ContactResult = z.infer<typeof ContactResult>

const household = z.object({ householdId: idSchema<'Household'>() })

export const contactsResident = {
  mine: query('resident', { path: '/association/contact', tag, summary: '我家的联系人' }).output(z.nullable(MyContact)),
  askForAnother: mutation('resident', { path: '/association/contact/request', tag, summary: '想换一位联系人' })
    .input(z.object({ reason: z.optional(typedText('想说的话', 1, 100)) }))
    .output(ContactResult),
  allowCall: mutation('resident', {
    path: '/association/contact/own-phone',
    tag,
    summary: '让联系人打电话找我',
    description: '不带 phone 就是不再让联系人看到电话。',
  })
    .input(z.object({ phone: z.optional(MobileNumber), consentVersion: z.optional(z.string()) }))
    .output(ContactResult),
  keeping: query('resident', { path: '/association/kept-households/state', tag, summary: '我作为联系人：概况与等我确认的交接' }).output(
    z.nullable(z.object({ households: z.number(), phoneOpen: z.boolean(), handovers: z.array(OpenHandover) })),
  ),
  households: query('resident', { path: '/association/kept-households', tag, summary: '我的联系户' })
    .input(z.object(pageInput))
    .output(pageOf(KeptHousehold)),
  household: query('resident', { path: '/association/kept-households/{householdId}', tag, summary: '我的一户联系户' })
    .input(household)
    .output(KeptHousehold),
  touches: query('resident', { path: '/association/kept-households/{householdId}/touches', tag, summary: '我与一户的联系记录' })
    .input(z.extend(household, pageInput))
    .output(pageOf(KeptTouch)),
  noteTouch: mutation('resident', { path: '/association/kept-households/{householdId}/touches', tag, summary: '记下一次联系' })
    .input(z.extend(household, { kind: TouchKind, on: PlainDate, note: z.optional(typedText('备注', 1, 200)) }))
    .output(ContactResult),
  openPhone: mutation('resident', { path: '/association/kept-households/phone', tag, summary: '让我的联系户给我打电话' })
    .input(z.object({ open: z.boolean({ error: '请选择开启或关闭' }) }))
    .output(ContactResult),
  answerHandover: mutation('resident', { path: '/association/handovers/{handoverId}/answer', tag, summary: '确认或不同意交接' })
    .input(z.object({ handoverId: idSchema<'Handover'>(), agree: z.boolean({ error: '请选择同意或不同意' }) }))
    .output(ContactResult),
}
