/** `3 人（2 大 1 小）` */
export function partyWords({ adults, children }: { adults: number; children: number }): string {
  const parts = [adults > 0 && `${adults} 大`, children > 0 && `${children} 小`].filter(Boolean)
  return `${adults + children} 人（${parts.join(' ')}）`
}
