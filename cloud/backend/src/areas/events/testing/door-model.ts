export type DoorName = 'east' | 'west'
type Arrival = { entryId: string; family: number; door: DoorName; at: number }
type Line = { does: 'in'; arrival: Arrival } | { does: 'undo'; entryId: string }

/**
 * What should come of a story at two doors, thought through without the rules of the product: who came when, what was
 * taken back, what the server has heard, and which door must be told that a family it let in was not its to let in.
 */
export class DoorModel {
  private readonly heard: Arrival[] = []
  private readonly takenBack = new Set<string>()
  private readonly gaveUp = new Set<number>()
  private readonly unsent: Record<DoorName, Line[]> = { east: [], west: [] }

  private standing = (family: number) =>
    this.heard.filter((one) => one.family === family && !this.takenBack.has(one.entryId)).sort((one, other) => one.at - other.at)

  /** The arrival the server knows now. */
  arrival(family: number): Arrival | null {
    return this.gaveUp.has(family) ? null : (this.standing(family)[0] ?? null)
  }

  /** Whether the server lets a family in that is shown to it now. */
  letsIn = (family: number) => !this.gaveUp.has(family) && this.arrival(family) === null

  hear(arrival: Arrival): void {
    this.heard.push(arrival)
  }

  /** Takes back who counts as come; a family that gave up is not there to take back, and its door stays told. */
  undoAtServer(family: number): void {
    if (!this.arrival(family)) return
    for (const { entryId } of this.standing(family)) this.takenBack.add(entryId)
  }

  giveUp(family: number): void {
    this.gaveUp.add(family)
  }

  write(door: DoorName, line: Line): void {
    this.unsent[door].push(line)
  }

  report(door: DoorName): void {
    for (const line of this.unsent[door].splice(0)) {
      if (line.does === 'in') this.hear(line.arrival)
      else this.takenBack.add(line.entryId)
    }
  }

  /** Entries that must be told to a door, and why. */
  told(door: DoorName, families: readonly number[]): [string, 'double' | 'givenUp'][] {
    return families.flatMap((family) => {
      const counted = this.arrival(family)
      const why = this.gaveUp.has(family) ? ('givenUp' as const) : ('double' as const)
      return this.standing(family)
        .filter((one) => one.door === door && one.entryId !== counted?.entryId)
        .map((one): [string, 'double' | 'givenUp'] => [one.entryId, why])
    })
  }
}
