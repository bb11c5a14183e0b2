import { accountOf, type CallContext } from '../../platform/access/caller'
import { badInput, notFound } from '../../platform/failures'
import type { EventsPlatform } from './ports'
import { revokeDevicesAt } from './device-store'
import { setDoorHelpers } from './door-store'
import { lockEvent } from './event-store'

type AssignResult = { kind: 'done' }

/** Says who stands at the door of an event; those left out no longer do, nor do the phones they carry. */
export async function assignDoor(
  kit: EventsPlatform,
  context: CallContext,
  input: { eventId: string; accountIds: readonly string[] },
): Promise<AssignResult> {
  const { accountId } = accountOf(context)
  const accountIds = [...new Set(input.accountIds)].sort()
  const done: AssignResult = { kind: 'done' }
  return kit.change(context, {
    input: { eventId: input.eventId, accountIds },
    run: async (work) => {
      if (!(await lockEvent(work, input.eventId))) throw notFound()
      const helpers = await kit.identity.holdsRole(work, accountIds, 'door_helper')
      if (accountIds.some((helper) => !helpers.has(helper))) throw badInput('accountIds', '有人现在不是签到员，请重新选择')
      const now = kit.clock.now()
      const removed = await setDoorHelpers(work, input.eventId, accountIds, accountId, now)
      await revokeDevicesAt(work, input.eventId, { of: removed, by: accountId }, now)
      return { done, resultId: input.eventId, audit: [{ action: 'door.assigned', subjectKind: 'event', subjectId: input.eventId }] }
    },
    replay: async () => done,
  })
}
