import { open } from '@/platform/navigate'
import { useMe } from '@/platform/identity'
import { recall } from '@/platform/storage'
import { routes } from '@/routes'
import { ListRow } from '@/ui/ListRow'

/** The way to the door: for those the server lets check in, and for a phone that was made a door device, also without a network. */
export function DoorRow() {
  const { data: me } = useMe()
  const isDevice = recall<string[]>('door.devices', []).length > 0
  if (!isDevice && !me?.permittedActions.includes('checkInAtDoor')) return null
  return <ListRow id='door' icon='scan-line' title='现场签到' text='扫码或输入口述码' onPress={() => open(routes.doorEvents)} />
}
