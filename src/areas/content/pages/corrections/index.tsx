import { View } from '@tarojs/components'
import { dayWords } from '@/platform/day-words'
import { open } from '@/platform/navigate'
import { usePages } from '@/platform/reads/useRead'
import { useShare } from '@/platform/share'
import { routes } from '@/routes'
import { Card } from '@/ui/Card'
import { State } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { PagedList } from '@/ui/PagedList'
import { corrections } from '../../queries'
import { words } from '../../words'

const say = words.corrections

/** Everything that was ever put right, for anyone to read. */
export default function CorrectionsPage() {
  const list = usePages(corrections, {})
  useShare(say.title, routes.corrections, 'article')
  return (
    <Page title={say.title}>
      <View className='soft'>{say.intro}</View>
      <PagedList of={list} empty={<State icon='circle-check' title={say.none} text={say.noneText} />}>
        {({ slug, title, wrong, right, at }) => (
          <Card key={`${slug} ${at}`} onPress={() => open(routes.article(slug))}>
            <View className='stack stack--tight'>
              <View className='strong'>{title}</View>
              <View className='soft'>{say.line(dayWords(at))}</View>
              <View>{say.wrong(wrong)}</View>
              <View className='jade'>{say.right(right)}</View>
            </View>
          </Card>
        )}
      </PagedList>
    </Page>
  )
}
