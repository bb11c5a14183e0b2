import type { PersonForm, PersonChangesForm } from '@xiongguan/contract/membership/register-staff'
import type { Relation } from '@xiongguan/contract/membership/terms'
import type * as z from 'zod'
import type { CallContext } from '../../platform/access/caller'
import type { Work } from '../../platform/tables'
import { changePerson } from './change-person'
import { changeRegister, noteOf, personToChange, type StepOutcome } from './change-register'
import { changeAddress } from './change-address'
import { recordDeath, recordLeaving } from './end-stay'
import { movePerson } from './move-person'
import type { MembershipDeps } from './ports'
import { registerHousehold } from './register-household'
import { registerPerson } from './register-person'
import { reachHousehold, registerReach } from './register-reach'
import { setRelation } from './set-relation'
import { notFound } from '../../platform/failures'

type NewHousehold = { communityCode: string; address: string; head: PersonForm }

/** A new household with its head, by staff of its community. */
export function keepHousehold(deps: MembershipDeps, context: CallContext, input: NewHousehold) {
  const { platform } = deps
  return changeRegister(deps, context, input, async (work, account): Promise<StepOutcome> => {
    const { communityCode, address, head } = input
    const reach = await registerReach(deps, work, account, 'keepRegister')
    if (!reach.covers(communityCode)) throw notFound()
    const household = await registerHousehold(platform, work, { communityCode, address: address.trim() || null, source: 'staff' })
    if (household.kind === 'refused') return household
    const { householdId } = household
    const person = await registerPerson(platform, work, { ...head, householdId, relation: 'head', source: 'staff' })
    if (person.kind === 'refused') return person
    const opened = { action: 'household.registered' as const, subjectKind: 'household', subjectId: householdId, householdId }
    return { householdId, hints: person.hints, audit: [opened, noteOf('person.registered', person.personId, householdId)] }
  })
}

type NewPerson = { householdId: string; relation: Relation; person: PersonForm }

export function keepPerson(deps: MembershipDeps, context: CallContext, input: NewPerson) {
  return changeRegister(deps, context, input, async (work, account): Promise<StepOutcome> => {
    const { householdId, relation, person } = input
    await reachHousehold(deps, work, account, householdId, 'keepRegister')
    const made = await registerPerson(deps.platform, work, { ...person, householdId, relation, source: 'staff' })
    if (made.kind === 'refused') return made
    const consent = person.guardianAgreed ? [noteOf('consent.given', made.personId, householdId)] : []
    return { householdId, hints: made.hints, audit: [noteOf('person.registered', made.personId, householdId), ...consent] }
  })
}

type Changes = { personId: string; changes: z.infer<typeof PersonChangesForm> }

export function keepChanges(deps: MembershipDeps, context: CallContext, input: Changes) {
  return changeRegister(deps, context, input, async (work, account): Promise<StepOutcome> => {
    const { person, closed } = await personToChange(deps, work, account, input.personId)
    if (closed) return { kind: 'refused', reason: 'childFileClosed' }
    const changed = await changePerson(deps.platform, work, input.personId, input.changes, account.accountId)
    if (changed.kind !== 'changed') return changed
    const note = noteOf('person.changed', input.personId, person.household_id, changed.fields.join(','))
    return { householdId: person.household_id, hints: changed.hints, audit: [note] }
  })
}

export function keepAddress(deps: MembershipDeps, context: CallContext, input: { householdId: string; address: string }) {
  return changeRegister(deps, context, input, async (work, account): Promise<StepOutcome> => {
    const { householdId } = input
    await reachHousehold(deps, work, account, householdId, 'keepRegister')
    await changeAddress(deps.platform, work, householdId, input.address.trim() || null, account.accountId)
    return { householdId, audit: [{ action: 'household.changed', subjectKind: 'household', subjectId: householdId, householdId, detail: 'address' }] }
  })
}

type RelationInput = { householdId: string; personId: string; relation: Relation; formerHead: Relation | null }

export function keepRelation(deps: MembershipDeps, context: CallContext, input: RelationInput) {
  return changeRegister(deps, context, input, async (work, account): Promise<StepOutcome> => {
    const { householdId, personId } = input
    await reachHousehold(deps, work, account, householdId, 'keepRegister')
    const set = await setRelation(deps.platform, work, { ...input, actorId: account.accountId })
    return set.kind === 'changed' ? { householdId, audit: [noteOf('relation.changed', personId, householdId)] } : set
  })
}

type MoveInput = { personId: string; fromHouseholdId: string; toHouseholdId: string; relation: Relation }

/** Moves a person between two households this account keeps; both families see it in their log. */
export function keepMove(deps: MembershipDeps, context: CallContext, input: MoveInput) {
  return changeRegister(deps, context, input, async (work, account): Promise<StepOutcome> => {
    const { personId, fromHouseholdId, toHouseholdId } = input
    for (const householdId of [fromHouseholdId, toHouseholdId]) await reachHousehold(deps, work, account, householdId, 'keepRegister')
    const moved = await movePerson(deps.platform, work, { ...input, actorId: account.accountId })
    if (moved.kind !== 'moved') return moved
    const notes = [noteOf('person.moved', personId, fromHouseholdId), noteOf('person.moved', personId, toHouseholdId)] as const
    return { householdId: toHouseholdId, audit: [...notes] }
  })
}

type Ending = (work: Work, actorId: string) => ReturnType<typeof recordDeath>

function ending(deps: MembershipDeps, context: CallContext, input: { personId: string }, action: 'person.died' | 'person.left', end: Ending) {
  return changeRegister(deps, context, input, async (work, account): Promise<StepOutcome> => {
    await personToChange(deps, work, account, input.personId)
    const ended = await end(work, account.accountId)
    return ended.kind === 'recorded' ? { householdId: ended.householdId, audit: [noteOf(action, input.personId, ended.householdId)] } : ended
  })
}

export const keepDeath = (deps: MembershipDeps, context: CallContext, input: { personId: string; diedOn: string }) =>
  ending(deps, context, input, 'person.died', (work, actorId) => recordDeath(deps.platform, work, input.personId, input.diedOn, actorId))

export const keepLeaving = (deps: MembershipDeps, context: CallContext, input: { personId: string }) =>
  ending(deps, context, input, 'person.left', (work, actorId) => recordLeaving(deps.platform, work, input.personId, actorId))
