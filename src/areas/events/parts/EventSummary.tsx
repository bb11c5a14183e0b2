import { Text, View } from '@tarojs/components'
import type { EventDetail } from '@xiongguan/contract/events/resident'
import { period } from '@/platform/day-words'
import { Card } from '@/ui/Card'
import { Progress } from '@/ui/Progress'
import { words } from '../words'

/** The event in short, above the form: enough to know it is the right one, and how many seats are left now. */
export function EventSummary({ event }: { event: EventDetail }) {
  const { seatsLeft, capacity } = event
  return (
    <Card>
      <View className='stack stack--tight'>
        <View className='strong'>{event.title}</View>
        <View className='soft'>
          {period(event.startsAt, event.endsAt)} · {event.venue.name}
        </View>
        <View className='row row--apart' aria-live='polite'>
          <Text className='soft'>
            {words.limit(event.householdLimit)} · {words.rule[event.partyRule]}
          </Text>
        </View>
        <View className='row row--apart' id='live-seats' aria-label={words.seatsSaid(seatsLeft, capacity)}>
          <Text>{words.seats}</Text>
          <View>
            <Text className='event-seats'>{seatsLeft}</Text>
            <Text> / {capacity}</Text>
          </View>
        </View>
        <Progress part={capacity - seatsLeft} whole={capacity} label={words.seatsSaid(seatsLeft, capacity)} />
        <View className='soft'>{words.keptFor(event.shredAfterDays)}</View>
      </View>
    </Card>
  )
}
