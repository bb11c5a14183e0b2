import type { Platform } from '../../platform/platform'
import { loadReference } from './load-reference'
import { createPictures } from './pictures'
import type { ContentKit, ContentPorts } from './ports'
import { residentHandlers } from './resident'
import { pictureHandlers, staffHandlers } from './staff'

/** The door of content: reading articles, the desk where they are written, and pictures for everyone. */
export function createContent(platform: Platform, ports: ContentPorts) {
  const kit: ContentKit = { ...platform, ...ports }
  return {
    handlers: { resident: residentHandlers(kit), staff: staffHandlers(kit), pictures: pictureHandlers(kit) },
    pictures: createPictures(kit),
  }
}
export type Content = ReturnType<typeof createContent>

/** Loads the articles and facts of `cloud/reference`, after the migrations; safe to run again. */
export async function loadContentReference(deps: Pick<Platform, 'db' | 'clock'>) {
  // Imported here, so that a bundle that never loads the reference does not carry it.
  const { reference } = await import('../../../../reference/index')
  return loadReference(deps, reference)
}
