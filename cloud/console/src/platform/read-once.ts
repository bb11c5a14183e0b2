/**
 * For reads that are on the record, which the family sees in its own log: what was read stays until somebody asks again, turns
 * a page or changes it. Coming back to the window is no second look.
 */
export const readOnce = { staleTime: Infinity, refetchOnWindowFocus: false } as const
