import { open } from '@/platform/navigate'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { State } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { words } from '../words'

/** An event that is not there, or a link that lost which one it meant: the way on is the list. */
export function LostEvent({ title }: { title: string }) {
  return (
    <Page title={title}>
      <State id='missing' icon='calendar-days' title={words.missing.title} text={words.missing.text}>
        <Button id='to-events' compact onPress={() => open(routes.events)}>
          {words.toEvents}
        </Button>
      </State>
    </Page>
  )
}
