import { questionsResident } from '@xiongguan/contract/content/question-resident'
import { questionDeskStaff } from '@xiongguan/contract/content/question-staff'
import { guarded } from '../../platform/access/guard'
import type { Listener } from '../../platform/outbox/deliver'
import type { Stopper } from '../consent'
import { questionDeskAccess, questionsAccess } from './access'
import { answerQuestion, publishAnswered, unpublishAnswered } from './answer-question'
import { askQuestion } from './ask-question'
import { deskQuestions, waitingQuestions } from './desk-questions'
import { myQuestions, removeQuestion } from './own-questions'
import type { ContentKit } from './ports'
import { questionPlace } from './question-seals'
import { applyTextVerdict, forgetQuestionsOf, heldTextsOf } from './question-store'

export function questionHandlers(kit: ContentKit) {
  const os = guarded(questionsResident, questionsAccess, kit.limiter)
  return {
    ask: os.ask.handler(({ input, context }) => askQuestion(kit, context, input)),
    mine: os.mine.handler(({ input, context }) => myQuestions(kit, context, input.cursor)),
    remove: os.remove.handler(({ input, context }) => removeQuestion(kit, context, input)),
  }
}

export function questionDeskHandlers(kit: ContentKit) {
  const os = guarded(questionDeskStaff, questionDeskAccess, kit.limiter)
  return {
    list: os.list.handler(({ input, context }) => deskQuestions(kit, context, input)),
    waiting: os.waiting.handler(() => waitingQuestions(kit)),
    answer: os.answer.handler(({ input, context }) => answerQuestion(kit, context, input)),
    publish: os.publish.handler(({ input, context }) => publishAnswered(kit, context, input)),
    unpublish: os.unpublish.handler(({ input, context }) => unpublishAnswered(kit, context, input)),
  }
}

/** A reviewer decided about a text; only those of questions are ours. */
export const applyReview: Listener = async (work, { subjectKind, subjectId, heldTextId, verdict }) => {
  if (subjectKind !== questionPlace || !subjectId || !heldTextId) return
  if (verdict === 'pass' || verdict === 'refuse') await applyTextVerdict(work, { questionId: subjectId, heldTextId, pass: verdict === 'pass' })
}

/** Taking the consent back removes what was asked and answered, in the same moment. */
export const stopQuestions =
  (kit: ContentKit): Stopper =>
  async (work, { accountId }) => {
    for (const heldTextId of await heldTextsOf(work, accountId)) await kit.withdrawText(work, heldTextId)
    await forgetQuestionsOf(work, accountId)
    return null
  }
