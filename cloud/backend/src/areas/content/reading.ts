import { readingResident } from '@xiongguan/contract/content/reading'
import { guarded } from '../../platform/access/guard'
import { readingAccess } from './access'
import { keepFavourite, myFavourites, takeOverFavourites } from './favourites'
import type { ContentKit } from './ports'
import { sayHelpful } from './say-helpful'

export function readingHandlers(kit: ContentKit) {
  const os = guarded(readingResident, readingAccess, kit.limiter)
  return {
    favourites: os.favourites.handler(({ input, context }) => myFavourites(kit, context, input)),
    keepFavourite: os.keepFavourite.handler(({ input, context }) => keepFavourite(kit, context, input)),
    takeOverFavourites: os.takeOverFavourites.handler(({ input, context }) => takeOverFavourites(kit, context, input.items)),
    sayHelpful: os.sayHelpful.handler(({ input, context }) => sayHelpful(kit, context, input)),
  }
}
