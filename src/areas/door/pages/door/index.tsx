import type { EventId } from '@xiongguan/contract/events/terms'
import { useEffect, useState } from 'react'
import { useMe } from '@/platform/identity'
import { open, usePageParam } from '@/platform/navigate'
import { useRead } from '@/platform/reads/useRead'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Loaded, State } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { CheckIn } from '../../parts/CheckIn'
import { doorOf } from '../../device/stored'
import { Counts } from '../../parts/Counts'
import { DeviceDoor } from '../../parts/DeviceDoor'
import type { DoorView } from '../../parts/door-view'
import { NoRight } from '../../parts/NoRight'
import { Recent } from '../../parts/Recent'
import { doorSummary } from '../../queries'
import { words } from '../../words'

export default function DoorPage() {
  const eventId = usePageParam('eventId')
  const device = doorOf(eventId ?? '').use()
  const who = useMe()
  return (
    <Page title={words.doorTitle}>
      {eventId && device ? (
        <DeviceDoor eventId={eventId} />
      ) : eventId ? (
        <Loaded of={who}>{(me) => (me.permittedActions.includes('checkInAtDoor') ? <Door eventId={eventId as EventId} /> : <NoRight />)}</Loaded>
      ) : (
        <LostDoor />
      )}
    </Page>
  )
}

function LostDoor() {
  return (
    <State id='missing' icon='search' title={words.missing.title} text={words.missing.text}>
      <Button compact onPress={() => open(routes.doorEvents)}>
        {words.eventsTitle}
      </Button>
    </State>
  )
}

/** Other helpers let families in at the same time. */
const between = 15_000

function Door({ eventId }: { eventId: EventId }) {
  const summary = useRead(doorSummary, { eventId })
  const [view, setView] = useState<DoorView | null>(null)
  const { reload } = summary
  const known = summary.data !== undefined
  useEffect(() => {
    if (!known) return
    const timer = setInterval(reload, between)
    return () => clearInterval(timer)
  }, [known, reload])
  return (
    <Loaded of={summary} missing={words.missing}>
      {(shown) => (
        <>
          <CheckIn eventId={eventId} view={view} onView={setView} />
          <Counts summary={shown} />
          <Recent eventId={eventId} recent={shown.recent} onUndone={() => setView(null)} />
        </>
      )}
    </Loaded>
  )
}
