import { Text, View } from '@tarojs/components'
import type { Recap } from '@xiongguan/contract/events/resident'
import type { EventId } from '@xiongguan/contract/events/terms'
import { period } from '@/platform/day-words'
import { usePageParam } from '@/platform/navigate'
import { useRead } from '@/platform/reads/useRead'
import { useShare } from '@/platform/share'
import { routes } from '@/routes'
import { Card } from '@/ui/Card'
import { Heading, Picture } from '@/ui/elements'
import { Loaded } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { ShareButton } from '@/ui/ShareButton'
import { EventHero } from '../../parts/EventHero'
import { LostEvent } from '../../parts/LostEvent'
import { recap } from '../../queries'
import { words } from '../../words'

function Came({ of: { event, camePeople, cameHouseholds } }: { of: Recap }) {
  return (
    <View className='event-when'>
      <Card id='came'>
        <View className='stack stack--tight'>
          <Text className='event-seats'>{words.recapCame(camePeople)}</Text>
          {cameHouseholds > 0 && <View className='soft'>{words.recapHouseholds(cameHouseholds)}</View>}
          <View className='soft'>
            {period(event.startsAt, event.endsAt)} · {event.venue.name}
          </View>
        </View>
      </Card>
    </View>
  )
}

function Pictures({ of: { pictures } }: { of: Recap }) {
  if (pictures.length === 0) return null
  return (
    <>
      <Heading level={3}>{words.recapPictures}</Heading>
      {pictures.map(({ pictureId, url, alt, width, height }) => (
        <Card key={pictureId}>
          <View className='stack stack--tight'>
            <Picture url={url} alt={alt} width={width} height={height} />
            <View className='soft' aria-hidden>
              {alt}
            </View>
          </View>
        </Card>
      ))}
      <View className='soft'>{words.recapConsent}</View>
    </>
  )
}

function RecapScreen({ eventId }: { eventId: string }) {
  const state = useRead(recap, { eventId: eventId as EventId })
  useShare(state.data?.event.title ?? words.recapTitle, routes.recap(eventId), 'event')
  return (
    <Page title={words.recapTitle}>
      <Loaded of={state} missing={words.recapMissing}>
        {(shown) => (
          <>
            <EventHero event={shown.event} />
            <Came of={shown} />
            <Card>
              <View className='stack'>
                <Heading level={3}>{words.recapStory}</Heading>
                <View className='event-text'>{shown.story}</View>
              </View>
            </Card>
            <Pictures of={shown} />
            <ShareButton />
          </>
        )}
      </Loaded>
    </Page>
  )
}

/** What stays of an event: how many came, what is told of it, pictures whose people agreed. */
export default function RecapPage() {
  const eventId = usePageParam('eventId')
  return eventId ? <RecapScreen eventId={eventId} /> : <LostEvent title={words.recapTitle} />
}
