import { useMe } from '@/platform/identity'
import { open } from '@/platform/navigate'
import { routes } from '@/routes'
import { ListRow } from '@/ui/ListRow'
import { words } from './words'

/** For 我的: shows only to people the server lets check in. */
export function DoorRow() {
  const { data: me } = useMe()
  if (!me?.permittedActions.includes('checkInAtDoor')) return null
  return <ListRow id='to-door' icon='scan-line' title={words.row} text={words.rowText} onPress={() => open(routes.doorEvents)} />
}
