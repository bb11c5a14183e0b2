import * as z from 'zod/mini'

export const SelfTestOption = z.object({ id: z.string(), words: z.string() })

/**
 * One question: which of these sentences is true. The true one is a sentence of the published article named here, word by
 * word; the others were made up by us and are shown as untrue once somebody has chosen.
 */
export const SelfTestQuestion = z.object({
  id: z.string(),
  options: z.array(SelfTestOption),
  /** The id of the true one. */
  right: z.string(),
  article: z.object({ slug: z.string(), title: z.string() }),
  source: z.string(),
})
export type SelfTestQuestion = z.infer<typeof SelfTestQuestion>

/** Questions of one round, only from what readers may read now. Nothing of what somebody chooses is ever sent back to us. */
export const SelfTest = z.object({ round: z.number(), questions: z.array(SelfTestQuestion) })
export type SelfTest = z.infer<typeof SelfTest>
