import { View } from '@tarojs/components'
import type { DoorSummary } from '@xiongguan/contract/events/field'
import { Card } from '@/ui/Card'
import { Progress } from '@/ui/Progress'
import { words } from '../words'

type Counted = Omit<DoorSummary, 'recent' | 'event'> & { event: Pick<DoorSummary['event'], 'title' | 'venue'> }

/** How many have come of those expected; no names, a helper needs none. */
export function Counts({ summary: { event, people, arrivedPeople, households, arrivedHouseholds } }: { summary: Counted }) {
  return (
    <Card id='counts'>
      <View className='stack'>
        <View>
          <View className='strong'>{event.title}</View>
          <View className='soft'>{event.venue.name}</View>
        </View>
        <View className='door-counts'>
          <View className='door-count'>
            <View className='door-count__number' id='arrived-people'>
              {words.arrivedPeople(arrivedPeople, people)}
            </View>
            <View className='soft'>{words.arrived}</View>
          </View>
          <View className='door-count'>
            <View className='door-count__number'>{words.arrivedHouseholds(arrivedHouseholds, households)}</View>
            <View className='soft'>{words.arrived}</View>
          </View>
        </View>
        <Progress part={arrivedPeople} whole={people} label={words.arrivedSaid(arrivedPeople, people)} />
      </View>
    </Card>
  )
}
