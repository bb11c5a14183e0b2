import type { ApplicationForm, OwnMembership } from '@xiongguan/contract/association/member-resident'
import type { Household } from '@xiongguan/contract/membership/resident'
import { words } from '../words'

type Typed = Pick<ApplicationForm, 'kind' | 'volunteer' | 'strengths' | 'name' | 'phone'> & {
  personId: string
  organisation: string
  statement: string
  birthday: string
}

export type Application = Typed

export const blank: Application = {
  personId: '',
  kind: 'individual',
  volunteer: false,
  strengths: [],
  name: '',
  phone: '',
  organisation: '',
  statement: '',
  birthday: '',
}

/** What was handed in before, to be completed. */
export const applicationOf = (before: OwnMembership): Application => ({
  personId: before.personId ?? '',
  kind: before.kind,
  volunteer: before.volunteer,
  strengths: before.strengths,
  name: before.name,
  phone: before.phone,
  organisation: before.organisation ?? '',
  statement: before.statement ?? '',
  birthday: before.birthday ?? '',
})

export const adultsOf = (household: Household) => household.people.filter(({ kind }) => kind === 'adult')

export const phoneFits = (phone: string) => /^1[3-9]\d{9}$/.test(phone.trim())
export const birthdayFits = (birthday: string) => /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(birthday)

/** The first thing still missing, in the order of the form. */
export function missingFor(typed: Application, agreed: boolean): string | undefined {
  if (!typed.personId) return words.missingWho
  if (typed.name.trim().length < 2) return words.missingName
  if (!phoneFits(typed.phone)) return words.phoneWrong
  if (typed.kind === 'group' && typed.organisation.trim().length < 2) return words.missingOrganisation
  if (typed.birthday && !birthdayFits(typed.birthday)) return words.birthdayWrong
  return agreed ? undefined : words.missingConsent
}

/** The form as it is sent: what was left empty is left out. */
export function formOf({ personId, organisation, statement, birthday, ...rest }: Application, consentVersion: string): ApplicationForm {
  return {
    ...rest,
    personId: personId as ApplicationForm['personId'],
    consentVersion,
    ...(rest.kind === 'group' ? { organisation } : {}),
    ...(statement.trim() ? { statement } : {}),
    ...(birthday ? { birthday } : {}),
  }
}
