import { consentText } from '../../cloud/backend/src/areas/consent'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { Prepare, Relations } from './rights-probes'
import type { Actor, World } from './rights-world'

const nothing: Prepare = () => ({ input: {} })
const phone: Prepare = () => ({ input: { purpose: 'phone', version: consentText('phone').version } })
const othersChild: Prepare = ({ neighbour }) => ({
  input: { purpose: 'childRegister', version: consentText('childRegister').version, subjectId: neighbour.personIds[0] },
})

const ownRow: Prepare = async (world) => ({ input: {}, looksFor: await lookAt(world, world.neighbour.household.householdId) })
const search: Prepare = () => ({ input: { want: 'looks', purpose: 'visit' } })

/** A colleague looks at a household; the words its family would find. */
async function lookAt({ served: { clock, db } }: World, householdId: string): Promise<string> {
  const { rows } = await sql<{
    sequence: number
  }>`insert into audit_entry (happened_at, actor_id, action, subject_kind, subject_id, request_id, purpose, household_id)
    values (${clock.now()}, ${householdId}, 'signUps.read', 'household', ${householdId}, 'probe', 'visit', ${householdId}) returning sequence`.execute(
    db,
  )
  return `查看-${rows[0]?.sequence}"`
}

/** What somebody asked about their data. */
async function askedBy({ client }: Pick<Actor, 'client'>): Promise<string> {
  await client.consent.ask({ kind: 'access', words: '请告诉我保存了什么' })
  return (await client.consent.requests())[0]?.requestId ?? ''
}

const answer = (requestId: string) => ({ input: { requestId, outcome: 'done', answer: '已经办好了' } })
/** One family may not ask without end: a new one asks each time. */
const asker = async (world: World) => askedBy(await world.fresh('resident'))

/** Due before all others, so that it stands on the first page however many were asked by now. */
async function mostPressing({ served: { db } }: World, requestId: string): Promise<string> {
  await sql`update consent_request set due_on = due_on - 30 where request_id = ${requestId}`.execute(db)
  return requestId
}

export const consentProbes: Readonly<Record<string, Relations>> = {
  'consent.mine': { own: nothing },
  'consent.history': { own: nothing },
  'looks.mine': { own: nothing, 'other-household': ownRow },
  'audit.search': { any: search },
  'audit.unusual': { any: () => ({ input: { month: '2026-11' } }) },
  'consent.guide': { any: nothing },
  'consent.childRules': { any: nothing },
  'consent.retention': { any: nothing },
  'consent.requests': { own: nothing, 'other-household': async (world) => ({ input: {}, looksFor: await asker(world) }) },
  'consent.ask': { own: () => ({ input: { kind: 'correction', words: '称呼写错了' } }) },
  'consent.exportMine': { own: nothing },
  'privacyDesk.requests': { 'other-household': async (world) => ({ input: {}, looksFor: await mostPressing(world, await asker(world)) }) },
  'privacyDesk.answer': {
    'other-household': async (world) => answer(await asker(world)),
    own: async (_world, actor, role) => answer(role === 'visitor' ? v7() : await askedBy(actor)),
  },
  'privacyDesk.impact': { any: nothing },
  'privacyDesk.retention': { any: nothing },
  'consent.give': { own: phone, 'others-child': othersChild },
  'consent.withdraw': { own: phone, 'others-child': othersChild },
}
