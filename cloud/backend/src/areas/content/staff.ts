import { contentStaff } from '@xiongguan/contract/content/staff'
import { guarded } from '../../platform/access/guard'
import type { Platform } from '../../platform/platform'
import { staffAccess } from './access'
import { listDeskArticles } from './list-articles'
import { readArticle } from './read-article'

export function staffHandlers(platform: Pick<Platform, 'db' | 'clock' | 'limiter'>) {
  const os = guarded(contentStaff, staffAccess, platform.limiter)
  return {
    list: os.list.handler(({ input }) => listDeskArticles(platform, input)),
    preview: os.preview.handler(({ input }) => readArticle(platform, input.slug)),
  }
}
