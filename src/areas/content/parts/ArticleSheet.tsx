import { View } from '@tarojs/components'
import type { ArticleCard } from '@xiongguan/contract/content/resident'
import { lifeStageWords, topicWords } from '@xiongguan/contract/content/terms'
import { open } from '@/platform/navigate'
import { routes } from '@/routes'
import { Card } from '@/ui/Card'
import { Marked } from '@/ui/Marked'
import { Tag } from '@/ui/Tag'
import { partWords as words } from './words'

type ArticleSheetProps = { article: ArticleCard; marks?: readonly string[]; excerpt?: string | null }

/** One article in a list; the whole sheet opens it. After a search the words found are set off, and where else they stand. */
export function ArticleSheet({ article, marks = [], excerpt = null }: ArticleSheetProps) {
  const stages = article.stages.map((stage) => lifeStageWords[stage]).join(' · ')
  return (
    <Card id={`article-${article.slug}`} onPress={() => open(routes.article(article.slug))}>
      <View className='stack stack--tight'>
        <View className='strong'>
          <Marked text={article.title} marks={marks} />
        </View>
        <View className='soft'>
          <Marked text={article.summary} marks={marks} />
        </View>
        {excerpt !== null && (
          <View className='soft'>
            <Marked text={excerpt} marks={marks} />
          </View>
        )}
        <View className='row row--wrap'>
          <Tag>{topicWords[article.topic]}</Tag>
          <View className='soft'>
            {stages} · {words.minutes(article.minutes)}
          </View>
        </View>
      </View>
    </Card>
  )
}
