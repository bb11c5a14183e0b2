import type { ApplicationForm, OwnMembership } from '@xiongguan/contract/association/member-resident'
import type { Household } from '@xiongguan/contract/membership/resident'
import { words } from '../words'

type Typed = Pick<ApplicationForm, 'kind' | 'volunteer' | 'strengths'> & {
  personId: string
  name: string
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
  organisation: before.organisation ?? '',
  statement: before.statement ?? '',
  birthday: before.birthday ?? '',
})

export const adultsOf = (household: Household) => household.people.filter(({ kind }) => kind === 'adult')

export const birthdayFits = (birthday: string) => /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(birthday)

/** Who this phone belongs to, with the name they stated, starred. */
export type Stated = { personId: string; shownName: string } | null

/** The name that is known of whoever joins, so that it is not typed again; null where it has to be. */
export const statedName = ({ personId }: Pick<Application, 'personId'>, stated: Stated) => (stated?.personId === personId ? stated.shownName : null)

/** The first thing still missing, in the order of the form. */
export function missingFor(typed: Application, agreed: boolean, stated: Stated): string | undefined {
  if (!typed.personId) return words.missingWho
  if (statedName(typed, stated) === null && typed.name.trim().length < 2) return words.missingName
  if (typed.kind === 'group' && typed.organisation.trim().length < 2) return words.missingOrganisation
  if (typed.birthday && !birthdayFits(typed.birthday)) return words.birthdayWrong
  return agreed ? undefined : words.missingConsent
}

/** The form as it is sent: what was left empty is left out. */
export function formOf(
  { personId, name, organisation, statement, birthday, ...rest }: Application,
  consentVersion: string,
  stated: Stated,
): ApplicationForm {
  return {
    ...rest,
    personId: personId as ApplicationForm['personId'],
    consentVersion,
    ...(statedName({ personId }, stated) === null ? { name } : {}),
    ...(rest.kind === 'group' ? { organisation } : {}),
    ...(statement.trim() ? { statement } : {}),
    ...(birthday ? { birthday } : {}),
  }
}
