import { organiserDefaults } from '@xiongguan/contract/events/terms'
import { instantOf, wallTimeOf } from '../../../platform/time'
import type { WallTime } from '../../../platform/time'
import type { EventForm } from '../queries'
import { rulesOf, rulesValuesOf } from './rules-values'
import type { RulesValues } from './rules-values'

const times = ['signUpOpensAt', 'signUpClosesAt', 'cancelUntil', 'startsAt', 'endsAt'] as const
type TimeField = (typeof times)[number]

/** The event form as it is typed: times as wall clock digits, anything may still be missing. */
export type FormValues = Partial<Omit<EventForm, TimeField | 'communityCodes' | 'signUpRules'>> &
  Partial<Record<TimeField, WallTime>> & {
    reach: 'city' | 'communities'
    communityCodes?: string[]
    signUpRules: RulesValues
  }

export const emptyForm: FormValues = {
  householdLimit: 4,
  partyRule: 'anyone',
  coHosts: [],
  reach: 'city',
  organiser: organiserDefaults,
  signUpRules: rulesValuesOf(),
}

export function valuesOf({ communityCodes, signUpRules, ...form }: EventForm): FormValues {
  const walls = Object.fromEntries(times.map((field) => [field, wallTimeOf(form[field])]))
  return {
    ...form,
    ...walls,
    reach: communityCodes ? 'communities' : 'city',
    communityCodes: communityCodes ?? undefined,
    signUpRules: rulesValuesOf(signUpRules),
  }
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
export function formOf({ reach, communityCodes, signUpRules, ...values }: FormValues): EventForm {
  const instants = Object.fromEntries(times.map((field) => [field, instantOf(values[field] ?? '')]))
  return {
    ...(values as EventForm),
    ...instants,
    organiser: organiserOf(values),
    communityCodes: reach === 'city' ? null : (communityCodes ?? []),
    signUpRules: rulesOf(signUpRules),
  }
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
/** A field of the form, or a path into the rules of sign-up. */
export type FieldName = (typeof fields)[number] | (string | number)[]

/** Which field on screen a failure's field path means: `form.startsAt` and `communityCodes.0` name their first own part, rules of sign-up their whole path. */
export function fieldOnScreen(path: string | undefined): FieldName | null {
  const parts = (path ?? '').split(/[.[\]]/)
  const rules = parts.indexOf('signUpRules')
  if (rules >= 0) return parts.slice(rules).map((part) => (/^\d+$/.test(part) ? Number(part) : part))
  return fields.find((field) => parts.includes(field)) ?? null
}
