import { View } from '@tarojs/components'
import type { EventCard } from '@xiongguan/contract/events/resident'
import { eventStateWords } from '@xiongguan/contract/events/terms'
import { Heading } from '@/ui/elements'
import { Tag } from '@/ui/Tag'
import './EventHero.scss'
import { KindTag } from './KindTag'
import { eventTone } from './state-tone'

/** The head of an event: its day, its name, the evening light over the gate tower. */
export function EventHero({ event }: { event: EventCard }) {
  return (
    <View className='event-hero'>
      <View className='event-hero__light' />
      <View className='event-hero__words'>
        <View className='row row--apart row--wrap'>
          <KindTag kind={event.kind} />
          <Tag tone={eventTone[event.state]}>{eventStateWords[event.state]}</Tag>
        </View>
        <Heading level={2} className='event-hero__title'>
          {event.title}
        </Heading>
        <View>{event.tagline}</View>
      </View>
    </View>
  )
}
