import { type Topic, topics, topicWords } from '@xiongguan/contract/content/terms'
import { open, usePageParam } from '@/platform/navigate'
import { useShare } from '@/platform/share'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { State } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { ArticleList } from '../../parts/ArticleList'
import { words } from '../../words'

export default function TopicPage() {
  const named = usePageParam('topic')
  const topic = topics.find((known): known is Topic => known === named)
  const title = topic ? topicWords[topic] : words.topicMissing.title
  useShare(title, routes.topic(named), 'article')
  return (
    <Page title={title}>
      {topic ? <ArticleList topic={topic} /> : <State icon='search' title={title} text={words.topicMissing.text} />}
      <Button id='all-topics' kind='quiet' onPress={() => open(routes.read)}>
        {words.allTopics}
      </Button>
    </Page>
  )
}
