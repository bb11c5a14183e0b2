import { useChange } from '../../platform/change'
import { client } from '../../platform/client'
import type { Answers } from '../../platform/client'

export type HeldText = Answers['deliveries']['heldTexts']['items'][number]
export type DeadLetter = Answers['deliveries']['deadLetters']['items'][number]

export const heldTextPages = {
  queryKey: ['notices', 'heldTexts'],
  queryFn: (cursor: string | undefined) => client.deliveries.heldTexts({ cursor }),
}

export const deadLetterPages = {
  queryKey: ['notices', 'deadLetters'],
  queryFn: (cursor: string | undefined) => client.deliveries.deadLetters({ cursor }),
}

export const useTextReview = () => useChange({ send: client.deliveries.reviewText, stale: [heldTextPages.queryKey] })
export const useDeliveryRetry = () => useChange({ send: client.deliveries.retryDelivery, stale: [deadLetterPages.queryKey] })
