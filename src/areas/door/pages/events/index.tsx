import { period } from '@/platform/day-words'
import { useMe } from '@/platform/identity'
import { open } from '@/platform/navigate'
import { useRead } from '@/platform/reads/useRead'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { ListRow } from '@/ui/ListRow'
import { Loaded, State } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { doorOf, enrolledEvents } from '../../device/stored'
import { NoRight } from '../../parts/NoRight'
import { doorEvents } from '../../queries'
import { words } from '../../words'

export default function DoorEventsPage() {
  const who = useMe()
  return (
    <Page title={words.eventsTitle}>
      <MyDevices />
      <Loaded of={who}>{(me) => (me.permittedActions.includes('checkInAtDoor') ? <MyDoors /> : <Volunteer />)}</Loaded>
    </Page>
  )
}

const nothing = (
  <State id='no-events' icon='calendar-days' title={words.noEvents} text={words.noEventsText}>
    <Button compact kind='secondary' onPress={() => open(routes.events)}>
      {words.toEvents}
    </Button>
  </State>
)

/** Doors at which this phone stands; they open without a network too. */
function MyDevices() {
  const devices = enrolledEvents().flatMap((eventId) => doorOf(eventId).get() ?? [])
  if (devices.length === 0) return null
  return (
    <Card rows>
      {devices.map(({ device, list }) => (
        <ListRow
          key={device.eventId}
          id={`device-${device.eventId}`}
          icon='scan-line'
          title={list?.event.title ?? device.name}
          text={`${words.myDevices} · ${device.name}`}
          onPress={() => open(routes.door(device.eventId))}
        />
      ))}
    </Card>
  )
}

const asDevice = <ListRow id='to-device' icon='plus' title={words.toDevice} text={words.toDeviceText} onPress={() => open(routes.doorDevice)} />

/** Without a role the code is the right, so the way to it is all there is. */
function Volunteer() {
  return enrolledEvents().length > 0 ? <Card rows>{asDevice}</Card> : <NoRight />
}

function MyDoors() {
  const doors = useRead(doorEvents)
  return (
    <Loaded of={doors} empty={{ when: (events) => events.length === 0, show: nothing }}>
      {(events) => (
        <Card rows>
          {events.map(({ eventId, title, startsAt, endsAt, venue }) => (
            <ListRow
              key={eventId}
              id={`door-${eventId}`}
              icon='scan-line'
              title={title}
              text={`${period(startsAt, endsAt)} · ${venue.name}`}
              onPress={() => open(routes.door(eventId))}
            />
          ))}
          {asDevice}
        </Card>
      )}
    </Loaded>
  )
}
