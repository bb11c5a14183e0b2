import { View } from '@tarojs/components'
import { open } from '@/platform/navigate'
import { useRead } from '@/platform/reads/useRead'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { Loaded } from '@/ui/Loaded'
import { articles } from '../queries'
import { partWords as words } from './words'

/** A first article to read when nothing else is due. */
export function FirstArticle() {
  const state = useRead(articles, {})
  return (
    <Loaded of={state}>
      {({ items: [first] }) =>
        first && (
          <Card tone='brand' id='next'>
            <View className='stack stack--tight'>
              <View className='soft'>{words.firstRead}</View>
              <Heading level={2}>{first.title}</Heading>
              <View className='soft'>{first.summary}</View>
              <View className='row next__action'>
                <Button id='next-action' kind='secondary' compact onPress={() => open(routes.article(first.slug))}>
                  {words.read}
                </Button>
              </View>
            </View>
          </Card>
        )
      }
    </Loaded>
  )
}
