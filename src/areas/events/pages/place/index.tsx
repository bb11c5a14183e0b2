import type { EventDetail, WaitlistView, WaitPlace } from '@xiongguan/contract/events/resident'
import { type EventId, nextStepWords } from '@xiongguan/contract/events/terms'
import { period } from '@/platform/day-words'
import { useMe } from '@/platform/identity'
import { open, usePageParam } from '@/platform/navigate'
import { useRead } from '@/platform/reads/useRead'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { ListRow } from '@/ui/ListRow'
import { Loaded, State } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { OurPlace } from '../../parts/OurPlace'
import { PlaceActions } from '../../parts/PlaceActions'
import { useLiveSeats } from '../../parts/useLiveSeats'
import { ReportRow } from '../../parts/WaitCard'
import { WaitRules } from '../../parts/WaitRules'
import { words } from '../../parts/wait-words'
import { event } from '../../queries'

export default function PlacePage() {
  const eventId = usePageParam('eventId')
  return <Page title={words.placeTitle}>{eventId ? <OurWaiting eventId={eventId as EventId} /> : <NoPlace />}</Page>
}

function NoPlace() {
  const { data: me } = useMe()
  if (me && !me.signedIn)
    return (
      <State id='sign-in-first' icon='user-round' title={words.signInFirst.title} text={words.signInFirst.text}>
        <Button id='step-signIn' compact onPress={() => open(routes.mine)}>
          {nextStepWords.signIn}
        </Button>
      </State>
    )
  return (
    <State id='missing' icon='search' title={words.missing.title} text={words.missing.text}>
      <Button id='to-events' compact onPress={() => open(routes.events)}>
        {words.toEvents}
      </Button>
    </State>
  )
}

function OurWaiting({ eventId }: { eventId: EventId }) {
  const state = useRead(event, { eventId })
  useLiveSeats(state)
  if (!state.data && !state.loading && state.failure?.status === 404) return <NoPlace />
  return (
    <Loaded of={state} missing={words.missing}>
      {(shown) => (shown.waitlist?.mine ? <Shown event={shown} waitlist={shown.waitlist} place={shown.waitlist.mine} /> : <NoPlace />)}
    </Loaded>
  )
}

function Shown({ event: shown, waitlist, place }: { event: EventDetail; waitlist: WaitlistView; place: WaitPlace }) {
  return (
    <>
      <Card rows>
        <ListRow
          id='to-event'
          icon='calendar-days'
          title={shown.title}
          text={`${period(shown.startsAt, shown.endsAt)} · ${shown.venue.name}`}
          onPress={() => open(routes.event(shown.eventId))}
        />
      </Card>
      <OurPlace place={place} waitlist={waitlist} />
      {place.giveUpCode && (
        <Card rows>
          <ListRow
            id='to-give-up'
            icon='share-2'
            title={words.giveUpRow}
            text={words.giveUpRowText}
            onPress={() => open(routes.giveUp(place.giveUpCode))}
          />
        </Card>
      )}
      <WaitRules waitlist={waitlist} />
      <ReportRow eventId={shown.eventId} />
      <PlaceActions event={shown} place={place} />
    </>
  )
}
