import { noticesStaff } from '@xiongguan/contract/notices/staff'
import { guarded } from '../../platform/access/guard'
import type { Platform } from '../../platform/platform'
import { staffAccess } from './access'
import { readDeadLetters, retryDelivery } from './retry-delivery'
import { readHeldTexts, reviewText } from './review-text'

export function staffHandlers(platform: Platform) {
  const os = guarded(noticesStaff, staffAccess, platform.limiter)
  return {
    deadLetters: os.deadLetters.handler(({ input }) => readDeadLetters(platform, input.cursor)),
    retryDelivery: os.retryDelivery.handler(({ context, input }) => retryDelivery(platform, context, input.messageId)),
    heldTexts: os.heldTexts.handler(({ context, input }) => readHeldTexts(platform, context, input.cursor)),
    reviewText: os.reviewText.handler(({ context, input }) => reviewText(platform, context, input)),
  }
}
