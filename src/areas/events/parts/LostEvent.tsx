import { open } from '@/platform/navigate'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { State } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { words } from '../words'

/** A link that lost which event it meant. */
export function LostEvent({ title }: { title: string }) {
  return (
    <Page title={title}>
      <State id='missing' icon='calendar-days' title={words.missing.title} text={words.missing.text}>
        <Button id='to-events' compact onPress={() => open(routes.events)}>{words.toEvents}</Button>
      </State>
    </Page>
  )
}
