import * as z from 'zod/mini'

/**
 * What a call answers when it cannot be carried out.
 * 400 bad input (`field` names where), 401 who are you, 404 not there or not yours (never told apart),
 * 409 the idempotency key was used for something else, 413 too long, 429 too often, 500 our fault.
 */
export const Failure = z.object({
  requestId: z.string(),
  field: z.optional(z.string()),
  reason: z.optional(z.string()),
})
export type Failure = z.infer<typeof Failure>

/** Body of a cloud-function call and of its answer; `actingFor` names the proxy of a child who acts for a parent. */
export type FunctionCall = { operation: string; input?: unknown; idempotencyKey?: string; actingFor?: string }
export type FunctionAnswer = { status: number; body: unknown }
