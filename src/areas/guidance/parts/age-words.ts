import type { ChildView, PregnancyView } from '@xiongguan/contract/guidance/timeline-resident'

type Age = Pick<ChildView, 'months' | 'days'>

/** `3 岁 2 个月`, `6 个月 12 天`, `9 天`: the younger, the finer. */
export function ageWords({ months, days }: Age): string {
  const years = Math.floor(months / 12)
  const rest = months % 12
  if (months === 0) return `${days} 天`
  if (years === 0) return days > 0 ? `${months} 个月 ${days} 天` : `${months} 个月`
  return rest > 0 ? `${years} 岁 ${rest} 个月` : `${years} 岁`
}

/** `孕 24 周 + 3 天` */
export const weekWords = ({ weeks, days }: Pick<PregnancyView, 'weeks' | 'days'>): string => `孕 ${weeks} 周${days > 0 ? ` + ${days} 天` : ''}`
