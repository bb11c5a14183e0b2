import type { ChildView } from '@xiongguan/contract/guidance/timeline-resident'
import type { Sex } from '@xiongguan/contract/membership/terms'
import { words } from '../words'

export type TypedBirthday = { birthDate: string; sex: Sex | ''; early: 'yes' | 'no' | ''; dueDate: string }
export const noBirthday: TypedBirthday = { birthDate: '', sex: '', early: '', dueDate: '' }

/** What is known, to be corrected. */
export const birthdayOf = (child: ChildView | null): TypedBirthday =>
  child ? { birthDate: child.birthDate, sex: child.sex, early: child.corrected ? 'yes' : 'no', dueDate: child.corrected?.dueDate ?? '' } : noBirthday

/** The first thing still missing, in the order of the form. */
export function missingFor({ birthDate, sex, early, dueDate }: TypedBirthday): string | undefined {
  if (!birthDate) return words.bornMissing
  if (!sex) return words.sexMissing
  if (!early) return words.earlyMissing
  return early === 'yes' && !dueDate ? words.dueMissing : undefined
}

/** As it is sent; null while something is missing. A due date goes along only for a child a doctor called early. */
export function birthdaySent({ birthDate, sex, early, dueDate }: TypedBirthday) {
  return sex === '' ? null : { birthDate, sex, ...(early === 'yes' ? { dueDate } : {}) }
}
