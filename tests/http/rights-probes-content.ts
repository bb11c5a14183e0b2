import { asId } from '@xiongguan/contract/kit/id'
import type { Prepare, Relations } from './rights-probes'
import type { World } from './rights-world'

let made = 0

/** A question of somebody who came just now, with words nobody else wrote. */
async function asked({ fresh, slug }: World) {
  const { client } = await fresh('resident')
  const text = `发烧好了几天可以接种 ${(made += 1)}`
  const consentVersion = (await client.consent.mine()).purposes.find(({ purpose }) => purpose === 'articleQuestions')?.text.version
  const result = await client.questions.ask({ slug, text, consentVersion })
  if (result.kind !== 'asked') throw new Error(result.words)
  const [question] = (await client.questions.mine({})).items
  if (!question) throw new Error('the question is not there')
  return { questionId: question.questionId, text }
}

/** Answered by a colleague, so that whoever is asked about may publish it. */
async function answered(world: World) {
  const question = await asked(world)
  const result = await world.colleague.client.questionDesk.answer({ questionId: question.questionId, answer: '请先问接种门诊的医生。' })
  if (result.kind !== 'done') throw new Error(result.words)
  return question
}

const ofOther: Prepare = async (world) => ({ input: { questionId: (await asked(world)).questionId } })

export const contentProbes: Record<string, Relations> = {
  'content.selfTest': { any: () => ({ input: { round: 1 } }) },
  'content.answered': { any: ({ slug }) => ({ input: { slug } }) },
  'questions.ask': {
    'without-consent': ({ slug }) => ({ input: { slug, text: '发烧好了几天可以接种' } }),
    'hidden-article': async (world) => ({ input: { slug: (await world.article('draft')).slug, text: '发烧好了几天可以接种' } }),
  },
  'questions.mine': { "somebody-else's": async (world) => ({ input: {}, looksFor: (await asked(world)).text }) },
  'questions.remove': { "somebody-else's": ofOther },
  'questionDesk.list': {
    waiting: async (world) => {
      const { questionId, text } = await asked(world)
      // The list shows who has waited longest; those asked about before are answered first, so that this one stands on its first page.
      for (const old of (await world.colleague.client.questionDesk.list({})).items)
        if (old.questionId !== asId<'Question'>(questionId))
          await world.colleague.client.questionDesk.answer({ questionId: old.questionId, answer: '请先问接种门诊的医生。' })
      return { input: {}, looksFor: text }
    },
  },
  'questionDesk.waiting': { any: () => ({ input: {} }) },
  'questionDesk.answer': {
    waiting: async (world) => ({ input: { questionId: (await asked(world)).questionId, answer: '请先问接种门诊的医生。' } }),
  },
  'questionDesk.publish': {
    answered: async (world) => ({
      input: { questionId: (await answered(world)).questionId, question: '生病刚好能打疫苗吗？', answer: '先让接种门诊的医生看看。' },
    }),
  },
  'questionDesk.unpublish': { 'not-public': async (world) => ({ input: { questionId: (await answered(world)).questionId } }) },
}
