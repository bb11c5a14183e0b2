import type { Platform } from '../../platform/platform'
import { forgetOldNotices } from './store'

const day = 86_400_000
/** Days a message is kept: half a year once read, a year if nobody read it. */
const readDays = 180
const writtenDays = 365

/** Forgets messages past their time, and answers how many; what they led to, a ticket or a household, has its own. */
export async function tidyInboxes({ db, clock }: Pick<Platform, 'db' | 'clock'>): Promise<number> {
  const now = clock.now().getTime()
  return forgetOldNotices(db, new Date(now - readDays * day), new Date(now - writtenDays * day))
}
