import type { PlaceGroup } from '@xiongguan/contract/membership/resident'

export type FoundPlace = { code: string; name: string; townName: string }

/** Communities and villages whose name, or whose town's name, holds what was typed. */
export function findPlaces(groups: readonly PlaceGroup[], typed: string): FoundPlace[] {
  const wanted = typed.trim()
  if (!wanted) return []
  return groups.flatMap(({ name: townName, communities }) =>
    communities.filter(({ name }) => name.includes(wanted) || townName.includes(wanted)).map(({ code, name }) => ({ code, name, townName })),
  )
}

export function placeOf(groups: readonly PlaceGroup[], code: string): FoundPlace | undefined {
  for (const { name: townName, communities } of groups) {
    const place = communities.find((one) => one.code === code)
    if (place) return { ...place, townName }
  }
  return undefined
}
