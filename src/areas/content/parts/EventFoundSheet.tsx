import { View } from '@tarojs/components'
import type { SearchHit } from '@xiongguan/contract/content/resident'
import { period } from '@/platform/day-words'
import { open } from '@/platform/navigate'
import { routes } from '@/routes'
import { Card } from '@/ui/Card'
import { Marked } from '@/ui/Marked'
import { Tag } from '@/ui/Tag'
import { partWords as words } from './words'

type EventHit = Extract<SearchHit, { kind: 'event' }>

/** An event among what was found; the whole sheet opens it. */
export function EventFoundSheet({ hit: { event, over, marks } }: { hit: EventHit }) {
  return (
    <Card id={`event-${event.eventId}`} onPress={() => open(routes.event(event.eventId))}>
      <View className='stack stack--tight'>
        <View className='row row--wrap'>
          <Tag tone='gold'>{words.event}</Tag>
          {over && <Tag tone='plain'>{words.over}</Tag>}
        </View>
        <View className='strong'>
          <Marked text={event.title} marks={marks} />
        </View>
        <View className='soft'>
          <Marked text={event.tagline} marks={marks} />
        </View>
        <View className='soft'>
          {period(event.startsAt, event.endsAt)} · <Marked text={event.venueName} marks={marks} />
        </View>
      </View>
    </Card>
  )
}
