import type { Told } from './schedule'

/** Title and cells of a row; an empty cell is not stated, and left out. */
export const told = (title: string, ...cells: readonly (readonly [string, string])[]): Told => ({
  title,
  cells: cells.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value })),
})
