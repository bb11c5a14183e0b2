import { View } from '@tarojs/components'
import type { EventId } from '@xiongguan/contract/events/terms'
import { usePageParam } from '@/platform/navigate'
import { useRead } from '@/platform/reads/useRead'
import { useShare } from '@/platform/share'
import { routes } from '@/routes'
import { FavouriteButton } from '@/ui/FavouriteButton'
import { Loaded } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { ShareButton } from '@/ui/ShareButton'
import { About, Cancelled, OurSignUp, Seats, ToRecap, WhenAndWhere } from '../../parts/EventFacts'
import { EventHero } from '../../parts/EventHero'
import { InvitedNotice } from '../../parts/InvitedNotice'
import { LostEvent } from '../../parts/LostEvent'
import { OfferBar } from '../../parts/OfferBar'
import { idOfScene } from '../../parts/scene'
import { SessionsAndShares } from '../../parts/SessionsAndShares'
import { useLiveSeats } from '../../parts/useLiveSeats'
import { OurWait, Waitlist } from '../../parts/WaitCard'
import { event } from '../../queries'
import { words } from '../../words'

export default function EventPage() {
  const [named, scene] = [usePageParam('eventId'), usePageParam('scene')]
  const eventId = named || idOfScene(scene)
  return eventId ? <EventScreen eventId={eventId as EventId} /> : <LostEvent title={words.eventTitle} />
}

function EventScreen({ eventId }: { eventId: EventId }) {
  const state = useRead(event, { eventId })
  useLiveSeats(state)
  useShare(state.data?.title ?? words.listTitle, routes.event(eventId), 'event')
  if (!state.data && !state.loading && state.failure?.status === 404) return <LostEvent title={words.eventTitle} />
  return (
    <Page title={words.eventTitle}>
      <Loaded of={state} missing={words.missing}>
        {(shown) => (
          <>
            <EventHero event={shown} />
            <Cancelled event={shown} />
            <WhenAndWhere event={shown} />
            <ToRecap event={shown} />
            <OurWait event={shown} />
            <OurSignUp event={shown} />
            <Seats event={shown} />
            <InvitedNotice invited={shown.invited} />
            <SessionsAndShares event={shown} />
            <Waitlist event={shown} />
            <About event={shown} />
            <View className='row row--wrap'>
              <FavouriteButton of={{ kind: 'event', target: shown.eventId, title: shown.title, lead: shown.venue.name }} />
            </View>
            <ShareButton />
            <OfferBar event={shown} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
