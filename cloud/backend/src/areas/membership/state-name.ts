import type { NamingResult, OwnStanding } from '@xiongguan/contract/membership/family-resident'
import { namingRefusalWords, type NamingRefusal } from '@xiongguan/contract/membership/family-rules'
import { documentRefusalWords, readDocument } from '@xiongguan/contract/membership/document-rules'
import type { DocumentKind } from '@xiongguan/contract/membership/terms'
import { v7 } from 'uuid'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { badInput, notFound } from '../../platform/failures'
import type { Work } from '../../platform/tables'
import { decideNaming, eraseStated, findSameDocument, findToName, insertNaming, setStated, setVerified, withdrawNamings } from './naming-store'
import { namingNotice, namingPurpose } from './naming-notice'
import type { MembershipDeps } from './ports'
import { ownStanding } from './read-standing'
import { sealDocument, sealName } from './register-seals'
import { findBelonging, holdHousehold } from './sharing-store'

const no = (reason: NamingRefusal) => refused<NamingResult>({ kind: 'refused', reason, words: namingRefusalWords[reason] })

export type StatedName = {
  personId: string
  name: string
  documentKind: DocumentKind
  number: string
  bornOn?: string | undefined
  consentVersion?: string | undefined
}

type Namable = NonNullable<Awaited<ReturnType<typeof findToName>>>

/** Who may state whose name: the person on their own phone; for a child its guardian, whose phone owns the household. */
function mayName(person: Namable, accountId: string, owner: boolean): NamingRefusal | null {
  if (person.verified_at) return 'verifiedAlready'
  if (person.kind === 'child') return owner ? null : 'guardianOnly'
  if (person.account_id === accountId) return null
  return owner && person.account_id === null ? null : 'ownPhone'
}

/** The person under lock of their household, as the caller may reach them; anybody else's is not found. */
async function reachPerson(work: Work, accountId: string, personId: string) {
  const belonging = await findBelonging(work, accountId)
  const household = belonging && (await holdHousehold(work, belonging.household_id))
  const person = household && (await findToName(work, household.household_id, personId))
  if (!belonging || !household || !person) throw notFound()
  if (belonging.role === 'sharer' && person.account_id !== accountId) throw notFound()
  return { person, householdId: household.household_id, owner: belonging.role === 'owner' }
}

/** An adult's own account; a second own person of one account would be somebody else on the same phone. */
async function ownAccount(work: Work, { platform }: MembershipDeps, accountId: string, person: Namable): Promise<string | null | 'taken'> {
  if (person.kind === 'child') return null
  if (person.account_id === accountId) return accountId
  const own = (await ownStanding(platform, work, accountId)).people.some(({ own: isOwn }) => isOwn)
  return own ? 'taken' : accountId
}

/** Whether whoever states may name this person, and agreed to the text that says who is asked. */
async function mayAskOutside({ platform: { db } }: MembershipDeps, accountId: string, { personId, consentVersion }: StatedName): Promise<boolean> {
  const belonging = await findBelonging(db, accountId)
  const person = belonging && (await findToName(db, belonging.household_id, personId))
  if (!belonging || !person || mayName(person, accountId, belonging.role === 'owner')) return false
  return consentVersion === namingNotice(person.kind).version
}

/**
 * Keeps a name and a document as stated. That the document is somebody else's already is answered like any other
 * statement, and told to the registrar alone.
 */
