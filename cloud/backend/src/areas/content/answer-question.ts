import type { AuditAction } from '@xiongguan/contract/audit/terms'
import type { DeskQuestionResult } from '@xiongguan/contract/content/question-staff'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { notFound } from '../../platform/failures'
import type { Work } from '../../platform/tables'
import { lookNote } from './desk-questions'
import type { ContentKit } from './ports'
import { questionRefusals, repeats } from './question-rules'
import { openQuestion, sealAnswer } from './question-seals'
import { holdQuestion, publishQuestion, storeAnswer, unpublishQuestion, type QuestionRow } from './question-store'
import { forbiddenWordIn } from './text-checks'

type Step = { words: string } | { action: AuditAction }

/** One step of the desk about one question, which is held meanwhile; one whose words wait or were refused is not there. */
function step(kit: ContentKit, context: CallContext, input: { questionId: string }, run: (work: Work, row: QuestionRow) => Promise<Step>) {
  const done: DeskQuestionResult = { kind: 'done' }
  const { questionId } = input
  return kit.change<DeskQuestionResult>(context, {
    input,
    run: async (work) => {
      const row = await holdQuestion(work, questionId)
      if (!row || row.text_state !== 'clear') throw notFound()
      const came = await run(work, row)
      if ('words' in came) return refused<DeskQuestionResult>({ kind: 'refused', words: came.words })
      return { done, resultId: questionId, audit: [{ ...(await lookNote(kit, work, row)), action: came.action }] }
    },
    replay: async () => done,
  })
}

/** What must not stand in what the association says. */
async function badWords(kit: ContentKit, accountId: string, text: string): Promise<string | null> {
  const forbidden = forbiddenWordIn(text)
  if (forbidden) return questionRefusals.forbidden(forbidden)
  return (await kit.judgeText(accountId, text)) === 'clear' ? null : questionRefusals.text
}

const fingerprint = ({ sealer }: ContentKit, text: string) => sealer.blindIndex('contact', 'article-question', text).toString('base64url')

/** Answers a question once; its asker finds the answer in the inbox, and nobody else does. */
export async function answerQuestion(kit: ContentKit, context: CallContext, { questionId, answer }: { questionId: string; answer: string }) {
  const { accountId } = accountOf(context)
  const bad = await badWords(kit, accountId, answer)
  const input = { questionId, answer: fingerprint(kit, answer) }
  return step(kit, context, input, async (work, row) => {
    if (!row.account_id) throw notFound()
    if (row.answered_at) return { words: questionRefusals.answered }
    if (row.account_id === accountId) return { words: questionRefusals.ownQuestion }
    if (bad) return { words: bad }
    await storeAnswer(work, questionId, { answer_sealed: sealAnswer(kit.sealer, questionId, answer), answered_by: accountId }, kit.clock.now())
    await kit.send(work, {
      accountId: row.account_id,
      kind: 'questionAnswered',
      title: '您的提问有答复了',
      text: '打开“我的提问”就能看到。',
      opens: { kind: 'question', id: questionId },
      dedupeKey: `questionAnswered:${questionId}`,
    })
    return { action: 'question.answered' }
  })
}

type Publication = { questionId: string; question: string; answer: string }

/** Puts a question and its answer under the article in words of our own: by a colleague who did not answer it, and never in the asker's words. */
export async function publishAnswered(kit: ContentKit, context: CallContext, { questionId, question, answer }: Publication) {
  const { accountId } = accountOf(context)
  const bad = await badWords(kit, accountId, `${question}\n${answer}`)
  return step(kit, context, { questionId, ...{ question: fingerprint(kit, question), answer: fingerprint(kit, answer) } }, async (work, row) => {
    if (!row.answered_at || !row.account_id) return { words: questionRefusals.notAnswered }
    if (row.answered_by === accountId || row.account_id === accountId) return { words: questionRefusals.ownAnswer }
    const { text } = openQuestion(kit.sealer, row)
    if (repeats(question, text) || repeats(answer, text)) return { words: questionRefusals.notReworded }
    if (bad) return { words: bad }
    await publishQuestion(work, questionId, { question, answer, by: accountId }, kit.clock.now())
    return { action: 'question.published' }
  })
}

/** Takes it from under the article at once: what may do harm does not wait for a second person. */
export function unpublishAnswered(kit: ContentKit, context: CallContext, input: { questionId: string }) {
  return step(kit, context, input, async (work, row) => {
    if (!row.published_at) return { words: questionRefusals.notPublished }
    await unpublishQuestion(work, input.questionId)
    return { action: 'question.unpublished' }
  })
}
