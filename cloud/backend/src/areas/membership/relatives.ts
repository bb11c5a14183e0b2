import { readDocument, documentRefusalWords } from '@xiongguan/contract/membership/document-rules'
import type { AskAsRelativeResult, RelativeFile, RelativeRequestView } from '@xiongguan/contract/membership/family-resident'
import { relativeAnswerDays, type NearRelation, type RelativeWant, type Wish } from '@xiongguan/contract/membership/family-rules'
import { documentKindWords, type DocumentKind } from '@xiongguan/contract/membership/terms'
import { asId } from '@xiongguan/contract/kit/id'
import { v7 } from 'uuid'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { showDocument } from '../../platform/access/field-views'
import { refused } from '../../platform/change'
import { civilDate, daysFrom } from '../../platform/civil-date'
import { badInput, notFound } from '../../platform/failures'
import type { MembershipDeps } from './ports'
import { documentIndex, openDocument, openName, openPhone } from './register-seals'
import { standing } from './read-standing'
import {
  findDeceased,
  findRelativeRequest,
  findWish,
  insertRelativeRequest,
  keepWish,
  listAsked,
  withdrawRelativeRequest,
  type Deceased,
  type RelativeRequestRow,
} from './relative-store'

type About = { name: string; documentKind: DocumentKind; number: string; purpose: string }

const aboutPlace = (requestId: string) => ({ table: 'membership_relative_request', column: 'about_sealed', row: requestId })

export function openAbout({ platform: { sealer } }: MembershipDeps, row: Pick<RelativeRequestRow, 'request_id' | 'about_sealed'>): About {
  return JSON.parse(sealer.open('family', aboutPlace(row.request_id), row.about_sealed)) as About
}

export async function readWish({ platform }: MembershipDeps, context: CallContext) {
  return { allows: (await findWish(platform.db, accountOf(context).accountId))?.allows ?? null }
}

/** One's own word about afterwards; it stands before what relatives ask. */
export function setWish({ platform }: MembershipDeps, context: CallContext, allows: Wish) {
  const { accountId } = accountOf(context)
  return platform.change(context, {
    input: { allows },
    run: async (work) => {
      await keepWish(work, accountId, allows, platform.clock.now())
      return { done: { allows }, resultId: accountId, audit: [{ action: 'wish.said', subjectKind: 'account', subjectId: accountId }] }
    },
    replay: async () => ({ allows }),
  })
}

function view(deps: MembershipDeps, row: RelativeRequestRow): RelativeRequestView {
  return {
    requestId: asId<'RelativeRequest'>(row.request_id),
    aboutName: openAbout(deps, row).name,
    relation: row.relation,
    wants: row.wants,
    state: row.state,
    askedAt: row.asked_at.toISOString(),
    dueOn: row.due_on,
    granted: row.granted ?? [],
    reason: row.reason,
    openUntil: row.open_until_at?.toISOString() ?? null,
  }
}

export async function ownRequests(deps: MembershipDeps, context: CallContext) {
  return (await listAsked(deps.platform.db, accountOf(context).accountId)).map((row) => view(deps, row))
}

const no = (reason: 'notVerified' | 'waitingAlready', words: string): AskAsRelativeResult => ({ kind: 'refused', reason, words })
const notVerified = no('notVerified', '申请要先核实您本人：请先在“实名”里填写姓名和证件，带原件到社区核对一次。')
const waitingAlready = no('waitingAlready', '同一位逝者的申请正在办理，请等答复。')

type Ask = { name: string; documentKind: DocumentKind; number: string; relation: NearRelation; wants: readonly RelativeWant[]; purpose: string }

