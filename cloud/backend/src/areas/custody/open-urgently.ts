import { asId } from '@xiongguan/contract/kit/id'
import { v7 } from 'uuid'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { notFound } from '../../platform/failures'
import type { Work } from '../../platform/tables'
import { findOpening, insertOpening } from './desk-store'
import { lookAt } from './note-look'
import type { CustodyDeps } from './ports'
import { openingEnds } from './rules'
import { pseudonymOf, sealOpening } from './seals'

const toFamily = {
  title: '您家的资料因紧急情况被打开',
  text: '协会工作人员因紧急情况打开了您家的资料，24 小时后自动结束。谁看的、什么时候看的，在“谁看过我的档案”里能看到。有疑问请联系协会。',
}
const toSupervisor = {
  title: '有一次紧急打开',
  text: '有同事紧急打开了一户家庭的资料，24 小时后自动结束。理由和时间请在工作台“紧急打开的记录”里查看。',
}

/** The family, and everyone who watches over such openings except whoever opened: at once, in the same transaction. */
async function tell(deps: CustodyDeps, work: Work, { openingId, householdId, by }: { openingId: string; householdId: string; by: string }) {
  const family = await deps.membership.accountsOf(work, householdId)
  const supervisors = await deps.identity.holdersOf(work, ['city_administrator', 'registrar'])
  const watching = [...new Set(supervisors.map(({ accountId }) => accountId))].filter((accountId) => accountId !== by)
  const opens = { kind: 'looks' as const, id: householdId }
  const [ofFamily, ofSupervisor] = [
    { kind: 'openedUrgently', ...toFamily, opens } as const,
    { kind: 'openingToWatch', ...toSupervisor, opens: null } as const,
  ]
  const messages = [...family.map((accountId) => ({ accountId, ...ofFamily })), ...watching.map((accountId) => ({ accountId, ...ofSupervisor }))]
  // Accounts are held in one order, so that two openings at once do not wait for each other in a circle.
  for (const message of messages.sort((a, b) => (a.accountId < b.accountId ? -1 : 1))) {
    await deps.notices.send(work, { ...message, dedupeKey: `opening:${openingId}:${message.kind}` })
  }
}

/**
 * Opens a household in an emergency, with a file or without: whoever asks learns nothing for free, since every asking is
 * told to the family and to those who watch.
 */
export function openUrgently(deps: CustodyDeps, context: CallContext, input: { householdId: string; reason: string }) {
  const by = accountOf(context).accountId
  const { change, clock, sealer, db } = deps.platform
  const opened = (openingId: string, endsAt: Date) => ({
    kind: 'opened' as const,
    openingId: asId<'Opening'>(openingId),
    endsAt: endsAt.toISOString(),
  })
  return change(context, {
    input,
    run: async (work) => {
      const glimpse = (await deps.membership.glimpses(work, [input.householdId])).get(input.householdId)
      if (!glimpse) throw notFound()
      const [openingId, now] = [v7(), clock.now()]
      const pseudonym = pseudonymOf(sealer, input.householdId)
      await insertOpening(work, { openingId, pseudonym, by, endsAt: openingEnds(now), ...sealOpening(sealer, openingId, input) }, now)
      await tell(deps, work, { openingId, householdId: input.householdId, by })
      return { done: opened(openingId, openingEnds(now)), resultId: openingId, audit: [lookAt(input.householdId, 'emergency')] }
    },
    replay: async (openingId) => {
      const row = await findOpening(db, openingId)
      if (!row) throw notFound()
      return opened(openingId, row.ends_at)
    },
  })
}
