import { View } from '@tarojs/components'
import { dayAndTime, period } from '@/platform/day-words'
import { open } from '@/platform/navigate'
import { partyWords } from '@/platform/party-words'
import { useRead } from '@/platform/reads/useRead'
import { routes } from '@/routes'
import { Card } from '@/ui/Card'
import { Tag } from '@/ui/Tag'
import { myWaits } from '../queries'
import { KindTag } from './KindTag'
import { waitTone } from './state-tone'
import { mostUrgent, standingWords } from './wait'
import { words } from './wait-words'

/** Where the family waits, above its sign-ups: offers in front, for they run out. */
export function MyWaits() {
  const { data = [] } = useRead(myWaits)
  return (
    <>
      {mostUrgent(data).map(({ event, place }) => (
        <Card
          key={place.entryId}
          id={`wait-${place.entryId}`}
          tone={place.state === 'offered' ? 'jadeWeak' : 'plain'}
          onPress={() => open(routes.waitPlace(event.eventId))}
        >
          <View className='stack stack--tight'>
            <View className='row row--apart row--wrap'>
              <KindTag kind={event.kind} />
              <Tag tone={waitTone[place.state]}>{words.state[place.state]}</Tag>
            </View>
            <View className='heading heading--2'>{event.title}</View>
            <View className='soft'>
              {period(event.startsAt, event.endsAt)} · {event.venue.name}
            </View>
            <View className='row row--apart row--wrap'>
              <View>{partyWords(place.party)}</View>
              <View className='strong brand'>
                {place.offerUntil ? words.confirmBefore(dayAndTime(place.offerUntil)) : standingWords(place, null).title}
              </View>
            </View>
          </View>
        </Card>
      ))}
    </>
  )
}
