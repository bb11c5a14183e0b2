import * as z from 'zod/mini'
import { idSchema } from '../kit/id'
import { typedText, wholeNumber } from '../kit/text'
import { ReminderKind } from './terms'

/** A clock time in Asia/Shanghai, `18:00`. */
const ClockTime = z.string({ error: '请选择时间' }).check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: '时间要写成 18:00 这样' }))

/** One announcement to those who signed up. Late comers get it once, as long as the event has not begun. */
export const Reminder = z.object({
  /** Left out for a new one; kept, those who had it do not get it again. */
  reminderId: z.optional(idSchema<'Reminder'>()),
  kind: ReminderKind,
  /** Whole days before, for `dayBefore`. */
  days: z.nullable(wholeNumber('提前天数', 1, 14)),
  time: z.nullable(ClockTime),
  /** For `hoursBefore`. */
  hours: z.nullable(wholeNumber('提前小时数', 1, 72)),
  /** What to bring, where to wait: time and place are added by themselves. */
  text: typedText('提醒内容', 2, 120),
})
export type Reminder = z.infer<typeof Reminder>

/** The organiser's part of an event. */
export const OrganiserForm = z.object({
  /** A place of the list; null when name and address are typed freely. */
  venueId: z.nullable(idSchema<'Venue'>()),
  reminders: z.array(Reminder).check(z.maxLength(5, { error: '提醒最多 5 条' })),
  /** Days after the end until sign-ups and answers are shredded; counts stay. Shown to families when they sign up. */
  shredAfterDays: wholeNumber('保留天数', 7, 365),
})
export type OrganiserForm = z.infer<typeof OrganiserForm>
