import type { PersonId, Sex } from '@xiongguan/contract/membership/terms'
import type { CallContext } from '../../platform/access/caller'
import { addDays } from '../../platform/civil-date'
import { badInput, notFound } from '../../platform/failures'
import { agreeTo, changeTimeline, refusal } from './change-timeline'
import { refuseBirth } from './date-rules'
import { keepChildFacts } from './give-birth'
import { readChildFacts } from './load-home'
import type { GuidanceKit } from './ports'

type ChildInput = { personId: PersonId; birthDate: string; sex: Sex; dueDate?: string | undefined; consentVersion?: string | undefined }

/** A child born early comes before its due date, by this many days at most. */
const earlyDays = 140

function refuseDates({ birthDate, dueDate }: ChildInput, today: string): { field: string; reason: string } | null {
  if (birthDate > today) return { field: 'birthDate', reason: '出生日期不能晚于今天' }
  if (dueDate === undefined) return refuseBirth(birthDate, today)
  const fits = dueDate > birthDate && dueDate <= addDays(birthDate, earlyDays)
  return fits ? refuseBirth(birthDate, today) : { field: 'dueDate', reason: '早产是在预产期之前出生，请核对预产期' }
}

/** Writes down or corrects when a child of the household was born. What was verified with the original stays the register's. */
export function setChild(kit: GuidanceKit, context: CallContext, input: ChildInput) {
  return changeTimeline(kit, context, input, async (keeping) => {
    const { work, householdId, accountId, today, loaded } = keeping
    const { personId, birthDate, sex, dueDate } = input
    const here = [...loaded.children, ...loaded.toAdd].some((child) => child.personId === personId)
    if (!here) throw notFound()
    const wrong = refuseDates(input, today)
    if (wrong) throw badInput(wrong.field, wrong.reason)
    const agreed = await agreeTo(kit, keeping, { purpose: 'childHealth', subjectId: personId, version: input.consentVersion })
    if (!agreed) return refusal('consentMissing')
    const written = await kit.membership.setBirth(work, { householdId, personId, bornOn: birthDate, sex, actorId: accountId })
    if (written === 'gone') throw notFound()
    if (written === 'verified') throw badInput('birthDate', '出生日期已经核实过，要更正请带证件到社区办理')
    const before = (await readChildFacts(kit, work, [personId])).get(personId)
    await keepChildFacts(kit, keeping, personId, { dueDate: dueDate ?? null, withMother: before?.withMother ?? false })
    return { audit: [{ action: 'person.changed', subjectKind: 'person', subjectId: personId }, ...agreed] }
  })
}
