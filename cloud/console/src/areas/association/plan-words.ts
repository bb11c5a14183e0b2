import type { PlanTile } from './contact-queries'

/** Trouble first: somebody waits, somebody has too many, all is well. */
export function tileTone({ orphans, overloaded }: Pick<PlanTile, 'orphans' | 'overloaded'>): 'waits' | 'over' | 'well' {
  if (orphans > 0) return 'waits'
  return overloaded > 0 ? 'over' : 'well'
}

export const tileWords = {
  kept: ({ households, contacts, limit }: Pick<PlanTile, 'households' | 'contacts' | 'limit'>) =>
    `${households} 户 · ${contacts} 位联系人${limit === null ? '' : ` · 每位最多 ${limit} 户`}`,
  trouble: ({ orphans, overloaded, outside }: Pick<PlanTile, 'orphans' | 'overloaded' | 'outside'>) =>
    [orphans > 0 && `${orphans} 户没有联系人`, overloaded > 0 && `${overloaded} 位超过户数`, outside > 0 && `${outside} 户跨社区`]
      .filter(Boolean)
      .join(' · '),
}
