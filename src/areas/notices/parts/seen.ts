import { sharedValue } from '@/platform/reads/shared-value'

/** Messages opened since the app started: they show as read at once, wherever the list was read to. */
const seen = sharedValue<ReadonlySet<string>>(new Set())

export const useSeen = seen.use

export function see(noticeId: string): void {
  seen.set(new Set([...seen.get(), noticeId]))
}
