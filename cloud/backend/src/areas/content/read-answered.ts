import type { AnsweredQuestion } from '@xiongguan/contract/content/question-resident'
import { asId } from '@xiongguan/contract/kit/id'
import { notFound } from '../../platform/failures'
import { decodeCursor, pageFrom, pageSize } from '../../platform/paging'
import type { Platform } from '../../platform/platform'
import { listPublic } from './question-store'
import { cardsOfSlugs } from './store'

type PublicRow = Awaited<ReturnType<typeof listPublic>>[number]

const view = ({ question_id, public_question, public_answer, published_at }: PublicRow): AnsweredQuestion => ({
  questionId: asId<'Question'>(question_id),
  question: public_question ?? '',
  answer: public_answer ?? '',
  publishedAt: published_at?.toISOString() ?? '',
})

/** What is public under an article, the latest first; one that readers cannot see is not found. */
export async function readAnswered({ db, clock }: Pick<Platform, 'db' | 'clock'>, { slug, cursor }: { slug: string; cursor?: string }) {
  const key = decodeCursor(cursor, 'at', 'id')
  if ((await cardsOfSlugs(db, [slug], clock.now())).length === 0) throw notFound()
  const rows = await listPublic(db, slug, key && { at: key[0], id: key[1] }, pageSize + 1)
  return pageFrom(rows, view, (row) => [row.published_at?.toISOString() ?? '', row.question_id])
}
