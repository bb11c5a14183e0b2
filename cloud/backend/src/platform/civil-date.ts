/** The civil date in Asia/Shanghai, `YYYY-MM-DD`; the zone has kept UTC+8 without summer time since 1992. */
export function civilDate(now: Date): string {
  return new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
}

/** When a civil day begins in Asia/Shanghai. */
export const dayStart = (date: string): Date => new Date(`${date}T00:00:00+08:00`)

/** The civil day so many days after another; before it for a negative count. */
export const addDays = (date: string, days: number) => new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)

/** The instant so many days from now. */
export const daysFrom = (now: Date, days: number) => new Date(now.getTime() + days * 86_400_000)
