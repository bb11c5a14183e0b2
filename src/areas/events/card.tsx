import { View } from '@tarojs/components'
import type { EventCard } from '@xiongguan/contract/events/resident'
import type { ReactNode } from 'react'
import { dayAndTime } from '@/platform/day-words'
import { open } from '@/platform/navigate'
import { useRead } from '@/platform/reads/useRead'
import { type Route, routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { Loaded } from '@/ui/Loaded'
import { cardWords as words } from './card-words'
import { EventSheet } from './parts/EventSheet'
import { eventList, mySignUps, myWaits } from './queries'

/** `below` something that comes first: the same card, quieter. */
type Place = 'first' | 'below'

type NextCardProps = { event: EventCard; text: string; action: string; route: Route; place: Place }

function NextCard({ event, text, action, route, place }: NextCardProps) {
  return (
    <Card tone={place === 'first' ? 'brand' : 'jadeWeak'} id='next'>
      <View className='stack stack--tight'>
        <View className='soft'>{words.next(dayAndTime(event.startsAt))}</View>
        <Heading level={2}>{event.title}</Heading>
        <View className='soft'>{text}</View>
        <View className={`row${place === 'first' ? ' next__action' : ''}`}>
          <Button id='next-action' kind='secondary' compact onPress={() => open(route)}>
            {action}
          </Button>
        </View>
      </View>
    </Card>
  )
}

type Next = { otherwise: ReactNode; place: Place }

function NextOpenEvent({ otherwise, place }: Next) {
  const events = useRead(eventList, {})
  return (
    <Loaded of={events}>
      {({ items }) => {
        const event = items.find(({ state }) => state === 'open')
        if (!event) return otherwise
        return (
          <NextCard
            event={event}
            text={`${event.venue.name} · ${words.seats(event.seatsLeft, event.capacity)}`}
            action={words.signUp}
            route={routes.event(event.eventId)}
            place={place}
          />
        )
      }}
    </Loaded>
  )
}

/** Seats held for this family run out: they come before everything. */
function NextOffer({ otherwise, place }: Next) {
  const waits = useRead(myWaits)
  const offers = (waits.data ?? []).flatMap(({ event, place }) => (place.offerUntil ? [{ event, until: place.offerUntil }] : []))
  const first = offers.sort((one, other) => one.until.localeCompare(other.until))[0]
  if (!first) return <NextTicket otherwise={otherwise} place={place} />
  const { event, until } = first
  return (
    <NextCard
      event={event}
      text={words.offered(dayAndTime(until))}
      action={words.confirmOffer}
      route={routes.waitPlace(event.eventId)}
      place={place}
    />
  )
}

function NextTicket({ otherwise, place }: Next) {
  const signUps = useRead(mySignUps, {})
  return (
    <Loaded of={signUps}>
      {({ items }) => {
        const coming = items.filter(({ state, event }) => state === 'active' && event.state !== 'over')
        const next = coming.sort((one, other) => one.event.startsAt.localeCompare(other.event.startsAt))[0]
        if (!next) return place === 'first' ? <NextOpenEvent otherwise={otherwise} place={place} /> : <>{otherwise}</>
        const { event, party, signUpId } = next
        return (
          <NextCard
            event={event}
            text={`${event.venue.name} · ${words.party(party.adults, party.children)}`}
            action={words.ticket}
            route={routes.ticket(signUpId)}
            place={place}
          />
        )
      }}
    </Loaded>
  )
}

/** The next thing of this family: seats held for it, their coming ticket, else an event they can sign up for, else `otherwise`. */
export function NextThing({ signedIn, otherwise }: { signedIn: boolean; otherwise: ReactNode }) {
  return signedIn ? <NextOffer otherwise={otherwise} place='first' /> : <NextOpenEvent otherwise={otherwise} place='first' />
}

/** What this family already has coming, below something that comes first; nothing where there is none. */
export function OwnEvents() {
  return <NextOffer otherwise={null} place='below' />
}

/** The events that come, two at most. */
export function UpcomingEvents() {
  const events = useRead(eventList, {})
  return (
    <Loaded
      of={events}
      empty={{
        when: ({ items }) => items.length === 0,
        show: (
          <Card>
            <View className='strong'>{words.noEvents}</View>
            <View className='soft'>{words.noEventsText}</View>
          </Card>
        ),
      }}
    >
      {({ items }) => (
        <View className='stack'>
          {items.slice(0, 2).map((event) => (
            <EventSheet key={event.eventId} event={event} />
          ))}
        </View>
      )}
    </Loaded>
  )
}
