import { View } from '@tarojs/components'
import type { EventCard } from '@xiongguan/contract/events/resident'
import { eventStateWords } from '@xiongguan/contract/events/terms'
import { period } from '@/platform/day-words'
import { open } from '@/platform/navigate'
import { routes } from '@/routes'
import { Card } from '@/ui/Card'
import { Progress } from '@/ui/Progress'
import { Tag } from '@/ui/Tag'
import { cardWords } from '../card-words'
import { KindTag } from './KindTag'
import { eventTone } from './state-tone'

/** Before opening and after closing the seats say nothing that helps. */
const seatsCount = { draft: false, notOpen: false, open: true, full: true, closed: false, over: false, cancelled: false }

/** One event in a list; the whole sheet opens it. */
export function EventSheet({ event }: { event: EventCard }) {
  const seats = cardWords.seats(event.seatsLeft, event.capacity)
  return (
    <Card id={`event-${event.eventId}`} onPress={() => open(routes.event(event.eventId))}>
      <View className='stack stack--tight'>
        <View className='row row--wrap row--apart'>
          <KindTag kind={event.kind} />
          <Tag tone={eventTone[event.state]}>{eventStateWords[event.state]}</Tag>
        </View>
        <View className='heading heading--2'>{event.title}</View>
        <View className='soft'>{period(event.startsAt, event.endsAt)}</View>
        <View className='soft'>
          {event.venue.name}
          {seatsCount[event.state] ? ` · ${seats}` : ''}
        </View>
        {seatsCount[event.state] && <Progress part={event.capacity - event.seatsLeft} whole={event.capacity} label={seats} />}
      </View>
    </Card>
  )
}
