import type { Answer } from '@xiongguan/contract/events/resident'
import { v7 } from 'uuid'
import { spoken, unansweredPrompt } from './answers'
import type { EventsPlatform } from './ports'
import { listQuestions } from './question-store'
import type { SealedAnswer } from './registration'
import { questionViews } from './rule-views'

/** `given` as the registrar wants it; `words` say what is wrong with the answers, empty when nothing is. */
export type ReadAnswers = { given: boolean | null; sealed: SealedAnswer[]; words: string }

const wrong = (words: string): ReadAnswers => ({ given: false, sealed: [], words })

/** An answer sealed for its own row; several options stay apart. */
export function sealAnswer({ sealer }: Pick<EventsPlatform, 'sealer'>, answerId: string, values: readonly string[]): Buffer {
  return sealer.seal('contact', { table: 'events_answer', column: 'answer_sealed', row: answerId }, JSON.stringify(values))
}

export function openAnswer({ sealer }: Pick<EventsPlatform, 'sealer'>, answerId: string, sealed: Buffer): string[] {
  return JSON.parse(sealer.open('contact', { table: 'events_answer', column: 'answer_sealed', row: answerId }, sealed)) as string[]
}

/** Whether what people typed is fit to be read; only staff see it, so what the check is not sure of passes. */
export async function refusedText(kit: EventsPlatform, accountId: string, answers: readonly Pick<Answer, 'values'>[]): Promise<boolean> {
  const verdicts = await Promise.all(answers.flatMap(({ values }) => values).map((text) => kit.notices.judgeText(accountId, text)))
  return verdicts.includes('refused')
}

/** Checks and seals the answers that came with a sign-up. Nothing is read of the event when there are none. */
export async function readAnswers(
  kit: EventsPlatform,
  accountId: string,
  eventId: string,
  personIds: readonly string[],
  answers: readonly Answer[],
): Promise<ReadAnswers> {
  const said = spoken(answers)
  if (said.length === 0) return { given: null, sealed: [], words: '' }
  const questions = questionViews(await listQuestions(kit.db, eventId))
  const prompt = unansweredPrompt(questions, personIds, said)
  if (prompt === '') return wrong('问题有变化，请重新回答')
  if (prompt !== null) return wrong(`请回答好：${prompt}`)
  const texts = new Set<string>(questions.filter(({ kind }) => kind === 'text').map(({ questionId }) => questionId))
  if (
    await refusedText(
      kit,
      accountId,
      said.filter(({ questionId }) => texts.has(questionId)),
    )
  )
    return wrong('有的回答没有通过内容检查，请修改后再提交')
  const seal = ({ questionId, personId, values }: Answer): SealedAnswer => {
    const answerId = v7()
    return { answerId, questionId, personId, sealed: sealAnswer(kit, answerId, values) }
  }
  return { given: true, sealed: said.map(seal), words: '' }
}
