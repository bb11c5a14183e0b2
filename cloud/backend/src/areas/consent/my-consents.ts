import type { ConsentView, MyConsents, PurposeView } from '@xiongguan/contract/consent/resident'
import { purposes, separatePurposes, type Purpose, type SeparatePurpose } from '@xiongguan/contract/consent/terms'
import type { Account } from '../../platform/access/caller'
import type { Db } from '../../platform/tables'
import { consentText } from './consent-text'
import type { Child, ConsentDeps } from './ports'
import { isSensitive } from './purpose'
import { register } from './purposes'
import { stateOf } from './rules'
import { listConsents, type ConsentRow } from './store'

/** A purpose of the register as it is shown to the person concerned. */
export function purposeView(purpose: Purpose): PurposeView {
  const row = register[purpose]
  return {
    purpose,
    asking: row.asking,
    basis: row.basis,
    sensitive: isSensitive(row),
    data: row.data.map(({ name }) => name),
    retention: row.retention,
    text: consentText(purpose),
  }
}

function viewOf(rows: readonly ConsentRow[], purpose: SeparatePurpose, child: Child | null): ConsentView {
  const { version, stops, stays } = register[purpose]
  const latest = rows.find((row) => row.purpose === purpose && row.subject_id === (child?.personId ?? null))
  return {
    purpose,
    subject: child,
    state: stateOf(latest, version),
    version: latest?.version ?? null,
    at: (latest?.withdrawn_at ?? latest?.given_at)?.toISOString() ?? null,
    givenHere: true,
    stops,
    stays,
  }
}

/** The privacy notice stands for what is agreed to with it; taking it back is leaving. */
function noticeView(purpose: Purpose, { acceptedPrivacy }: Account, current: string): ConsentView {
  const { stops, stays } = register[purpose]
  const state = acceptedPrivacy === null ? 'none' : acceptedPrivacy === current ? 'given' : 'outdated'
  return { purpose, subject: null, state, version: acceptedPrivacy, at: null, givenHere: false, stops, stays }
}

/** What the caller agreed to, purpose by purpose, and for each child apart. */
export async function myConsents(
  { childrenOf, currentPrivacyVersion }: Pick<ConsentDeps, 'childrenOf' | 'currentPrivacyVersion'>,
  handle: Db,
  account: Account,
): Promise<MyConsents> {
  const rows = await listConsents(handle, account.accountId)
  const children = await childrenOf(handle, account.accountId)
  const ofNotice = purposes.filter((purpose) => register[purpose].asking === 'notice')
  return {
    purposes: purposes.map(purposeView),
    consents: [
      ...ofNotice.map((purpose) => noticeView(purpose, account, currentPrivacyVersion)),
      ...separatePurposes.flatMap((purpose) =>
        register[purpose].perChild ? children.map((child) => viewOf(rows, purpose, child)) : [viewOf(rows, purpose, null)],
      ),
    ],
  }
}
