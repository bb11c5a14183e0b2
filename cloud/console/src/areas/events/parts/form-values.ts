import { organiserDefaults } from '@xiongguan/contract/events/terms'
import { instantOf, wallTimeOf } from '../../../platform/time'
import type { WallTime } from '../../../platform/time'
import type { EventForm } from '../queries'

const times = ['signUpOpensAt', 'signUpClosesAt', 'cancelUntil', 'startsAt', 'endsAt'] as const
type TimeField = (typeof times)[number]

/** The event form as it is typed: times as wall clock digits, anything may still be missing. */
export type FormValues = Partial<Omit<EventForm, TimeField | 'communityCodes'>> &
  Partial<Record<TimeField, WallTime>> & {
    reach: 'city' | 'communities'
    communityCodes?: string[]
  }

export const emptyForm: FormValues = { householdLimit: 4, partyRule: 'anyone', coHosts: [], reach: 'city', organiser: organiserDefaults }

export function valuesOf({ communityCodes, ...form }: EventForm): FormValues {
  const walls = Object.fromEntries(times.map((field) => [field, wallTimeOf(form[field])]))
  return { ...form, ...walls, reach: communityCodes ? 'communities' : 'city', communityCodes: communityCodes ?? undefined }
}

/** What the section left out is said plainly, and a reminder keeps only what its kind asks for. */
function organiserOf({ organiser }: Pick<FormValues, 'organiser'>): EventForm['organiser'] {
  const { venueId, reminders, shredAfterDays } = { ...organiserDefaults, ...organiser }
  return {
    venueId: venueId ?? null,
    reminders: (reminders ?? []).map(({ days, time, hours, ...reminder }) => ({
      ...reminder,
      days: reminder.kind === 'dayBefore' ? (days ?? null) : null,
      time: reminder.kind === 'dayBefore' ? (time ?? null) : null,
      hours: reminder.kind === 'hoursBefore' ? (hours ?? null) : null,
    })),
    shredAfterDays: shredAfterDays ?? organiserDefaults.shredAfterDays,
  }
}

/** The form for the server; asked only after every required field was found filled. */
export function formOf({ reach, communityCodes, ...values }: FormValues): EventForm {
  const instants = Object.fromEntries(times.map((field) => [field, instantOf(values[field] ?? '')]))
  return { ...(values as EventForm), ...instants, organiser: organiserOf(values), communityCodes: reach === 'city' ? null : (communityCodes ?? []) }
}

const fields = [
  'kind',
  'title',
  'tagline',
  'description',
  'venueName',
  'venueAddress',
  'capacity',
  'householdLimit',
  'partyRule',
  'coHosts',
  'communityCodes',
  ...times,
] as const
export type FieldName = (typeof fields)[number]

/** Which field on screen a failure's field path means: `form.startsAt` and `communityCodes.0` name their first own part. */
export function fieldOnScreen(path: string | undefined): FieldName | null {
  const parts = (path ?? '').split(/[.[\]]/)
  return fields.find((field) => parts.includes(field)) ?? null
}
