import type { DeskQuestion } from '@xiongguan/contract/content/question-staff'
import { asId } from '@xiongguan/contract/kit/id'
import { accountOf, type CallContext } from '../../platform/access/caller'
import type { AuditNote } from '../../platform/audit-trail'
import { decodeCursor, pageFrom, pageSize } from '../../platform/paging'
import type { Db, Work } from '../../platform/tables'
import { titlesOf } from './own-questions'
import type { ContentKit } from './ports'
import { openQuestion } from './question-seals'
import { countWaitingQuestions, listAnswered, listWaiting, type QuestionRow } from './question-store'

type Wanted = { show?: 'waiting' | 'answered'; cursor?: string }

async function rowsOf(work: Work, { show, cursor }: Wanted): Promise<QuestionRow[]> {
  const key = decodeCursor(cursor, 'at', 'id')
  const list = show === 'answered' ? listAnswered : listWaiting
  return list(work, key && { at: key[0], id: key[1] }, pageSize + 1)
}

/** Reading what somebody wrote is a look its family can find. */
export async function lookNote({ householdIdOf }: ContentKit, handle: Db, row: QuestionRow): Promise<AuditNote> {
  const householdId = row.account_id ? await householdIdOf(handle, row.account_id) : null
  return { action: 'question.read', subjectKind: 'question', subjectId: row.question_id, purpose: 'service', ...(householdId && { householdId }) }
}

/** Questions for the desk, without who asked; each that is shown is written down first. */
export async function deskQuestions(kit: ContentKit, context: CallContext, wanted: Wanted) {
  const { accountId } = accountOf(context)
  const rows = await kit.db.transaction().execute(async (work) => {
    const found = await rowsOf(work, wanted)
    const notes: AuditNote[] = []
    for (const row of found.slice(0, pageSize)) notes.push(await lookNote(kit, work, row))
    if (notes.length > 0) await kit.trail.write(work, { actorId: accountId, requestId: context.requestId }, notes)
    return found
  })
  const titles = await titlesOf(kit, kit.db, rows)
  const names = await kit.names(
    kit.db,
    rows.flatMap((row) => [row.answered_by ?? [], row.published_by ?? []].flat()),
  )
  const view = (row: QuestionRow): DeskQuestion => ({
    questionId: asId<'Question'>(row.question_id),
    slug: row.slug,
    title: titles.get(row.slug) ?? '',
    ...openQuestion(kit.sealer, row),
    askedAt: row.asked_at.toISOString(),
    answeredAt: row.answered_at?.toISOString() ?? null,
    answeredBy: row.answered_by ? (names.get(row.answered_by) ?? '') : '',
    own: row.answered_by === accountId,
    published: row.published_at
      ? {
          question: row.public_question ?? '',
          answer: row.public_answer ?? '',
          at: row.published_at.toISOString(),
          by: names.get(row.published_by ?? '') ?? '',
        }
      : null,
  })
  return pageFrom(rows, view, (row) => [(wanted.show === 'answered' ? row.answered_at : row.asked_at)?.toISOString() ?? '', row.question_id])
}

/** How many wait and since when: a count opens nobody's words. */
export async function waitingQuestions({ db }: Pick<ContentKit, 'db'>) {
  const { waiting, since } = await countWaitingQuestions(db)
  return { waiting, since: since?.toISOString() ?? null }
}
