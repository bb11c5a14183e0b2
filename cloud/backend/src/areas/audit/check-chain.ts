import type { AuditChain } from '@xiongguan/contract/audit/staff'
import type { CallContext } from '../../platform/access/caller'
import type { AuditNote } from '../../platform/audit-trail'
import type { Platform } from '../../platform/platform'
import type { Db } from '../../platform/tables'
import type { Digest, Digests } from './digests'
import { headText, readHead, type Head } from './rules'
import { chainSummary, hashesOf, lastCheck, sealedEntries } from './store'
import { emptyHead, holdsDigests, verifyChain } from './verify-chain'

/** `changed`: a sealed row or seal is not what it was. `diverged`: what was told outside is not in the chain any more. */
type ChainVerdict = { state: 'intact'; head: Head } | { state: 'changed' } | { state: 'diverged' }

/** Recomputes the whole chain and compares all that was told outside. */
export async function verifyAll(db: Db, digests: Digests): Promise<ChainVerdict> {
  const head = await verifyChain(db)
  if (!head) return { state: 'changed' }
  return (await holdsDigests(db, await digests.all())) ? { state: 'intact', head } : { state: 'diverged' }
}

/** What a verification came to, to be written into the chain itself: a later look begins where this one ended. */
export const noteOfCheck = (verdict: ChainVerdict): AuditNote =>
  verdict.state === 'intact'
    ? { action: 'audit.checked', subjectKind: 'seal', subjectId: headText(verdict.head) }
    : { action: 'audit.foundChanged', subjectKind: 'audit', subjectId: verdict.state }

type Check = { head: Head; at: Date | null }

async function sinceCheck(db: Db, { head }: Check): Promise<boolean> {
  const before = head.seal === 0 || (await hashesOf(db, [head.seal])).get(head.seal) === head.hash.toString('hex')
  return before && (await verifyChain(db, head)) !== null
}

/** The chain as far as a quick look tells: only what was sealed since the last whole verification is recomputed. */
async function quickState(db: Db, digests: Digests) {
  const row = await lastCheck(db)
  const check: Check = { head: readHead(row?.subject_id ?? '') ?? emptyHead, at: row?.happened_at ?? null }
  const told = await digests.last()
  const whole = row?.action !== 'audit.foundChanged' && (await sinceCheck(db, check))
  const held = !told || (await holdsDigests(db, [told]))
  const state = !held || row?.subject_id === 'diverged' ? ('diverged' as const) : whole ? ('intact' as const) : ('changed' as const)
  return { state, check, told }
}

type Looked = { state: AuditChain['state']; checkedAt: Date | null; told: Digest | null }

async function chainView(db: Db, { state, checkedAt, told }: Looked): Promise<AuditChain> {
  const summary = await chainSummary(db)
  return {
    sealedUpTo: summary.sealed_up_to,
    unsealed: summary.unsealed,
    lastSealedAt: summary.last_sealed_at?.toISOString() ?? null,
    state,
    checkedAt: checkedAt?.toISOString() ?? null,
    toldAt: told?.at ?? null,
  }
}

export async function readChain(db: Db, digests: Digests): Promise<AuditChain> {
  const { state, check, told } = await quickState(db, digests)
  return chainView(db, { state, checkedAt: check.at, told })
}

/** Verifies everything on demand; what it came to is written down and counts from then on. */
export function verifyAudit({ db, change, clock }: Platform, digests: Digests, context: CallContext) {
  return change<AuditChain>(context, {
    input: {},
    run: async (work) => {
      const verdict = await verifyAll(work, digests)
      const done = await chainView(work, { state: verdict.state, checkedAt: clock.now(), told: await digests.last() })
      return { done, resultId: headText(verdict.state === 'intact' ? verdict.head : emptyHead), audit: [noteOfCheck(verdict)] }
    },
    replay: () => readChain(db, digests),
  })
}

/** The head as it is told outside. */
export async function digestOf(db: Db, head: Head, now: Date, date: string) {
  return { date, at: now.toISOString(), seal: head.seal, entries: await sealedEntries(db, head.seal), hash: head.hash.toString('hex') }
}
