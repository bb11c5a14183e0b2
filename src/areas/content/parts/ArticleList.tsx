import type { LifeStage, Topic } from '@xiongguan/contract/content/terms'
import { usePages } from '@/platform/reads/useRead'
import { State } from '@/ui/Loaded'
import { PagedList } from '@/ui/PagedList'
import { articles } from '../queries'
import { ArticleSheet } from './ArticleSheet'
import { partWords as words } from './words'

/** Articles page by page, all or of one topic or life stage. */
export function ArticleList({ topic, stage }: { topic?: Topic; stage?: LifeStage }) {
  const list = usePages(articles, { topic, stage })
  return (
    <PagedList of={list} empty={<State icon='book-open' title={words.noArticles} text={words.noArticlesText} />}>
      {(article) => <ArticleSheet key={article.slug} article={article} />}
    </PagedList>
  )
}
