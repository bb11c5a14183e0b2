import { contentResident } from '@xiongguan/contract/content/resident'
import { guarded } from '../../platform/access/guard'
import type { ContentKit } from './ports'
import { residentAccess } from './access'
import { listArticles, listTopics } from './list-articles'
import { readAnswered } from './read-answered'
import { readArticle } from './read-article'
import { readSelfTest } from './read-self-test'
import { readCorrections } from './read-corrections'
import { offerWords, searchEverything } from './search-articles'

export function residentHandlers(platform: ContentKit) {
  const os = guarded(contentResident, residentAccess, platform.limiter)
  return {
    topics: os.topics.handler(() => listTopics(platform)),
    list: os.list.handler(({ input }) => listArticles(platform, input)),
    search: os.search.handler(({ input }) => searchEverything(platform, input)),
    offerWords: os.offerWords.handler(async ({ input }) => ({ items: await offerWords(platform, input.typed ?? '') })),
    corrections: os.corrections.handler(({ input }) => readCorrections(platform, input.cursor)),
    answered: os.answered.handler(({ input }) => readAnswered(platform, input)),
    selfTest: os.selfTest.handler(({ input }) => readSelfTest(platform, input.round ?? 0)),
    read: os.read.handler(({ input }) => readArticle(platform, input.slug)),
  }
}
