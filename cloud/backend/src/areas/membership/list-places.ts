import type { PlaceGroup } from '@xiongguan/contract/membership/resident'
import type { Platform } from '../../platform/platform'
import { communityLevels } from '@xiongguan/contract/membership/place-terms'
import { offeredPlaces } from './place-store'

/** 街道 and 镇, each with its 社区 and 村, in the order of their codes. */
export async function listPlaces({ db, clock }: Platform): Promise<PlaceGroup[]> {
  const places = await offeredPlaces(db, clock.now())
  const communities = places.filter((place) => communityLevels.includes(place.level))
  return places
    .filter((place) => !communityLevels.includes(place.level))
    .map(({ code, name }) => ({
      code,
      name,
      communities: communities
        .filter((community) => community.parent_code === code)
        .map((community) => ({ code: community.code, name: community.name })),
    }))
}

/** Codes of the communities a resident may choose now. */
export async function offeredCommunities({ db, clock }: Pick<Platform, 'db' | 'clock'>): Promise<ReadonlySet<string>> {
  const places = await offeredPlaces(db, clock.now())
  return new Set(places.filter((place) => communityLevels.includes(place.level)).map((place) => place.code))
}

/** Codes of the communities a resident may choose now, in their order. */
export const offeredCommunityCodes = async (deps: Pick<Platform, 'db' | 'clock'>): Promise<string[]> => [...(await offeredCommunities(deps))].sort()