/** A relative asks. Whether the association holds anything of the dead is not said here; the answer comes from a person. */
export function askAsRelative(deps: MembershipDeps, context: CallContext, input: Ask): Promise<AskAsRelativeResult> {
  const { platform } = deps
  const { sealer, clock } = platform
  const { accountId } = accountOf(context)
  const reading = readDocument(input.documentKind, input.number)
  if (reading.kind === 'refused') throw badInput('number', documentRefusalWords[reading.reason])
  const about: About = { name: input.name, documentKind: input.documentKind, number: reading.number, purpose: input.purpose }
  const index = documentIndex(sealer, input.documentKind, reading.number)
  const again = async (requestId: string): Promise<AskAsRelativeResult> => {
    const row = await findRelativeRequest(platform.db, requestId)
    if (!row) throw notFound()
    return { kind: 'asked', request: view(deps, row) }
  }
  return platform.change<AskAsRelativeResult>(context, {
    input: { fingerprint: sealer.blindIndex('family', 'relative', JSON.stringify([about, input.relation, input.wants])).toString('base64url') },
    run: async (work) => {
      const now = clock.now()
      if ((await standing(work, accountId)).standing !== 'verified') return refused(notVerified)
      const open = (await listAsked(work, accountId)).filter((row) => row.state === 'waiting')
      if (open.some((row) => row.document_index.equals(index))) return refused(waitingAlready)
      const requestId = v7()
      const aboutSealed = sealer.seal('family', aboutPlace(requestId), JSON.stringify(about))
      const dueOn = civilDate(daysFrom(now, relativeAnswerDays))
      const wants = [...new Set(input.wants)]
      await insertRelativeRequest(
        work,
        { requestId, askedBy: accountId, aboutSealed, documentIndex: index, relation: input.relation, wants, dueOn },
        now,
      )
      const row = await findRelativeRequest(work, requestId)
      if (!row) throw notFound()
      return {
        done: { kind: 'asked', request: view(deps, row) },
        resultId: requestId,
        audit: [{ action: 'relativeRequest.made', subjectKind: 'relativeRequest', subjectId: requestId }],
      }
    },
    replay: again,
  })
}

export function withdrawRequest({ platform }: MembershipDeps, context: CallContext, requestId: string) {
  const { accountId } = accountOf(context)
  const done = { kind: 'done' as const }
  return platform.change<typeof done>(context, {
    input: { requestId },
    run: async (work) => {
      if (!(await withdrawRelativeRequest(work, requestId, accountId))) throw notFound()
      return { done, resultId: requestId, audit: [{ action: 'relativeRequest.withdrawn', subjectKind: 'relativeRequest', subjectId: requestId }] }
    },
    replay: async () => done,
  })
}

function linesOf({ platform: { sealer } }: MembershipDeps, person: Deceased): RelativeFile['lines'] {
  const number = person.document_sealed && openDocument(sealer, person.person_id, person.document_sealed)
  return [
    { label: '姓名', value: person.name_sealed ? openName(sealer, person.person_id, person.name_sealed) : '没有保存' },
    { label: '出生日期', value: person.born_on ?? '没有保存' },
    { label: '去世日期', value: person.died_on ?? '没有登记' },
    { label: '手机号', value: person.phone_sealed ? openPhone(sealer, person.person_id, person.phone_sealed) : '没有保存' },
    {
      label: person.document_kind ? documentKindWords[person.document_kind] : '证件',
      value: (number && showDocument('masked', number)) || '没有保存',
    },
  ]
}

/** What was granted, while it stays open. Reading it is written down before the answer. */
export function readRelativeFile(deps: MembershipDeps, context: CallContext, requestId: string): Promise<RelativeFile> {
  const { platform } = deps
  const { accountId } = accountOf(context)
  return platform.db.transaction().execute(async (work) => {
    const row = await findRelativeRequest(work, requestId)
    const may = row?.granted?.includes('see') || row?.granted?.includes('copy')
    if (!row || row.asked_by !== accountId || !may || !row.person_id || !row.open_until_at || row.open_until_at <= platform.clock.now())
      throw notFound()
    const person = await findDeceased(work, { personId: row.person_id })
    if (!person) throw notFound()
    await platform.trail.write(work, { actorId: accountId, requestId: context.requestId }, [
      {
        action: 'relativeFile.read',
        subjectKind: 'person',
        subjectId: person.person_id,
        purpose: 'ownRequest',
        householdId: person.household_id,
        detail: 'name,phone,birthDate,document',
      },
    ])
    return {
      requestId: asId<'RelativeRequest'>(requestId),
      lines: linesOf(deps, person),
      mayCopy: row.granted?.includes('copy') ?? false,
      openUntil: row.open_until_at.toISOString(),
    }
  })
}
