import { open } from '@/platform/navigate'
import { routes } from '@/routes'
import { Card } from '@/ui/Card'
import { ListRow } from '@/ui/ListRow'
import { partWords as words } from './words'

/** The way to the self-test. */
export function SelfTestCard() {
  return (
    <Card rows>
      <ListRow id='self-test' icon='lightbulb' title={words.selfTest} text={words.selfTestText} onPress={() => open(routes.selfTest)} />
    </Card>
  )
}
