import { consentStaff } from '@xiongguan/contract/consent/staff'
import { guarded } from '../../platform/access/guard'
import { staffAccess } from './access'
import { answerRequest, deskRequests, waitingRequests } from './answer-request'
import type { ConsentDeps } from './ports'
import { readImpact, readRetention } from './read-register'

export function staffHandlers(deps: ConsentDeps) {
  const { platform } = deps
  const os = guarded(consentStaff, staffAccess, platform.limiter)
  return {
    requests: os.requests.handler(({ context, input }) => deskRequests(deps, context, input)),
    waiting: os.waiting.handler(() => waitingRequests(platform)),
    answer: os.answer.handler(({ context, input }) => answerRequest(deps, context, input)),
    impact: os.impact.handler(() => readImpact(platform.db)),
    retention: os.retention.handler(() => readRetention(platform)),
  }
}
