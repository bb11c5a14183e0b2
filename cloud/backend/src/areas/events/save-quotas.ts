import type { SignUpRules } from '@xiongguan/contract/events/sign-up-rules'
import type { SaveEventResult } from '@xiongguan/contract/events/staff'
import { v7 } from 'uuid'
import type { Work } from '../../platform/tables'
import { badInput } from '../../platform/failures'
import { holdQuotas, keepQuota, keepSession, listQuotas, listShareOf, markQuotas, recountQuota, removeQuota } from './quota-store'
import type { QuotaRow, WantedQuota } from './quota-store'

type Refusal = Extract<SaveEventResult, { kind: 'refused' }>
type Wanted = WantedQuota & { field: string; words: string }

/** A quota of the form keeps its id only if it is of this event and of this kind. */
function knownId(stored: readonly QuotaRow[], kind: WantedQuota['kind'], id: string | null, field: string): string {
  if (id === null) return v7()
  if (!stored.some((row) => row.quota_id === id && row.kind === kind)) throw badInput(field, '这一项已经不在，请刷新后再改')
  return id
}

function wantedSessions({ sessions }: SignUpRules, stored: readonly QuotaRow[]): Wanted[] {
  return sessions.map((session, place) => ({
    quotaId: knownId(stored, 'session', session.sessionId, `signUpRules.sessions.${place}`),
    kind: 'session',
    label: session.title,
    communityCodes: null,
    capacity: session.capacity,
    session: { title: session.title, starts_at: new Date(session.startsAt), ends_at: new Date(session.endsAt) },
    field: `signUpRules.sessions.${place}.capacity`,
    words: `“${session.title}”`,
  }))
}

function wantedShares(rules: SignUpRules, stored: readonly QuotaRow[]): Wanted[] {
  const people = (kind: 'adults' | 'children', label: string, capacity: number | null): Wanted[] => {
    const quotaId = stored.find((row) => row.kind === kind)?.quota_id ?? v7()
    const field = `signUpRules.${kind}Capacity`
    return capacity === null ? [] : [{ quotaId, kind, label, communityCodes: null, capacity, session: null, field, words: label }]
  }
  const communities = rules.communityShares.map((share, place): Wanted => {
    const field = `signUpRules.communityShares.${place}`
    const quotaId = knownId(stored, 'communityShare', share.quotaId, field)
    const communityCodes = [...new Set(share.communityCodes)].sort()
    return {
      quotaId,
      kind: 'communityShare',
      label: share.label,
      communityCodes,
      capacity: share.capacity,
      session: null,
      field: `${field}.capacity`,
      words: share.label,
    }
  })
  return [...communities, ...people('adults', '大人', rules.adultsCapacity), ...people('children', '孩子', rules.childrenCapacity)]
}

const shapeOf = ({ kind, label, community_codes, capacity, session }: Omit<QuotaRow, 'event_id' | 'quota_id' | 'session_id' | 'taken'>) =>
  JSON.stringify([kind, label, community_codes, capacity, session?.title, session?.starts_at, session?.ends_at])

function isAsStored(wanted: readonly Wanted[], stored: readonly QuotaRow[]): boolean {
  const shapes = new Map(stored.map((row) => [row.quota_id, shapeOf(row)]))
  return (
    wanted.length === stored.length && wanted.every((one) => shapes.get(one.quotaId) === shapeOf({ ...one, community_codes: one.communityCodes }))
  )
}

const tooSmall = ({ field, words }: Wanted, taken: number): Refusal => ({
  kind: 'refused',
  refusal: 'capacityBelowTaken',
  field,
  words: `${words}已有 ${taken} 人报名，名额不能少于 ${taken}`,
})

async function keepOne(work: Work, eventId: string, wanted: Wanted, stored: QuotaRow | undefined): Promise<Refusal | null> {
  if (wanted.session) await keepSession(work, eventId, wanted.quotaId, wanted.session)
  const held = wanted.kind === 'session' ? null : await listShareOf(work, eventId, wanted)
  const taken = held ? held.reduce((sum, { seats }) => sum + seats, 0) : (stored?.taken ?? 0)
  if (taken > wanted.capacity) return tooSmall(wanted, taken)
  await keepQuota(work, eventId, wanted, taken)
  if (held) await recountQuota(work, eventId, wanted.quotaId, held)
  return null
}

/**
 * Makes the caps of an event what the form says. Who signed up already counts in a share from now on; a cap below what is
 * taken, and taking away a session somebody comes to, are refused. The counter's capacity is set after this, as it locks last.
 */
export async function saveQuotas(work: Work, eventId: string, rules: SignUpRules): Promise<Refusal | null> {
  const before = await listQuotas(work, eventId)
  const kept = before.filter(({ kind }) => kind !== 'invitation')
  const wanted = [...wantedSessions(rules, kept), ...wantedShares(rules, kept)]
  if (isAsStored(wanted, kept)) return null
  await holdQuotas(work, eventId)
  const stored = (await listQuotas(work, eventId)).filter(({ kind }) => kind !== 'invitation')
  for (const row of stored.filter(({ quota_id }) => !wanted.some(({ quotaId }) => quotaId === quota_id))) {
    if (row.kind === 'session' && row.taken > 0)
      return { kind: 'refused', refusal: 'inUse', field: 'signUpRules.sessions', words: `“${row.label}”已有 ${row.taken} 人报名，不能去掉` }
    await removeQuota(work, eventId, row)
  }
  for (const one of wanted) {
    const refusal = await keepOne(
      work,
      eventId,
      one,
      stored.find(({ quota_id }) => quota_id === one.quotaId),
    )
    if (refusal) return refusal
  }
  await markQuotas(work, eventId, wanted.length > 0 || before.length > kept.length)
  return null
}
