import { open } from '@/platform/navigate'
import { useMe } from '@/platform/identity'
import { recall } from '@/platform/storage'
import { routes } from '@/routes'
import { ListRow } from '@/ui/ListRow'

const isDevice = () => recall<string[]>('door.devices', []).length > 0

/** The way to the door: for those the server lets check in, and for a phone that was made a door device, also without a network. */
export function DoorRow() {
  const { data: me } = useMe()
  if (!isDevice() && !me?.permittedActions.includes('checkInAtDoor')) return null
  return <ListRow id='door' icon='scan-line' title='现场签到' text='扫码或输入口述码' onPress={() => open(routes.doorEvents)} />
}

/** The way of a volunteer without a role: the code that staff show makes the phone a door device. */
export function DoorDeviceRow() {
  const { data: me } = useMe()
  if (!me?.signedIn || isDevice() || me.permittedActions.includes('checkInAtDoor')) return null
  return <ListRow id='door-device' icon='scan-line' title='志愿者签到' text='工作人员出示设备码，用这里扫' onPress={() => open(routes.doorDevice)} />
}
