import type { SignUpRow } from '../queries'

/** `2 大 1 小`. */
export function partyWords({ adults, children }: SignUpRow['party']): string {
  return [adults > 0 && `${adults} 大`, children > 0 && `${children} 小`].filter(Boolean).join(' ')
}
