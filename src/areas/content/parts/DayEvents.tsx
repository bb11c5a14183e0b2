import { View } from '@tarojs/components'
import type { EventGlimpse } from '@xiongguan/contract/content/search'
import { period } from '@/platform/day-words'
import { open } from '@/platform/navigate'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { ListRow } from '@/ui/ListRow'
import { words } from '../words'

const say = words.campaign

function Rows({ events }: { events: EventGlimpse[] }) {
  return (
    <Card rows>
      {events.map((event) => (
        <ListRow
          key={event.eventId}
          id={`event-${event.eventId}`}
          icon='calendar-days'
          title={event.title}
          text={`${period(event.startsAt, event.endsAt)} · ${event.venueName}`}
          onPress={() => open(routes.event(event.eventId))}
        />
      ))}
    </Card>
  )
}

/** What one can come to, before anything to read. */
export function ComingEvents({ events }: { events: EventGlimpse[] }) {
  return (
    <>
      <Heading level={2}>{say.coming}</Heading>
      {events.length > 0 ? (
        <Rows events={events} />
      ) : (
        <Card id='no-events'>
          <View className='stack stack--tight'>
            <View className='strong'>{say.none}</View>
            <View className='soft'>{say.noneText}</View>
            <Button id='all-events' kind='secondary' compact onPress={() => open(routes.events)}>
              {say.allEvents}
            </Button>
          </View>
        </Card>
      )}
    </>
  )
}

export function PastEvents({ events }: { events: EventGlimpse[] }) {
  if (events.length === 0) return null
  return (
    <>
      <Heading level={2}>{say.past}</Heading>
      <Rows events={events} />
    </>
  )
}
