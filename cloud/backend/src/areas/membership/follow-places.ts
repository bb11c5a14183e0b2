import { civilDate } from '../../platform/civil-date'
import type { Platform } from '../../platform/platform'
import type { Db } from '../../platform/tables'
import { reachThrough, successorsOf } from './lineage-rules'
import { communitiesBelow, listLineage, offeredPlaces } from './place-store'

type Deps = Pick<Platform, 'clock'>

/** The communities a role over each of these places reaches now, by the place's code. */
export async function placesUnder({ clock }: Deps, handle: Db, codes: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  if (codes.length === 0) return new Map()
  const rows = await communitiesBelow(handle, codes)
  const lineage = await listLineage(handle)
  const today = civilDate(clock.now())
  return new Map(
    codes.map((top) => {
      const below = rows.filter((row) => row.top === top)
      const ownCode = below.some(({ own }) => own) ? top : null
      return [top, reachThrough(new Set(below.map(({ code }) => code)), ownCode, lineage, today)]
    }),
  )
}

/** The communities standing now that came of each of these: itself while it stands. */
export async function lineageOf({ clock }: Deps, handle: Db, codes: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  if (codes.length === 0) return new Map()
  const lineage = await listLineage(handle)
  const standing = new Set((await offeredPlaces(handle, clock.now())).map(({ code }) => code))
  return new Map([...new Set(codes)].map((code) => [code, successorsOf(code, lineage, (one) => standing.has(one))]))
}
