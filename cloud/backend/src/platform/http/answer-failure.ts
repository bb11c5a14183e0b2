import { ORPCError, ValidationError } from '@orpc/server'
import type { Failure } from '@xiongguan/contract/kit/failure'
import { badInput, type FailureData } from '../failures'
import { describeFault, type Log } from '../log'

const generic: Record<number, string> = { 400: '请检查填写的内容', 404: '没有找到，可能已经删除或不属于您', 405: '没有这个操作' }

/** The first thing wrong with the input, as a field and a sentence. */
function fromIssues(error: ValidationError) {
  const [issue] = error.issues
  const path = (issue?.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.')
  return badInput(path, issue?.message && !/^[\x00-\x7F]*$/.test(issue.message) ? issue.message : '请检查这一项的填写')
}

function known(error: unknown): ORPCError<string, FailureData> | null {
  if (!(error instanceof ORPCError)) return null
  // An output that does not fit the contract is our fault, whatever its class says.
  if (error.cause instanceof ValidationError) return error.code === 'BAD_REQUEST' ? fromIssues(error.cause) : null
  return error.status < 500 ? (error as ORPCError<string, FailureData>) : null
}

/** Turns whatever was thrown into a status and a body; a fault is logged without personal data and answered with its id alone. */
export function answerFailure(error: unknown, context: { requestId: string; operation: string }, log: Log): { status: number; body: Failure } {
  const refusal = known(error)
  const { requestId } = context
  if (!refusal) {
    const cause = error instanceof ORPCError ? (error.cause ?? error) : error
    log.error({ ...context, ...describeFault(cause) }, 'fault')
    return { status: 500, body: { requestId } }
  }
  const { field, reason } = refusal.data ?? {}
  const words = reason ?? generic[refusal.status]
  return { status: refusal.status, body: { requestId, ...(field ? { field } : {}), ...(words ? { reason: words } : {}) } }
}
