import { open } from '@/platform/navigate'
import { useMe } from '@/platform/identity'
import { routes } from '@/routes'
import { ListRow } from '@/ui/ListRow'

/** The way to the door, only for those the server lets check in. */
export function DoorRow() {
  const { data: me } = useMe()
  if (!me?.permittedActions.includes('checkInAtDoor')) return null
  return <ListRow id='door' icon='scan-line' title='现场签到' text='扫码或输入口述码' onPress={() => open(routes.doorEvents)} />
}
