import type { Relations } from './rights-probes'

export const contentProbes: Record<string, Relations> = {
  'content.selfTest': { any: () => ({ input: { round: 1 } }) },
}
