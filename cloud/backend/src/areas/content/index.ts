import type { Platform } from '../../platform/platform'
import { loadReference } from './load-reference'
import { residentHandlers } from './resident'
import { staffHandlers } from './staff'

/** The door of content: reading articles, and the desk's view of them. */
export function createContent(platform: Pick<Platform, 'db' | 'clock' | 'limiter'>) {
  return { handlers: { resident: residentHandlers(platform), staff: staffHandlers(platform) } }
}
export type Content = ReturnType<typeof createContent>

/** Loads the articles and facts of `cloud/reference`, after the migrations; safe to run again. */
export async function loadContentReference(deps: Pick<Platform, 'db' | 'clock'>) {
  // Imported here, so that a bundle that never loads the reference does not carry it.
  const { reference } = await import('../../../../reference/index')
  return loadReference(deps, reference)
}
