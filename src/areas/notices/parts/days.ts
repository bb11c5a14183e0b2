import { dayOf } from '@/platform/day-words'

const oneDay = 86_400_000

type Said = { today: string; yesterday: string }

/** The heading over the first message of each day, by the message's id; messages come newest first. */
export function dayHeadings(
  notices: readonly { noticeId: string; at: string }[],
  now: Date,
  { today, yesterday }: Said,
): ReadonlyMap<string, string> {
  const known = new Map([
    [dayOf(new Date(now.getTime() - oneDay).toISOString()), yesterday],
    [dayOf(now.toISOString()), today],
  ])
  const headings = new Map<string, string>()
  let before = ''
  for (const { noticeId, at } of notices) {
    const day = dayOf(at)
    if (day !== before) headings.set(noticeId, known.get(day) ?? day)
    before = day
  }
  return headings
}
