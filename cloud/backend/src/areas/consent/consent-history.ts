import type { ConsentStep } from '@xiongguan/contract/consent/resident'
import type { Db } from '../../platform/tables'
import { listConsents, type ConsentRow } from './store'

function stepsOf({ purpose, version, subject_id, given_at, withdrawn_at }: ConsentRow): ConsentStep[] {
  const step = (kind: ConsentStep['step'], at: Date): ConsentStep => ({
    purpose,
    version,
    step: kind,
    at: at.toISOString(),
    forChild: subject_id !== null,
  })
  return [step('given', given_at), ...(withdrawn_at ? [step('withdrawn', withdrawn_at)] : [])]
}

/** When what was agreed to and taken back, the latest first. */
export async function consentHistory(db: Db, accountId: string): Promise<ConsentStep[]> {
  const steps = (await listConsents(db, accountId)).flatMap(stepsOf)
  return steps.sort((one, other) => other.at.localeCompare(one.at))
}
