import { View } from '@tarojs/components'
import { type LifeStage, lifeStageWords } from '@xiongguan/contract/content/terms'
import { useRead } from '@/platform/reads/useRead'
import { Heading } from '@/ui/elements'
import { articles } from '../queries'
import { ArticleSheet } from './ArticleSheet'
import { partWords as words } from './words'

const most = 2

/** What to read where a family stands now; nothing where nothing is written for it. */
export function StageReading({ stage }: { stage: LifeStage }) {
  const { data } = useRead(articles, { stage })
  const shown = data?.items.filter(({ stages }) => stages.includes(stage)).slice(0, most) ?? []
  if (shown.length === 0) return null
  return (
    <View className='stack' id='stage-reading'>
      <Heading level={2}>{words.forStage(lifeStageWords[stage])}</Heading>
      {shown.map((article) => (
        <ArticleSheet key={article.slug} article={article} />
      ))}
    </View>
  )
}
