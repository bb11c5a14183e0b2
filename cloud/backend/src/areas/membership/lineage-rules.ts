import { addDays } from '../../platform/civil-date'
/** One place that went into another on a day: all of it in a merge, a part of it in a split. */
export type Descent = { from_code: string; to_code: string; changed_on: string; way: 'merge' | 'split' }

/** Days a role over a merged place also reaches the place it went into; longer takes a role given by two people. */
export const handOverDays = 30

function follow(start: Iterable<string>, lineage: readonly Descent[], passes: (step: Descent) => boolean): Set<string> {
  const reached = new Set(start)
  // A set grows while it is walked, so what was just reached is followed too.
  for (const code of reached) for (const step of lineage) if (step.from_code === code && passes(step)) reached.add(step.to_code)
  return reached
}

/** Places that wholly went into what is reached: their old records are those of whoever has all that came of them. */
function withForerunners(reached: ReadonlySet<string>, lineage: readonly Descent[]): Set<string> {
  const all = new Set(reached)
  for (const code of all) {
    for (const { from_code } of lineage.filter(({ to_code }) => to_code === code)) {
      if (lineage.filter((step) => step.from_code === from_code).every(({ to_code }) => all.has(to_code))) all.add(from_code)
    }
  }
  return all
}

/**
 * What a role over a place reaches after re-zonings. A role over one community follows it into every part of a split, as
 * nothing is seen that was not seen before, and for `handOverDays` into what it was merged into. Whoever has everything
 * that came of an ended place also has its old records. A role over a 街道 or 镇 is bounded by what belongs to it now.
 */
export function reachThrough(below: ReadonlySet<string>, ownCode: string | null, lineage: readonly Descent[], today: string): Set<string> {
  const kept = ownCode === null ? below : follow(below, lineage, ({ way }) => way === 'split')
  const reached = withForerunners(kept, lineage)
  if (ownCode === null) return reached
  const recent = ({ way, changed_on }: Descent) => way === 'split' || today < addDays(changed_on, handOverDays)
  return new Set([...reached, ...follow(kept, lineage, recent)])
}

/** The places standing now that came of this one; itself while it stands. */
export function successorsOf(code: string, lineage: readonly Descent[], stands: (code: string) => boolean): string[] {
  return [...follow([code], lineage, () => true)].filter(stands).sort()
}