export function stateName(deps: MembershipDeps, context: CallContext, input: StatedName): Promise<NamingResult> {
  const { platform, consent, currentPrivacyVersion, checkIdentity, raiseTicket } = deps
  const { sealer, clock } = platform
  const { accountId, acceptedPrivacy } = accountOf(context)
  const reading = readDocument(input.documentKind, input.number)
  if (reading.kind === 'refused') throw badInput('number', documentRefusalWords[reason(reading)])
  const { number } = reading
  const fingerprint = sealer
    .blindIndex('family', 'stated', JSON.stringify([input.name, input.documentKind, number, input.bornOn ?? null]))
    .toString('base64url')
  let service: Awaited<ReturnType<typeof checkIdentity>> = 'notConnected'
  const stated = async (handle: Work | typeof platform.db): Promise<NamingResult> => ({
    kind: 'stated',
    standing: await ownStanding(platform, handle, accountId),
  })
  return platform.change<NamingResult>(context, {
    input: { personId: input.personId, fingerprint, consentVersion: input.consentVersion },
    check: async () => {
      // Nothing is asked outside before the consent to the text in force is there; which text it is depends on the person.
      if (await mayAskOutside(deps, accountId, input)) service = await checkIdentity({ name: input.name, documentKind: input.documentKind, number })
      return null
    },
    run: async (work) => {
      const now = clock.now()
      const { person, householdId, owner } = await reachPerson(work, accountId, input.personId)
      if (acceptedPrivacy !== currentPrivacyVersion) return no('privacyMissing')
      if (input.consentVersion !== namingNotice(person.kind).version) return no('consentMissing')
      const refusal = mayName(person, accountId, owner)
      if (refusal) return no(refusal)
      const account = await ownAccount(work, deps, accountId, person)
      if (account === 'taken') return no('ownPhone')
      const document = sealDocument(sealer, person.person_id, input.documentKind, number)
      const bornOn = input.bornOn ? { born_on: input.bornOn } : {}
      await setStated(work, person.person_id, {
        ...sealName(sealer, person.person_id, input.name),
        ...document,
        ...bornOn,
        ...(account && { account_id: account }),
      })
      const subjectId = person.kind === 'child' ? person.person_id : null
      await consent.record(work, { accountId, purpose: namingPurpose(person.kind), version: input.consentVersion, subjectId })
      const namingId = v7()
      await insertNaming(work, { namingId, personId: person.person_id, householdId, accountId, consentVersion: input.consentVersion }, now)
      const other = await findSameDocument(work, document.document_index, person.person_id)
      if (other) await raiseTicket(work, { personId: person.person_id, otherId: other.person_id })
      if (service === 'match' && !other) {
        await decideNaming(work, namingId, { state: 'verified', by: null, reason: null }, now)
        await setVerified(work, person.person_id, null, 'service', now)
      }
      const subject = { subjectKind: 'person', subjectId: person.person_id, householdId }
      return {
        done: await stated(work),
        resultId: namingId,
        audit: [
          { action: 'name.stated', ...subject, detail: 'name,document' },
          { action: 'consent.given', ...subject, detail: namingPurpose(person.kind) },
        ],
      }
    },
    replay: () => stated(platform.db),
  })
}

const reason = (reading: Extract<ReturnType<typeof readDocument>, { kind: 'refused' }>) => reading.reason

/** Withdraws the consent: name and document are gone at once, and whoever was verified is no longer. */
export function withdrawName(deps: MembershipDeps, context: CallContext, personId: string): Promise<OwnStanding> {
  const { platform } = deps
  const { accountId } = accountOf(context)
  return platform.change(context, {
    input: { personId },
    run: async (work) => {
      const { person, householdId, owner } = await reachPerson(work, accountId, personId)
      if (person.account_id !== accountId && !(person.kind === 'child' && owner)) throw notFound()
      await withdrawNamings(work, personId, platform.clock.now())
      await eraseStated(work, personId)
      const subjectId = person.kind === 'child' ? personId : null
      await deps.consent.end(work, { accountId, purpose: namingPurpose(person.kind), subjectId })
      const subject = { subjectKind: 'person', subjectId: personId, householdId }
      return {
        done: await ownStanding(platform, work, accountId),
        resultId: personId,
        audit: [
          { action: 'name.withdrawn', ...subject },
          { action: 'consent.withdrawn', ...subject },
        ],
      }
    },
    replay: () => ownStanding(platform, platform.db, accountId),
  })
}
