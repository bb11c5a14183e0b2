import * as z from 'zod/mini'

/** What whoever approves or pays sees of a case: never whose family it is of what kind. Strict, so that nothing more can ride along. */
export const Slip = z.strictObject({
  caseNumber: z.string().check(z.regex(/^[A-Z0-9-]{4,20}$/)),
  /** The benefit, by its key in the facts. */
  benefit: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
  amountFen: z.int(),
  ruleResult: z.enum(['met', 'notMet', 'unknown']),
})
export type Slip = z.infer<typeof Slip>
