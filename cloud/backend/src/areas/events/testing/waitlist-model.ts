import type { WaitlistRules } from '@xiongguan/contract/events/resident'

export type Wish = { adults: number; children: number; community: string }
export type Limits = { capacity: number; children: number | null; share: { community: string; capacity: number } | null }
export type Standing = 'none' | 'signedUp' | 'waiting' | 'offered'

type Resource = 'total' | 'children' | 'share'

/** How much a family needs of each kind of seats. */
function needs({ adults, children, community }: Wish, { children: cap, share }: Limits): Map<Resource, number> {
  const needed: [Resource, number][] = [['total', adults + children]]
  if (cap !== null && children > 0) needed.push(['children', children])
  if (share?.community === community) needed.push(['share', adults + children])
  return new Map(needed)
}

const capOf = (limits: Limits, resource: Resource): number =>
  ({ total: limits.capacity, children: limits.children ?? 0, share: limits.share?.capacity ?? 0 })[resource]

/**
 * A waitlist as it is meant, without a database: who stands where after each step. Seats are held by those signed up and those
 * offered; while anybody waits nobody signs up past them.
 */
export class WaitlistModel {
  readonly standing: Standing[]
  private queue: number[] = []

  constructor(
    private readonly wishes: readonly Wish[],
    private limits: Limits,
    private readonly rules: Pick<WaitlistRules, 'passing' | 'offersAtOnce'>,
  ) {
    this.standing = wishes.map(() => 'none')
  }

  taken(resource: Resource): number {
    return this.wishes.reduce((sum, wish, family) => sum + (this.holds(family) ? (needs(wish, this.limits).get(resource) ?? 0) : 0), 0)
  }

  signUp(family: number): void {
    if (this.standing[family] === 'signedUp' || this.standing[family] === 'waiting' || this.queue.length > 0) return
    if (this.fits(family, new Map())) this.standing[family] = 'signedUp'
  }

  join(family: number): void {
    if (this.standing[family] !== 'none' || this.neverFits(family)) return
    if (this.queue.length === 0 && this.fits(family, new Map())) return
    this.standing[family] = 'waiting'
    this.queue.push(family)
    this.promote()
  }

  accept(family: number): void {
    if (this.standing[family] === 'offered') this.standing[family] = 'signedUp'
  }

  /** Cancels, declines or leaves, whichever there is. */
  give(family: number): void {
    this.queue = this.queue.filter((one) => one !== family)
    this.standing[family] = 'none'
    this.promote()
  }

  lapse(): void {
    this.standing.forEach((standing, family) => {
      if (standing === 'offered') this.standing[family] = 'none'
    })
    this.promote()
  }

  resize(capacity: number): void {
    this.limits = { ...this.limits, capacity: Math.max(this.taken('total'), capacity) }
    this.promote()
  }

  private holds(family: number): boolean {
    return this.standing[family] === 'signedUp' || this.standing[family] === 'offered'
  }

  private wanted(family: number): [Resource, number][] {
    const wish = this.wishes[family]
    if (!wish) throw new Error('no such family')
    return [...needs(wish, this.limits)]
  }

  private neverFits(family: number): boolean {
    return this.wanted(family).some(([resource, seats]) => seats > capOf(this.limits, resource))
  }

  private fits(family: number, kept: ReadonlyMap<Resource, number>): boolean {
    return this.wanted(family).every(([resource, seats]) => seats <= capOf(this.limits, resource) - this.taken(resource) - (kept.get(resource) ?? 0))
  }

  private promote(): void {
    const kept = new Map<Resource, number>()
    for (const family of [...this.queue]) {
      if (this.standing.filter((standing) => standing === 'offered').length >= this.rules.offersAtOnce) return
      if (this.fits(family, kept)) {
        this.standing[family] = 'offered'
        this.queue = this.queue.filter((one) => one !== family)
      } else if (this.rules.passing === 'strict' && !this.neverFits(family)) {
        for (const [resource, seats] of this.wanted(family)) kept.set(resource, (kept.get(resource) ?? 0) + seats)
      }
    }
  }
}
