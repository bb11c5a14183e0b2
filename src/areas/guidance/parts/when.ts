import type { TimelineItem } from '@xiongguan/contract/guidance/timeline-resident'

type Window = Pick<TimelineItem, 'fromDate' | 'toDate'>

/** `3月14日`, with the year when it is not this one. */
export function shortDay(date: string, today: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  const words = `${Number(month)}月${Number(day)}日`
  return year === today.slice(0, 4) ? words : `${year}年${words}`
}

/** When its time is, in as few words as say it. */
export function whenWords({ fromDate, toDate }: Window, today: string): string {
  if (fromDate && toDate) {
    if (fromDate === toDate) return shortDay(fromDate, today)
    const end = fromDate.slice(0, 4) === toDate.slice(0, 4) ? shortDay(toDate, toDate) : shortDay(toDate, today)
    return `${shortDay(fromDate, today)} – ${end}`
  }
  if (fromDate) return `${shortDay(fromDate, today)}起`
  return toDate ? `最晚 ${shortDay(toDate, today)}` : ''
}

/** Today in Beijing. */
export const todayInBeijing = (now: number): string => new Date(now + 8 * 3_600_000).toISOString().slice(0, 10)
