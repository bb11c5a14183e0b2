import { unitRefusalWords, type UnitRefusal } from '@xiongguan/contract/association/officer-terms'
import type { OfficerForm, OfficerResult } from '@xiongguan/contract/association/unit-staff'
import { asId } from '@xiongguan/contract/kit/id'
import { v7 } from 'uuid'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { notFound } from '../../platform/failures'
import type { Db } from '../../platform/tables'
import { judgeTerm } from './officer-rules'
import { endOfficerTerm, insertOfficer, lockOfficer } from './officer-store'
import type { AssociationDeps } from './ports'
import { findUnit } from './unit-store'
import { mustKeep } from './unit-reach'

export const officerNamePlace = (officerId: string) => ({ table: 'association_officer', column: 'name_sealed', row: officerId })

const saved = (officerId: string): OfficerResult => ({ kind: 'saved', officerId: asId<'Officer'>(officerId) })
const no = (reason: UnitRefusal) => refused<OfficerResult>({ kind: 'refused', reason, words: unitRefusalWords[reason] })

/** A person of the register whom the caller reaches; anybody else is not there. */
async function personReached({ identity, membership }: AssociationDeps, handle: Db, context: CallContext, personId: string): Promise<boolean> {
  const person = (await membership.registerNames(handle, [personId])).get(personId)
  return person !== undefined && (await identity.reachOf(handle, accountOf(context), 'register')).covers(person.communityCode)
}

/** Writes a term of office down. A typed name is sealed; of a person of the register only the id is kept. */
export function addOfficer(deps: AssociationDeps, context: CallContext, input: { unitId: string; form: OfficerForm }) {
  const { platform } = deps
  const { accountId } = accountOf(context)
  const { unitId, form } = input
  const named = form.name === null ? null : platform.sealer.blindIndex('contact', 'officer-name', form.name).toString('base64url')
  return platform.change<OfficerResult>(context, {
    input: { unitId, form: { ...form, name: named } },
    run: async (work) => {
      const unit = await findUnit(work, unitId)
      if (!unit) throw notFound()
      await mustKeep(deps, work, accountOf(context), unit.place_code)
      if (unit.valid_to_on !== null) return no('ended')
      const refusal = judgeTerm(form)
      if (refusal) return no(refusal)
      if (form.personId !== null && !(await personReached(deps, work, context, form.personId))) return no('personMissing')
      const officerId = v7()
      await insertOfficer(work, {
        officer_id: officerId,
        unit_id: unitId,
        post: form.post,
        engagement: form.engagement,
        front_line: form.frontLine,
        person_id: form.personId,
        name_sealed: form.name === null ? null : platform.sealer.seal('contact', officerNamePlace(officerId), form.name),
        term_number: form.termNumber,
        from_on: form.from,
        to_on: form.to,
        ended_on: null,
        added_by: accountId,
        added_at: platform.clock.now(),
      })
      return {
        done: saved(officerId),
        resultId: officerId,
        audit: [{ action: 'officer.added', subjectKind: 'unit', subjectId: unitId, detail: form.post }],
      }
    },
    replay: async (officerId) => saved(officerId),
  })
}

/** Ends a term before its day; the row stays, as do the days it served. */
export function endOfficer(deps: AssociationDeps, context: CallContext, input: { officerId: string; endedOn: string }) {
  const { platform } = deps
  return platform.change<OfficerResult>(context, {
    input,
    run: async (work) => {
      const officer = await lockOfficer(work, input.officerId)
      const unit = officer && (await findUnit(work, officer.unit_id))
      if (!officer || !unit) throw notFound()
      await mustKeep(deps, work, accountOf(context), unit.place_code)
      if (officer.ended_on !== null) return no('alreadyEnded')
      if (input.endedOn < officer.from_on || input.endedOn > officer.to_on) return no('dayOrder')
      await endOfficerTerm(work, officer.officer_id, input.endedOn)
      return {
        done: saved(officer.officer_id),
        resultId: officer.officer_id,
        audit: [{ action: 'officer.ended', subjectKind: 'unit', subjectId: unit.unit_id }],
      }
    },
    replay: async (officerId) => saved(officerId),
  })
}
