import { v7 } from 'uuid'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { notFound } from '../../platform/failures'
import type { QuestionState } from '@xiongguan/contract/content/question-rules'
import type { ContentKit } from './ports'
import { mostWaiting, questionRefusals } from './question-rules'
import { articlePurpose, questionPlace, sealQuestion } from './question-seals'
import { countUnanswered, insertQuestion } from './question-store'
import { cardsOfSlugs } from './store'

type Asked = { kind: 'asked'; state: QuestionState } | { kind: 'refused'; words: string; first?: 'privacy' }
type Asking = { slug: string; text: string; consentVersion?: string | undefined }

const no = (words: string, first?: 'privacy'): Asked => ({ kind: 'refused', words, ...(first && { first }) })

/** Asks under an article that readers see now. The words are judged before anything is kept; what a machine is unsure of waits for a person. */
export async function askQuestion(kit: ContentKit, context: CallContext, { slug, text, consentVersion }: Asking): Promise<Asked> {
  const { accountId, acceptedPrivacy } = accountOf(context)
  if ((await cardsOfSlugs(kit.db, [slug], kit.clock.now())).length === 0) throw notFound()
  if (acceptedPrivacy !== kit.currentPrivacyVersion) return no(questionRefusals.privacy, 'privacy')
  const judged = await kit.judgeText(accountId, text)
  if (judged === 'refused') return no(questionRefusals.text)
  const state: QuestionState = judged === 'held' ? 'held' : 'waiting'
  return kit.change<Asked>(context, {
    input: { slug, text: kit.sealer.blindIndex('contact', 'article-question', text).toString('base64url'), consentVersion },
    run: async (work) => {
      const agreed = await kit.agree(work, { accountId, purpose: articlePurpose, version: consentVersion })
      if (!agreed) return refused(no(questionRefusals.consent))
      if ((await countUnanswered(work, accountId)) >= mostWaiting) return refused(no(questionRefusals.tooMany))
      const questionId = v7()
      const held = { accountId, field: '文章下的提问', text, subjectKind: questionPlace, subjectId: questionId }
      await insertQuestion(work, {
        question_id: questionId,
        slug,
        account_id: accountId,
        text_state: judged,
        text_sealed: sealQuestion(kit.sealer, questionId, text),
        held_text_id: judged === 'held' ? await kit.holdText(work, held) : null,
        asked_at: kit.clock.now(),
      })
      return {
        done: { kind: 'asked', state },
        resultId: state,
        audit: [{ action: 'question.asked', subjectKind: 'question', subjectId: questionId }, ...agreed],
      }
    },
    replay: async (kept) => ({ kind: 'asked', state: kept === 'held' ? 'held' : 'waiting' }),
  })
}
