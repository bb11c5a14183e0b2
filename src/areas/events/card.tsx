import { Text, View } from '@tarojs/components'
import type { EventCard } from '@xiongguan/contract/events/resident'
import { eventKindWords, eventStateWords } from '@xiongguan/contract/events/terms'
import { dayAndTime } from '@/platform/day-words'
import { useMe } from '@/platform/identity'
import { open } from '@/platform/navigate'
import { partyWords } from '@/platform/party-words'
import { useRead } from '@/platform/reads/useRead'
import { routes } from '@/routes'
import { Card } from '@/ui/Card'
import { Loaded } from '@/ui/Loaded'
import { Tag } from '@/ui/Tag'
import { eventTone } from './parts/state-tone'
import { events, mySignUps } from './queries'
import { words } from './words'

/** For 首页: the next event a family may still come to. */
export function NextEventCard() {
  const state = useRead(events, {})
  return (
    <Loaded of={state} empty={{ when: ({ items }) => !nextOf(items), show: <Card><View className='soft'>{words.none}</View></Card> }}>
      {({ items }) => {
        const next = nextOf(items)
        return next && <NextEvent event={next} />
      }}
    </Loaded>
  )
}

const nextOf = (items: readonly EventCard[]) => items.find(({ state }) => state !== 'over' && state !== 'draft')

function NextEvent({ event }: { event: EventCard }) {
  return (
    <Card id='next-event' onPress={() => open(routes.event(event.eventId))}>
      <View className='stack stack--tight'>
        <View className='row row--apart row--wrap'>
          <Tag tone='gold'>{eventKindWords[event.kind]}</Tag>
          <Tag tone={eventTone[event.state]}>{eventStateWords[event.state]}</Tag>
        </View>
        <View className='strong'>{event.title}</View>
        <View className='soft'>{dayAndTime(event.startsAt)} · {words.seatsLeft(event.seatsLeft, event.capacity)}</View>
      </View>
    </Card>
  )
}

/** For 首页: what this family is going to next; nothing when there is nothing. */
export function NextTicketCard() {
  const { data: me } = useMe()
  return me?.signedIn ? <NextTicket /> : null
}

function NextTicket() {
  const { data } = useRead(mySignUps, {})
  const next = data?.items.filter(({ state, event }) => state === 'active' && event.state !== 'over')
    .sort((one, other) => one.event.startsAt.localeCompare(other.event.startsAt))[0]
  if (!next) return null
  return (
    <Card id='next-ticket' tone='brand' onPress={() => open(routes.ticket(next.signUpId))}>
      <View className='stack stack--tight'>
        <View className='soft'>{words.next} · {dayAndTime(next.event.startsAt)}</View>
        <View className='heading heading--2'>{next.event.title}</View>
        <View className='soft'>{next.event.venue.name} · {partyWords(next.party)}</View>
        <Text className='strong'>{words.seeTicket}</Text>
      </View>
    </Card>
  )
}
