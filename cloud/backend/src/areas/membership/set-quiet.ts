import type { PersonId } from '@xiongguan/contract/membership/terms'
import { v7 } from 'uuid'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { notFound } from '../../platform/failures'
import { changeHousehold } from './change-household'
import type { MembershipDeps } from './ports'
import { endQuiet, findPerson, startQuiet } from './store'

type QuietChange = { personId?: PersonId | undefined; quiet: boolean }

/** The grief switch: starts or ends rest for one person or, without a person, the whole household. Its history stays. */
export function setQuiet({ platform }: MembershipDeps, context: CallContext, { personId, quiet }: QuietChange) {
  const { accountId: actorId } = accountOf(context)
  const now = platform.clock.now()
  return changeHousehold(platform, context, { personId, quiet }, async (work, { household_id: householdId }) => {
    if (personId && !(await findPerson(work, householdId, personId))) throw notFound()
    const subject = { householdId, personId: personId ?? null, actorId }
    await (quiet ? startQuiet(work, v7(), subject, now) : endQuiet(work, subject, now))
    const [subjectKind, subjectId] = personId ? ['person', personId] : ['household', householdId]
    return { audit: [{ action: quiet ? 'quiet.started' : 'quiet.ended', subjectKind, subjectId }] }
  })
}
