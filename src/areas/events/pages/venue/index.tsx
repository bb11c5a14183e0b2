import { View } from '@tarojs/components'
import type { VenuePlace } from '@xiongguan/contract/events/resident'
import { usePageParam } from '@/platform/navigate'
import { showPlace } from '@/platform/place'
import { useRead } from '@/platform/reads/useRead'
import { useShare } from '@/platform/share'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { Icon } from '@/ui/Icon'
import type { IconName } from '@/ui/icon-names'
import { Loaded } from '@/ui/Loaded'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { EventSheet } from '../../parts/EventSheet'
import { LostEvent } from '../../parts/LostEvent'
import { venue } from '../../queries'
import { words } from '../../words'

function Line({ icon, label, text }: { icon: IconName; label: string; text: string }) {
  return text === '' ? null : (
    <View className='row row--top'>
      <View className='icon-tile'>
        <Icon name={icon} />
      </View>
      <View className='grow'>
        <View className='soft'>{label}</View>
        <View>{text}</View>
      </View>
    </View>
  )
}

function Place({ place }: { place: VenuePlace }) {
  const holds = place.capacity === null ? '' : words.venueHolds(place.capacity)
  return (
    <Card id='place'>
      <View className='stack'>
        <Heading level={2}>{place.name}</Heading>
        <View className='soft'>{place.address}</View>
        <Button id='where' kind={place.coordinates ? 'primary' : 'secondary'} icon='map-pin' onPress={() => showPlace(place)}>
          {words.where(place.coordinates !== null)}
        </Button>
        <Line icon='map-pin' label={words.venueHow} text={place.directions} />
        <Line icon='clock' label={words.venueOpen} text={place.openHours} />
        <Line icon='circle-check' label={words.venueHas} text={[place.facilities, holds].filter(Boolean).join('；')} />
      </View>
    </Card>
  )
}

function VenueScreen({ venueId }: { venueId: string }) {
  const state = useRead(venue, { venueId: venueId as VenuePlace['venueId'] })
  useShare(state.data?.place.name ?? words.venueTitle, routes.venue(venueId), 'event')
  return (
    <Page title={words.venueTitle}>
      <Loaded of={state} missing={words.venueMissing}>
        {({ place, events }) => (
          <>
            {place.closed && (
              <Notice id='closed' tone='warning' title={words.venueClosed}>
                {words.venueClosedText}
              </Notice>
            )}
            <Place place={place} />
            <Heading level={3}>{words.venueEvents}</Heading>
            {events.length === 0 && <View className='soft'>{words.venueNoEvents}</View>}
            {events.map((event) => (
              <EventSheet key={event.eventId} event={event} />
            ))}
          </>
        )}
      </Loaded>
    </Page>
  )
}

/** A place where events are held: where it is, how to get there, what is on there next. */
export default function VenuePage() {
  const venueId = usePageParam('venueId')
  return venueId ? <VenueScreen venueId={venueId} /> : <LostEvent title={words.venueTitle} />
}
