import type { QuietScope } from '@xiongguan/contract/membership/family-rules'
import type { HouseholdResult } from '@xiongguan/contract/membership/resident'
import { v7 } from 'uuid'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { badInput, notFound } from '../../platform/failures'
import type { Work } from '../../platform/tables'
import { savedHousehold } from './change-household'
import type { MembershipDeps } from './ports'
import { findBelonging, holdHousehold } from './sharing-store'
import { endQuiet, findPerson, startQuiet } from './store'

type QuietChange = { personId?: string | undefined; scope?: QuietScope | undefined; quiet: boolean }

/** The narrowest subject that was named: a person, this pregnancy, else the whole family. */
export function scopeOf({ personId, scope }: Pick<QuietChange, 'personId' | 'scope'>): QuietScope {
  const named = scope ?? (personId ? 'person' : 'household')
  if ((named === 'person' && !personId) || (named === 'household' && personId)) throw badInput('scope', '请选择停哪些消息')
  return named
}

export type Rest = QuietChange & { householdId: string; actorId: string; told: 'self' | 'staff' }

/** Starts or ends a rest. Its history stays, with who did it and on whose word. */
export async function changeRest(work: Work, { householdId, personId, scope, quiet, actorId, told }: Rest, now: Date) {
  if (personId && !(await findPerson(work, householdId, personId))) throw notFound()
  const subject = { householdId, personId: personId ?? null, scope: scopeOf({ personId, scope }), actorId, told }
  await (quiet ? startQuiet(work, v7(), subject, now) : endQuiet(work, subject, now))
  const [subjectKind, subjectId] = personId ? ['person', personId] : ['household', householdId]
  return { action: quiet ? ('quiet.started' as const) : ('quiet.ended' as const), subjectKind, subjectId }
}

/** The grief switch, for whoever of the household has it in hand: its owner, or a phone that shares it. */
export function setQuiet({ platform }: MembershipDeps, context: CallContext, input: QuietChange) {
  const { accountId } = accountOf(context)
  return platform.change<HouseholdResult>(context, {
    input,
    run: async (work) => {
      const belonging = await findBelonging(work, accountId)
      const household = belonging && (await holdHousehold(work, belonging.household_id))
      if (!household) throw notFound()
      const householdId = household.household_id
      const note = await changeRest(work, { ...input, householdId, actorId: accountId, told: 'self' }, platform.clock.now())
      return { done: await savedHousehold(platform, work, accountId), resultId: householdId, audit: [note] }
    },
    replay: () => savedHousehold(platform, platform.db, accountId),
  })
}
