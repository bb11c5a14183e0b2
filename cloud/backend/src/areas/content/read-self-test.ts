import type { SelfTest } from '@xiongguan/contract/content/self-test-resident'
import { selfTestQuestions } from '../../../../reference/self-test'
import { civilDate } from '../../platform/civil-date'
import type { Platform } from '../../platform/platform'
import { factViews } from './rules'
import { questionsOf } from './self-test-rules'
import { findFacts, shownNaming } from './store'

/** A round of questions, made from the articles that readers may read at this moment. */
export async function readSelfTest({ db, clock }: Pick<Platform, 'db' | 'clock'>, round: number): Promise<SelfTest> {
  const now = clock.now()
  const keys = selfTestQuestions.map(({ fact }) => fact)
  const shown = await shownNaming(db, keys, now)
  const facts = factViews(keys, await findFacts(db, keys), civilDate(now))
  return { round, questions: questionsOf(selfTestQuestions, shown, facts, round) }
}
