/** The one source of "now"; tests set their own. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }
