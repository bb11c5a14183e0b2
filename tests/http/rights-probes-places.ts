import type { Prepare } from './rights-probes'

/** Places and the association's tree. */
export const placesProbes: Record<string, Record<string, Prepare>> = {
  'unitDesk.tree': { any: () => ({ input: {} }) },
}
