import { asId } from '@xiongguan/contract/kit/id'
import type { TestApp } from '../../cloud/backend/src/testing/test-app'
import type { Desk } from './canary-flows'

/** Whoever works for a community: its two workers, and those of the city. */
export async function deskAt(test: TestApp, community: string): Promise<Desk> {
  return {
    registrar: await test.staff('registrar'),
    administrator: await test.staff('city_administrator'),
    manager: await test.staff('event_manager'),
    editor: await test.staff('editor'),
    workers: [await test.staff('community_worker', community), await test.staff('community_worker', community)],
  }
}

/** The city's association, made once, and one of a 街道 or 镇 under it. */
export function associationTree({ administrator }: Pick<Desk, 'administrator'>) {
  const { unitDesk } = administrator.client
  const unit = async (kind: 'city' | 'town', parentId: string | null, placeCode: string): Promise<string> => {
    const form = { name: `演示协会${placeCode}`, parentId: parentId === null ? null : asId<'Unit'>(parentId), placeCode, from: '2024-01-01' }
    const added = await unitDesk.add({ kind, form })
    if (added.kind !== 'saved') throw new Error(added.words)
    return added.unitId
  }
  let city: Promise<string> | undefined
  const towns = new Map<string, Promise<string>>()
  return {
    /** The unit over a community, by its code. */
    async over(community: string): Promise<string> {
      const town = community.slice(0, 9)
      const root = await (city ??= unit('city', null, '620200'))
      const known = towns.get(town) ?? unit('town', root, town)
      towns.set(town, known)
      return known
    },
  }
}
