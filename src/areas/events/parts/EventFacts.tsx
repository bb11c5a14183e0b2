import { Text, View } from '@tarojs/components'
import type { EventDetail } from '@xiongguan/contract/events/resident'
import { type EventState, partnerWords, signUpStateWords } from '@xiongguan/contract/events/terms'
import { dayAndTime, period } from '@/platform/day-words'
import { open } from '@/platform/navigate'
import { partyWords } from '@/platform/party-words'
import { showPlace } from '@/platform/place'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { Icon } from '@/ui/Icon'
import type { IconName } from '@/ui/icon-names'
import { ListRow } from '@/ui/ListRow'
import { Notice } from '@/ui/Notice'
import { Progress } from '@/ui/Progress'
import { Tag } from '@/ui/Tag'
import { words } from '../words'
import { signUpTone } from './state-tone'
import { words as waitWords } from './wait-words'

function Fact({ icon, title, text }: { icon: IconName; title: string; text: string }) {
  return (
    <View className='row row--top'>
      <View className='icon-tile'>
        <Icon name={icon} />
      </View>
      <View className='grow'>
        <View className='strong'>{title}</View>
        <View className='soft'>{text}</View>
      </View>
    </View>
  )
}

function ToVenue({ venueId }: { venueId: string }) {
  return (
    <Button id='to-venue' kind='quiet' onPress={() => open(routes.venue(venueId))}>
      {words.toVenue}
    </Button>
  )
}

/** The way to what is told of an event that is over. */
export function ToRecap({ event: { eventId, hasRecap } }: { event: EventDetail }) {
  return hasRecap ? (
    <Card rows>
      <ListRow id='to-recap' icon='book-open' title={words.toRecap} text={words.toRecapText} onPress={() => open(routes.recap(eventId))} />
    </Card>
  ) : null
}

/** Why nobody has to come; null while the event stands. */
export function Cancelled({ event: { cancelledReason } }: { event: EventDetail }) {
  return cancelledReason === null ? null : (
    <Notice id='cancelled' tone='warning' title={words.cancelled}>
      {cancelledReason}
    </Notice>
  )
}

export function WhenAndWhere({ event }: { event: EventDetail }) {
  return (
    <View className='event-when'>
      <Card>
        <View className='stack'>
          <Fact icon='calendar-days' title={period(event.startsAt, event.endsAt)} text={words.until(dayAndTime(event.cancelUntil))} />
          <Fact icon='map-pin' title={event.venue.name} text={event.venue.address} />
          {event.place?.directions && <View className='soft'>{words.directions(event.place.directions)}</View>}
          <Button
            id='where'
            kind='secondary'
            icon='map-pin'
            onPress={() => showPlace({ ...event.venue, coordinates: event.place?.coordinates ?? null })}
          >
            {words.where(event.place?.coordinates != null)}
          </Button>
          {event.place && <ToVenue venueId={event.place.venueId} />}
        </View>
      </Card>
    </View>
  )
}

function windowWords({ state, signUpOpensAt, signUpClosesAt, waitlist }: EventDetail): string {
  const said: Record<EventState, string> = {
    draft: words.draft,
    notOpen: words.opensAt(dayAndTime(signUpOpensAt)),
    open: words.closesAt(dayAndTime(signUpClosesAt)),
    full: waitlist?.open ? waitWords.fullJoin : words.full,
    closed: words.closed,
    over: words.over,
    cancelled: words.cancelled,
  }
  return said[state]
}

export function Seats({ event }: { event: EventDetail }) {
  const { seatsLeft, capacity } = event
  return (
    <Card id='seats'>
      <View className='stack'>
        <View className='row row--apart'>
          <Heading level={3}>{words.seats}</Heading>
          <View aria-label={words.seatsSaid(seatsLeft, capacity)}>
            <Text className='event-seats'>{seatsLeft}</Text>
            <Text> / {capacity}</Text>
          </View>
        </View>
        <Progress part={capacity - seatsLeft} whole={capacity} label={words.seatsSaid(seatsLeft, capacity)} />
        <View className='soft'>{windowWords(event)}</View>
      </View>
    </Card>
  )
}

export function OurSignUp({ event: { mine } }: { event: EventDetail }) {
  if (!mine) return null
  return (
    <Card id='mine'>
      <View className='stack'>
        <View className='row row--apart row--wrap'>
          <Heading level={3}>{words.mine}</Heading>
          <Tag tone={signUpTone[mine.state]}>{signUpStateWords[mine.state]}</Tag>
        </View>
        {mine.state === 'refused' && <View className='soft'>{words.refusedFor(mine.refusedBecause)}</View>}
        {mine.sessions.length > 0 && mine.state !== 'cancelled' && <View>{mine.sessions.join('、')}</View>}
        {mine.state !== 'cancelled' && (
          <View className='row row--wrap'>
            {mine.people.map(({ personId, nickname }) => (
              <Tag key={personId} tone='jade'>
                {nickname}
              </Tag>
            ))}
            <Text className='soft'>{partyWords(mine.party)}</Text>
          </View>
        )}
      </View>
    </Card>
  )
}

export function About({ event }: { event: EventDetail }) {
  const whom = event.communityNames?.length ? words.communities(event.communityNames) : words.wholeCity
  return (
    <>
      <Card>
        <View className='stack'>
          <Heading level={3}>{words.who}</Heading>
          <View className='stack stack--tight'>
            {[whom, words.rule[event.partyRule], words.limit(event.householdLimit)].map((line) => (
              <View key={line} className='row row--top'>
                <View className='jade'>
                  <Icon name='check' small />
                </View>
                <View className='grow'>{line}</View>
              </View>
            ))}
          </View>
        </View>
      </Card>
      <Card>
        <View className='stack'>
          <Heading level={3}>{words.about}</Heading>
          <View className='event-text'>{event.description}</View>
          {event.coHosts.length > 0 && <View className='soft'>{words.coHosts(event.coHosts.map((partner) => partnerWords[partner]))}</View>}
        </View>
      </Card>
    </>
  )
}
