import type { MyQuestion } from '@xiongguan/contract/content/question-resident'
import { asId } from '@xiongguan/contract/kit/id'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { notFound } from '../../platform/failures'
import { decodeCursor, pageFrom, pageSize } from '../../platform/paging'
import type { Db } from '../../platform/tables'
import type { ContentKit } from './ports'
import { questionState } from './question-rules'
import { openQuestion } from './question-seals'
import { forgetQuestion, holdQuestion, listOwnQuestions, type QuestionRow } from './question-store'
import { cardsOfSlugs } from './store'

/** Titles of articles as they are called now. */
export async function titlesOf({ clock }: Pick<ContentKit, 'clock'>, handle: Db, rows: readonly QuestionRow[]): Promise<ReadonlyMap<string, string>> {
  const slugs = [...new Set(rows.map(({ slug }) => slug))]
  return new Map((await cardsOfSlugs(handle, slugs, clock.now())).map(({ slug, title }) => [slug, title]))
}

/** The caller's own questions, the latest first. */
export async function myQuestions(kit: ContentKit, context: CallContext, cursor: string | undefined) {
  const key = decodeCursor(cursor, 'at', 'id')
  const rows = await listOwnQuestions(kit.db, accountOf(context).accountId, key && { at: key[0], id: key[1] }, pageSize + 1)
  const titles = await titlesOf(kit, kit.db, rows)
  const view = (row: QuestionRow): MyQuestion => ({
    questionId: asId<'Question'>(row.question_id),
    slug: row.slug,
    title: titles.get(row.slug) ?? '',
    ...openQuestion(kit.sealer, row),
    askedAt: row.asked_at.toISOString(),
    state: questionState(row),
    answeredAt: row.answered_at?.toISOString() ?? null,
  })
  return pageFrom(rows, view, (row) => [row.asked_at.toISOString(), row.question_id])
}

/** Removes one of the caller's own questions with its answer; one that is not theirs is not there. */
export function removeQuestion(kit: ContentKit, context: CallContext, { questionId }: { questionId: string }) {
  const { accountId } = accountOf(context)
  const done = { kind: 'done' as const }
  return kit.change<typeof done>(context, {
    input: { questionId },
    run: async (work) => {
      const row = await holdQuestion(work, questionId)
      if (row?.account_id !== accountId) throw notFound()
      if (row.held_text_id) await kit.withdrawText(work, row.held_text_id)
      await forgetQuestion(work, questionId)
      return { done, resultId: questionId, audit: [{ action: 'question.removed', subjectKind: 'question', subjectId: questionId }] }
    },
    replay: async () => done,
  })
}
