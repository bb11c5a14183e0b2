import { useQuery } from '@tanstack/react-query'
import { tileWords, tileTone } from '../plan-words'
import { placesQuery } from '../../../platform/places'
import type { PlanTile } from '../contact-queries'
import styles from './place-plan.module.css'

type Props = { tiles: readonly PlanTile[]; chosen: string | undefined; onChoose: (place: PlanTile['community'] | null) => void }
type Group = { code: string; name: string; tiles: PlanTile[] }

/** Communities under their 街道 or 镇; one that ended stands with those no town holds any more. */
function grouped(tiles: readonly PlanTile[], towns: readonly { code: string; name: string; communities: { code: string }[] }[]): Group[] {
  const groups = towns.map(({ code, name, communities }) => ({
    code,
    name,
    tiles: tiles.filter(({ community }) => communities.some((one) => one.code === community.code)),
  }))
  const placed = new Set(groups.flatMap((group) => group.tiles.map(({ community }) => community.code)))
  const rest = tiles.filter(({ community }) => !placed.has(community.code))
  return [...groups, { code: 'ended', name: '已撤并', tiles: rest }].filter((group) => group.tiles.length > 0)
}

/** How many of a community's households have a contact, as a bar. */
function Bar({ households, orphans }: Pick<PlanTile, 'households' | 'orphans'>) {
  const kept = households === 0 ? 100 : Math.round(((households - orphans) / households) * 100)
  return (
    <svg className={styles.bar} viewBox='0 0 100 6' preserveAspectRatio='none' aria-hidden='true'>
      <rect width='100' height='6' fill='var(--brand-weak)' />
      <rect width={kept} height='6' fill='var(--jade)' />
    </svg>
  )
}

/** A plan of communities by 街道 and 镇: no map, nobody's address. A tile says in words what its colour repeats. */
export function PlacePlan({ tiles, chosen, onChoose }: Props) {
  const towns = useQuery(placesQuery).data ?? []
  return (
    <div className={styles.plan}>
      {grouped(tiles, towns).map((group) => (
        <section key={group.code} aria-label={group.name}>
          <h3 className={styles.town}>{group.name}</h3>
          <div className={styles.tiles}>
            {group.tiles.map((tile) => (
              <button
                key={tile.community.code}
                type='button'
                aria-pressed={tile.community.code === chosen}
                className={`${styles.tile} ${styles[tileTone(tile)]}`}
                onClick={() => onChoose(tile.community.code === chosen ? null : tile.community)}
              >
                <strong>{tile.community.name}</strong>
                <Bar {...tile} />
                <span>{tileWords.kept(tile)}</span>
                {tileWords.trouble(tile) && <span className={styles.trouble}>{tileWords.trouble(tile)}</span>}
              </button>
            ))}
          </div>
        </section>
      ))}
    </div>
  )
}
