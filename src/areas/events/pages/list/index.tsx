import { open } from '@/platform/navigate'
import { usePages } from '@/platform/reads/useRead'
import { useShare } from '@/platform/share'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { State } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { PagedList } from '@/ui/PagedList'
import { EventSheet } from '../../parts/EventSheet'
import { eventList } from '../../queries'
import { words } from '../../words'

const nothing = (
  <State id='no-events' icon='calendar-days' title={words.listEmpty} text={words.listEmptyText}>
    <Button compact kind='secondary' onPress={() => open(routes.read)}>
      {words.toReading}
    </Button>
  </State>
)

export default function EventListPage() {
  const list = usePages(eventList, {})
  useShare(words.listTitle, routes.events, 'event')
  return (
    <Page title={words.listTitle}>
      <PagedList of={list} empty={nothing}>
        {(event) => <EventSheet key={event.eventId} event={event} />}
      </PagedList>
    </Page>
  )
}
