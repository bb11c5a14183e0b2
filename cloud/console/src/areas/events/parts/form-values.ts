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

export const emptyForm: FormValues = { householdLimit: 4, partyRule: 'anyone', coHosts: [], reach: 'city' }

export function valuesOf({ communityCodes, ...form }: EventForm): FormValues {
  const walls = Object.fromEntries(times.map((field) => [field, wallTimeOf(form[field])]))
  return { ...form, ...walls, reach: communityCodes ? 'communities' : 'city', communityCodes: communityCodes ?? undefined }
}

/** The form for the server; asked only after every required field was found filled. */
export function formOf({ reach, communityCodes, ...values }: FormValues): EventForm {
  const instants = Object.fromEntries(times.map((field) => [field, instantOf(values[field] ?? '')]))
  return { ...(values as EventForm), ...instants, communityCodes: reach === 'city' ? null : (communityCodes ?? []) }
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
