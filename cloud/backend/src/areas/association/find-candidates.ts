import type { OfficerCandidate } from '@xiongguan/contract/association/unit-staff'
import { memberNumber, readMemberNumber } from '@xiongguan/contract/association/member-terms'
import { asId } from '@xiongguan/contract/kit/id'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { notFound } from '../../platform/failures'
import { numbersOfPeople, personOfNumber } from './candidate-store'
import type { AssociationDeps } from './ports'
import { findUnit } from './unit-store'
import { mustKeep } from './unit-reach'

/**
 * People who could hold a post in a unit the caller keeps: by their whole name or their member number, within the caller's
 * reach of the register. The search is on the record, with whom it showed.
 */
export function findCandidates(deps: AssociationDeps, context: CallContext, { unitId, text }: { unitId: string; text: string }) {
  return deps.platform.db.transaction().execute(async (work): Promise<OfficerCandidate[]> => {
    const unit = await findUnit(work, unitId)
    if (!unit) throw notFound()
    await mustKeep(deps, work, accountOf(context), unit.place_code)
    const number = readMemberNumber(text)
    const search = number ? { personIds: await personOfNumber(work, number) } : { name: text }
    const found = await deps.membership.findAdults(work, context, search)
    const numbers = await numbersOfPeople(
      work,
      found.map(({ personId }) => personId),
    )
    return found.map((adult) => {
      const taken = numbers.get(adult.personId)
      return { ...adult, personId: asId<'Person'>(adult.personId), memberNumber: taken ? memberNumber(taken.year, taken.place) : null }
    })
  })
}
