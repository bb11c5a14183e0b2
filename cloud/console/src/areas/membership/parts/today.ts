import { civilDateOf } from '../../../platform/time'

/** Today's date in Jiayuguan. */
export const today = (): string => civilDateOf(Date.now())

/** The last day of the year before. */
export const endOfLastYear = (): string => `${Number(today().slice(0, 4)) - 1}-12-31`
