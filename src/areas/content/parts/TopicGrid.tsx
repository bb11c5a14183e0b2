import { View } from '@tarojs/components'
import { topicWords } from '@xiongguan/contract/content/terms'
import { open } from '@/platform/navigate'
import { useRead } from '@/platform/reads/useRead'
import { routes } from '@/routes'
import { Card } from '@/ui/Card'
import { Loaded } from '@/ui/Loaded'
import { Tile, TileGrid } from '@/ui/Tile'
import { topics } from '../queries'
import { topicIcons } from '../topic-icons'
import { partWords as words } from './words'

/** The topics that have articles. */
export function TopicGrid() {
  const state = useRead(topics)
  return (
    <Loaded of={state}>
      {(shown) => (
        <Card>
          <TileGrid>
            {shown
              .filter(({ count }) => count > 0)
              .map(({ topic, count }) => (
                <Tile key={topic} id={`topic-${topic}`} icon={topicIcons[topic]} words={topicWords[topic]} onPress={() => open(routes.topic(topic))}>
                  <View className='soft'>{words.count(count)}</View>
                </Tile>
              ))}
          </TileGrid>
        </Card>
      )}
    </Loaded>
  )
}
