import { contentStaff, picturesStaff } from '@xiongguan/contract/content/staff'
import { guarded } from '../../platform/access/guard'
import { acceptPicture } from './accept-picture'
import { pictureAccess, staffAccess } from './access'
import { judgePicture, listHeldPictures } from './judge-picture'
import { listDeskArticles } from './list-articles'
import type { ContentKit } from './ports'
import { readArticle } from './read-article'
import { listLeastHelpfulArticles, readHelpfulness } from './read-helpful'

export function staffHandlers(platform: ContentKit) {
  const os = guarded(contentStaff, staffAccess, platform.limiter)
  return {
    list: os.list.handler(({ input }) => listDeskArticles(platform, input)),
    leastHelpful: os.leastHelpful.handler(({ input }) => listLeastHelpfulArticles(platform, input)),
    helpfulness: os.helpfulness.handler(({ input }) => readHelpfulness(platform, input.slug)),
    preview: os.preview.handler(({ input }) => readArticle(platform, input.slug)),
  }
}

export function pictureHandlers(kit: ContentKit) {
  const os = guarded(picturesStaff, pictureAccess, kit.limiter)
  return {
    upload: os.upload.handler(({ input, context }) => acceptPicture(kit, context, input)),
    held: os.held.handler(({ input, context }) => listHeldPictures(kit, context, input.cursor)),
    judge: os.judge.handler(({ input, context }) => judgePicture(kit, context, input)),
  }
}
