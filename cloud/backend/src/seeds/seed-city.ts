import { loadCity, offeredCommunityCodes, registerSize, analyseRegister } from '../areas/membership'
import type { Clock } from '../platform/clock'
import { civilDate } from '../platform/civil-date'
import type { Sealer } from '../platform/crypto/sealer'
import type { Db } from '../platform/tables'
import { inventedCity, type CitySize } from './invented-city'

export type CityDeps = { db: Db; clock: Clock; sealer: Sealer; say(line: string): void }

/** The whole city. */
export const wholeCity = { people: 310_000, households: 120_000 }

/** Fills a register that is still small with an invented city over the places there are; a second time it does nothing. */
export async function seedCity(deps: CityDeps, size: Pick<CitySize, 'people' | 'households'> = wholeCity) {
  const { db, clock, say } = deps
  const codes = await offeredCommunityCodes(deps)
  const before = await registerSize(db)
  if (before.people >= size.people) {
    say(`Nothing to do: the register holds ${before.people.toLocaleString('en')} people in ${before.households.toLocaleString('en')} households.`)
    return before
  }
  const begun = performance.now()
  say(`Inventing ${size.people.toLocaleString('en')} people in ${size.households.toLocaleString('en')} households over ${codes.length} communities …`)
  const city = inventedCity({ ...size, communities: codes.length, today: civilDate(clock.now()) })
  function* homes() {
    for (const { community, ...home } of city) yield { communityCode: codes[community] ?? codes[0] ?? '', ...home }
  }
  const made = await loadCity(deps, homes())
  await analyseRegister(db)
  const seconds = (performance.now() - begun) / 1000
  say(
    `Wrote ${made.people.toLocaleString('en')} people in ${made.households.toLocaleString('en')} households in ${seconds.toFixed(1)} s. All are invented.`,
  )
  return made
}
