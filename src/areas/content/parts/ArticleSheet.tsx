import { View } from '@tarojs/components'
import type { ArticleCard } from '@xiongguan/contract/content/resident'
import { lifeStageWords, topicWords } from '@xiongguan/contract/content/terms'
import { open } from '@/platform/navigate'
import { routes } from '@/routes'
import { Card } from '@/ui/Card'
import { Tag } from '@/ui/Tag'
import { partWords as words } from './words'

/** One article in a list; the whole sheet opens it. */
export function ArticleSheet({ article }: { article: ArticleCard }) {
  const stages = article.stages.map((stage) => lifeStageWords[stage]).join(' · ')
  return (
    <Card id={`article-${article.slug}`} onPress={() => open(routes.article(article.slug))}>
      <View className='stack stack--tight'>
        <View className='strong'>{article.title}</View>
        <View className='soft'>{article.summary}</View>
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
