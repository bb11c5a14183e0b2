import type { Answer, EventQuestion } from '@xiongguan/contract/events/resident'
import { v7 } from 'uuid'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { notFound } from '../../platform/failures'
import type { Db } from '../../platform/tables'
import { listAnswers, replaceAnswers } from './answer-store'
import { spoken, unansweredPrompt } from './answers'
import { eventAtDoor } from './door'
import type { EventsPlatform } from './ports'
import { listQuestions } from './question-store'
import { openAnswer, refusedText, sealAnswer } from './read-answers'
import { questionView } from './rule-views'
import { findSignUp } from './sign-up-store'

type At = { eventId: string; signUpId: string }
type AnswerResult = { kind: 'kept' } | { kind: 'refused'; words: string }

const kept: AnswerResult = { kind: 'kept' }

const doorQuestionsOf = async (handle: Db, eventId: string): Promise<EventQuestion[]> =>
  (await listQuestions(handle, eventId)).filter((row) => row.asked_at_door).map(questionView)

async function signUpAtDoor(kit: EventsPlatform, handle: Db, context: CallContext, { eventId, signUpId }: At) {
  await eventAtDoor(kit, handle, accountOf(context), eventId)
  const signUp = await findSignUp(handle, eventId, { signUpId })
  if (!signUp) throw notFound()
  return signUp
}

/** What is asked at the door and what this household answered there. Answers given at sign-up are not for the door. */
export async function readDoorQuestions(kit: EventsPlatform, context: CallContext, at: At) {
  const signUp = await signUpAtDoor(kit, kit.db, context, at)
  const questions = await doorQuestionsOf(kit.db, at.eventId)
  const rows = (await listAnswers(kit.db, at.eventId, signUp.household_id)).filter((row) => row.asked_at_door)
  return questions.map((question) => {
    const row = rows.find(({ question_id }) => question_id === question.questionId)
    return { question, values: row ? openAnswer(kit, row.answer_id, row.answer_sealed) : [] }
  })
}

/** Keeps what was answered at the door, in the place of what was answered there before. */
export function answerAtDoor(kit: EventsPlatform, context: CallContext, input: At & { answers: readonly Answer[] }): Promise<AnswerResult> {
  const { accountId } = accountOf(context)
  const said = spoken(input.answers)
  return kit.change<AnswerResult>(context, {
    input,
    check: async () => ((await refusedText(kit, accountId, said)) ? { kind: 'refused', words: '有的回答没有通过内容检查，请修改' } : null),
    run: async (work) => {
      const signUp = await signUpAtDoor(kit, work, context, input)
      const questions = await doorQuestionsOf(work, input.eventId)
      const prompt = unansweredPrompt(questions, [], said)
      if (prompt !== null) return refused<AnswerResult>({ kind: 'refused', words: prompt ? `请回答好：${prompt}` : '问题有变化，请刷新后再填' })
      const sealed = said.map(({ questionId, values }) => {
        const answerId = v7()
        return { answerId, questionId, personId: null, sealed: sealAnswer(kit, answerId, values) }
      })
      const ids = questions.map(({ questionId }) => questionId)
      await replaceAnswers(work, { eventId: input.eventId, householdId: signUp.household_id }, ids, sealed, kit.clock.now())
      return { done: kept, resultId: input.signUpId, audit: [{ action: 'door.answered', subjectKind: 'signUp', subjectId: input.signUpId }] }
    },
    replay: async () => kept,
  })
}
