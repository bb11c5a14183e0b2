import { open } from '@/platform/navigate'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { State } from '@/ui/Loaded'
import { words } from '../words'

/** For those the server does not let check in: says whom to ask, and a way on. */
export function NoRight() {
  return (
    <State id='no-right' icon='shield-check' title={words.noRight} text={words.noRightText}>
      <Button id='to-device' compact onPress={() => open(routes.doorDevice)}>
        {words.toDevice}
      </Button>
      <Button compact kind='secondary' onPress={() => open(routes.events)}>
        {words.toEvents}
      </Button>
    </State>
  )
}
