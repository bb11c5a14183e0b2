import { daysFrom } from '../../platform/civil-date'
import type { Db } from '../../platform/tables'
import { forgetOldNotices } from './store'

/** Days a message nobody read is kept on top: half a year more, a year in all. */
const unreadDays = 185

/** Forgets messages past their time, and answers how many; what they led to, a ticket or a household, has its own. How long they are kept the register of retention says. */
export const tidyInboxes = (db: Db, before: Date): Promise<number> => forgetOldNotices(db, before, daysFrom(before, -unreadDays))
