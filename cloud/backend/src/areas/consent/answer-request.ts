import type { AnswerResult, DeskDataRequest } from '@xiongguan/contract/consent/staff'
import type { AuditNote } from '../../platform/audit-trail'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { civilDate } from '../../platform/civil-date'
import { notFound } from '../../platform/failures'
import { decodeCursor, pageFrom, pageSize } from '../../platform/paging'
import type { Platform } from '../../platform/platform'
import type { Work } from '../../platform/tables'
import { answerPlace, requestView } from './ask-about-data'
import type { ConsentDeps } from './ports'
import { countWaiting, listAnsweredRequests, listOpenRequests, lockRequest, storeAnswer, type RequestRow } from './request-store'

type Placed = RequestRow & { householdId: string | null }

async function placed({ householdIdOf }: ConsentDeps, work: Work, rows: readonly RequestRow[]): Promise<Placed[]> {
  return Promise.all(rows.map(async (row) => ({ ...row, householdId: await householdIdOf(work, row.account_id) })))
}

/** Reading what a family wrote is a look at its file. */
const lookNote = ({ request_id: subjectId, householdId }: Placed): AuditNote => ({
  action: 'dataRequest.read',
  subjectKind: 'dataRequest',
  subjectId,
  purpose: 'ownRequest',
  ...(householdId && { householdId }),
})

type Wanted = { cursor?: string; show?: 'open' | 'answered' }

async function pageOfRows(deps: ConsentDeps, work: Work, { cursor, show }: Wanted): Promise<Placed[]> {
  if (show === 'answered') {
    const before = decodeCursor(cursor, 'at', 'id')
    return placed(deps, work, await listAnsweredRequests(work, before, pageSize + 1))
  }
  const after = decodeCursor(cursor, 'slug', 'id')
  return placed(deps, work, await listOpenRequests(work, after, pageSize + 1))
}

/** Requests for whoever answers them; each that is shown is written down first. */
export async function deskRequests(deps: ConsentDeps, context: CallContext, wanted: Wanted) {
  const { db, clock, sealer, trail } = deps.platform
  const today = civilDate(clock.now())
  const rows = await db.transaction().execute(async (work) => {
    const found = await pageOfRows(deps, work, wanted)
    const shown = found.slice(0, pageSize)
    if (shown.length > 0) await trail.write(work, { actorId: accountOf(context).accountId, requestId: context.requestId }, shown.map(lookNote))
    return found
  })
  const view = (row: Placed): DeskDataRequest => ({
    ...requestView(sealer, row),
    householdId: row.householdId,
    overdue: row.outcome === null && row.due_on < today,
  })
  return pageFrom(rows, view, (row) =>
    wanted.show === 'answered' ? [row.answered_at?.toISOString() ?? '', row.request_id] : [row.due_on, row.request_id],
  )
}

/** How many wait, for the desk's list of things to do: a count opens nobody's words. */
export async function waitingRequests({ db, clock }: Pick<Platform, 'db' | 'clock'>) {
  const { due_on: dueOn, ...counts } = await countWaiting(db, civilDate(clock.now()))
  return { ...counts, dueOn }
}

type Answer = { requestId: string; outcome: 'done' | 'refused'; answer: string }

/** Answers a request; a refusal carries its reason, which the person reads (个人信息保护法 第五十条). */
export function answerRequest(deps: ConsentDeps, context: CallContext, { requestId, outcome, answer }: Answer): Promise<AnswerResult> {
  const { change, clock, sealer, announce } = deps.platform
  const { accountId: answeredBy } = accountOf(context)
  const done: AnswerResult = { kind: 'answered' }
  return change<AnswerResult>(context, {
    input: { requestId, outcome, answer: sealer.blindIndex('contact', 'data-answer', answer).toString('base64url') },
    run: async (work) => {
      const row = await lockRequest(work, requestId)
      if (!row) throw notFound()
      if (row.outcome) return refused<AnswerResult>({ kind: 'refused', words: '这一件已经答复过了' })
      if (row.account_id === answeredBy) return refused<AnswerResult>({ kind: 'refused', words: '这是您自己提的，请另一位同事答复' })
      await storeAnswer(work, { requestId, outcome, answeredBy, answerSealed: sealer.seal('contact', answerPlace(requestId), answer) }, clock.now())
      await announce(work, { kind: 'dataRequest.answered', payload: { requestId, accountId: row.account_id } })
      const householdId = await deps.householdIdOf(work, row.account_id)
      const note: AuditNote = {
        action: 'dataRequest.answered',
        subjectKind: 'dataRequest',
        subjectId: requestId,
        purpose: 'ownRequest',
        detail: outcome,
      }
      return { done, resultId: requestId, audit: [{ ...note, ...(householdId && { householdId }) }] }
    },
    replay: async () => done,
  })
}
