import type { Gate, Waiver } from '@xiongguan/contract/events/terms'

/** In the order in which the one that has no room is named. */
export const quotaKinds = ['invitation', 'session', 'communityShare', 'adults', 'children'] as const
export type QuotaKind = (typeof quotaKinds)[number]

/** A cap on part of the seats, as the rules see it. */
export type QuotaFacts = {
  quotaId: string
  kind: QuotaKind
  label: string
  sessionId: string | null
  communityCodes: readonly string[] | null
  seatsLeft: number
}

/** What an accepted invitation sets aside; `quotaId` are seats kept for it outside the event's capacity. */
export type InvitationFacts = { waives: readonly Waiver[]; quotaId: string | null }

/** What decides which quotas a household counts in. */
export type QuotaWish = {
  communityCode: string | null
  adults: number
  children: number
  sessionIds: readonly string[]
  invitation: InvitationFacts | null
}

export type Shortage = { gate: Gate; label: string; seatsLeft: number }

const gateOf: Record<QuotaKind, Gate> = {
  invitation: 'capacity',
  session: 'sessionSeats',
  communityShare: 'communityShare',
  adults: 'participantShare',
  children: 'participantShare',
}

const countsIn: Record<QuotaKind, (quota: QuotaFacts, wish: QuotaWish, sharesWaived: boolean) => boolean> = {
  invitation: (quota, { invitation }) => quota.quotaId === invitation?.quotaId,
  session: (quota, { sessionIds }) => quota.sessionId !== null && sessionIds.includes(quota.sessionId),
  communityShare: (quota, { communityCode }, sharesWaived) => !sharesWaived && (quota.communityCodes ?? []).includes(communityCode ?? ''),
  adults: (_quota, _wish, sharesWaived) => !sharesWaived,
  children: (_quota, _wish, sharesWaived) => !sharesWaived,
}

function seatsIn(kind: QuotaKind, { adults, children }: QuotaWish): number {
  if (kind === 'adults') return adults
  return kind === 'children' ? children : adults + children
}

/** The quotas a household counts in beside the total, and how many seats of each. */
export function neededQuotas<Quota extends QuotaFacts>(quotas: readonly Quota[], wish: QuotaWish): { quota: Quota; seats: number }[] {
  const sharesWaived = wish.invitation?.waives.includes('shares') ?? false
  return quotas
    .filter((quota) => countsIn[quota.kind](quota, wish, sharesWaived))
    .map((quota) => ({ quota, seats: seatsIn(quota.kind, wish) }))
    .filter(({ seats }) => seats > 0)
}

const place = ({ kind }: QuotaFacts) => quotaKinds.indexOf(kind)

/** The first quota without room, in the order of the contract's gates; null when there is room in all. */
export function shortageOf(quotas: readonly QuotaFacts[], wish: QuotaWish): Shortage | null {
  const [short] = neededQuotas(quotas, wish)
    .filter(({ quota, seats }) => seats > quota.seatsLeft)
    .sort((a, b) => place(a.quota) - place(b.quota) || (a.quota.quotaId < b.quota.quotaId ? -1 : 1))
  return short ? { gate: gateOf[short.quota.kind], label: short.quota.label, seatsLeft: short.quota.seatsLeft } : null
}
