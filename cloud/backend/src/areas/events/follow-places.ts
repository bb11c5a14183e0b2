import type { Work } from '../../platform/tables'
import { countNamingEvents, foldShare, gateOf, householdsUnder, listTouched, relabel, setGate, setShare } from './follow-places-store'
import type { EventsPlatform } from './ports'
import { holdQuotas, listQuotas, removeQuota } from './quota-store'
import type { Db } from '../../platform/tables'

type Kit = Pick<EventsPlatform, 'clock' | 'membership'>
type Step = { from: string; to: string }

/** A list of communities after some went into others. */
export function followed(codes: readonly string[], steps: readonly Step[]): string[] {
  return [
    ...new Set(
      codes.flatMap((code) => {
        const into = steps.filter(({ from }) => from === code).map(({ to }) => to)
        return into.length > 0 ? into : [code]
      }),
    ),
  ].sort()
}

type Share = { quotaId: string; codes: string[] }
/** What becomes of an event's shares: those that go on with their communities, and those whose seats another takes over. */
type Shares = { kept: Share[]; folded: { from: string; into: string }[] }

/**
 * After a merge two shares may name one community, and its families would need a seat in both. It stays with the first;
 * a share left without any gives it its seats.
 */
export function followShares(shares: readonly Share[], steps: readonly Step[]): Shares {
  const outcome: Shares = { kept: [], folded: [] }
  const takenBy = new Map<string, string>()
  for (const { quotaId, codes } of shares) {
    const now = followed(codes, steps)
    const mine = now.filter((code) => !takenBy.has(code))
    const first = takenBy.get(now[0] ?? '')
    if (mine.length === 0 && first) outcome.folded.push({ from: quotaId, into: first })
    else {
      outcome.kept.push({ quotaId, codes: mine })
      for (const code of mine) takenBy.set(code, quotaId)
    }
  }
  return outcome
}

async function followInShares(work: Work, eventId: string, steps: readonly Step[]): Promise<void> {
  const quotas = (await listQuotas(work, eventId)).filter(({ kind }) => kind === 'communityShare')
  const named = quotas.flatMap(({ community_codes }) => community_codes ?? [])
  if (!steps.some(({ from }) => named.includes(from))) return
  const shares = quotas.map((quota) => ({ quotaId: quota.quota_id, codes: quota.community_codes ?? [] }))
  const { kept, folded } = followShares(shares, steps)
  for (const { quotaId, codes } of kept) await setShare(work, eventId, quotaId, codes)
  for (const { from, into } of folded) {
    await foldShare(work, eventId, from, into)
    const gone = quotas.find(({ quota_id }) => quota_id === from)
    if (gone) await removeQuota(work, eventId, gone)
  }
}

/** Where families of an event live now, for the lists of their workers; what they signed up for stays as it was. */
async function relabelFamilies({ membership }: Kit, work: Work, eventId: string, codes: readonly string[]): Promise<void> {
  const households = await householdsUnder(work, eventId, codes)
  const communities = await membership.communitiesOf(work, households)
  for (const code of new Set(communities.values())) {
    await relabel(
      work,
      eventId,
      households.filter((household) => communities.get(household) === code),
      code,
    )
  }
}

/**
 * Goes with the households when communities end: events to come that named one name what came of it, in their gate and in
 * their shares, and their lists show where each family lives now. A sign-up keeps its seat. Events that are over stay as they were.
 */
export async function followPlaces(kit: Kit, work: Work, steps: readonly Step[]): Promise<void> {
  const ending = [...new Set(steps.map(({ from }) => from))]
  for (const eventId of await listTouched(work, ending, kit.clock.now())) {
    await holdQuotas(work, eventId)
    const gate = await gateOf(work, eventId)
    if (gate?.some((code) => ending.includes(code))) await setGate(work, eventId, followed(gate, steps))
    await followInShares(work, eventId, steps)
    await relabelFamilies(kit, work, eventId, ending)
  }
}

export const countNaming = ({ clock }: Kit, handle: Db, codes: readonly string[]): Promise<number> => countNamingEvents(handle, codes, clock.now())
