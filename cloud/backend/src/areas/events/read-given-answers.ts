import type { GivenAnswer } from '@xiongguan/contract/events/approvals'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { notFound } from '../../platform/failures'
import { listAnswers } from './answer-store'
import type { EventsPlatform } from './ports'
import { openAnswer } from './read-answers'
import { findSignUp } from './sign-up-store'

/** What a household answered, at sign-up and at the door. Reading it is written down before the answer. */
export async function readGivenAnswers(
  kit: EventsPlatform,
  context: CallContext,
  input: { eventId: string; signUpId: string },
): Promise<GivenAnswer[]> {
  const { db, trail, membership } = kit
  const { accountId } = accountOf(context)
  const signUp = await findSignUp(db, input.eventId, { signUpId: input.signUpId })
  if (!signUp) throw notFound()
  const rows = await db.transaction().execute(async (work) => {
    await trail.write(work, { actorId: accountId, requestId: context.requestId }, [
      { action: 'answers.read', subjectKind: 'signUp', subjectId: input.signUpId },
    ])
    return listAnswers(work, input.eventId, signUp.household_id)
  })
  const household = signUp.account_id ? await membership.householdOf(db, signUp.account_id) : null
  const nicknames = new Map(household?.people.map(({ personId, nickname }) => [personId, nickname]))
  return rows.map((row) => ({
    prompt: row.prompt,
    person: row.person_id ? (nicknames.get(row.person_id) ?? '一位家人') : '',
    values: openAnswer(kit, row.answer_id, row.answer_sealed),
    atDoor: row.asked_at_door,
  }))
}
