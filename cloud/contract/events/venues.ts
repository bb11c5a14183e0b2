import * as z from 'zod/mini'
import { Instant, PlainDate } from '../kit/date'
import { idSchema } from '../kit/id'
import { mutation, query } from '../kit/operation'
import { typedText, wholeNumber } from '../kit/text'
import { EventKind, EventState } from './terms'

const tag = '场地'
const venueId = idSchema<'Venue'>()

/** Degrees in GCJ-02, as WeChat's map reads them; typed by staff, never taken from a phone. */
export const Coordinates = z.object({
  latitude: z.number({ error: '请填写纬度' }).check(z.gte(-90, { error: '纬度不对' }), z.lte(90, { error: '纬度不对' })),
  longitude: z.number({ error: '请填写经度' }).check(z.gte(-180, { error: '经度不对' }), z.lte(180, { error: '经度不对' })),
})
export type Coordinates = z.infer<typeof Coordinates>

export const VenueForm = z.object({
  name: typedText('场地名称', 2, 40),
  address: typedText('地址', 2, 80),
  /** What it has: 投影、无障碍坡道、母婴室 … */
  facilities: z.string({ error: '请填写设施' }).check(z.trim(), z.maxLength(200, { error: '设施最多200个字' })),
  /** People it holds; null when nobody counted. */
  capacity: z.nullable(wholeNumber('容纳人数', 1, 5000)),
  directions: z.string({ error: '请填写怎么去' }).check(z.trim(), z.maxLength(200, { error: '怎么去最多200个字' })),
  openHours: z.string({ error: '请填写开放时间' }).check(z.trim(), z.maxLength(80, { error: '开放时间最多80个字' })),
  coordinates: z.nullable(Coordinates),
  /** A closed place stays in old events and cannot be chosen for new ones. */
  closed: z.boolean(),
})
export type VenueForm = z.infer<typeof VenueForm>

export const ManagedVenue = z.extend(VenueForm, { venueId, eventsToCome: z.number() })
export type ManagedVenue = z.infer<typeof ManagedVenue>

export const SaveVenueResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), venueId }),
  z.object({ kind: z.literal('refused'), refusal: z.enum(['nameTaken', 'textRefused']), field: z.string(), words: z.string() }),
])
export type SaveVenueResult = z.infer<typeof SaveVenueResult>

/** A month, `2026-05`. */
export const Month = z.string({ error: '月份要写成 2026-05 这样' }).check(z.regex(/^20\d\d-(0[1-9]|1[0-2])$/, { error: '月份要写成 2026-05 这样' }))

/** What the calendar knows of a day. `unknown` is every day of a year without official data, Saturdays too. */
export const DayKind = z.enum(['workday', 'weekend', 'holiday', 'adjustedWorkday', 'unknown'])
export type DayKind = z.infer<typeof DayKind>
export const CalendarDay = z.object({ date: PlainDate, kind: DayKind, name: z.string() })
export type CalendarDay = z.infer<typeof CalendarDay>

export const BookedTime = z.object({
  eventId: idSchema<'Event'>(),
  title: z.string(),
  kind: EventKind,
  state: EventState,
  startsAt: Instant,
  endsAt: Instant,
  venueId: z.nullable(venueId),
  venueName: z.string(),
  /** Stands at the same place at the same time as another one. */
  conflict: z.boolean(),
})
export type BookedTime = z.infer<typeof BookedTime>

export const venueStaff = {
  list: query('staff', { path: '/desk/venues', tag, summary: '全部场地，含停用的' }).output(z.array(ManagedVenue)),
  create: mutation('staff', { path: '/desk/venues', tag, summary: '新建场地' }).input(VenueForm).output(SaveVenueResult),
  update: mutation('staff', { path: '/desk/venues/{venueId}', tag, summary: '修改或停用场地' })
    .input(z.object({ venueId, form: VenueForm }))
    .output(SaveVenueResult),
  calendar: query('staff', { path: '/desk/venue-calendar', tag, summary: '一个月的场地占用，可只看一处或一类活动' })
    .input(z.object({ month: Month, venueId: z.optional(venueId), kind: z.optional(EventKind) }))
    .output(z.object({ days: z.array(CalendarDay), yearKnown: z.boolean(), booked: z.array(BookedTime) })),
  conflicts: query('staff', { path: '/desk/venues/{venueId}/conflicts', tag, summary: '保存之前：这段时间这个场地还有什么' })
    .input(z.object({ venueId, startsAt: Instant, endsAt: Instant, exceptEventId: z.optional(idSchema<'Event'>()) }))
    .output(z.array(BookedTime)),
}
