import { wallTimeOf } from '../../../platform/time'

/** Today's date in Jiayuguan. */
export const today = (): string => wallTimeOf(Date.now()).slice(0, 10)

/** The last day of the year before. */
export const endOfLastYear = (): string => `${Number(today().slice(0, 4)) - 1}-12-31`
