import { open } from '@/platform/navigate'
import { useMe } from '@/platform/identity'
import { routes } from '@/routes'
import { ListRow } from '@/ui/ListRow'
import { useSending } from './device/useSending'

const words = {
  title: '走访登记',
  text: '我社区的家庭，没有网络也能改',
  waits: (count: number) => `${count} 项修改存在手机里，等送出`,
  stopped: (count: number) => `${count} 项修改没有存下，请看一下`,
}

/** A worker's way to the register of their communities; what waits on the phone is sent from here too. */
export function VisitsRow() {
  const { data: me } = useMe()
  const { edits, waiting } = useSending()
  if (edits.length === 0 && !me?.permittedActions.includes('keepRegister')) return null
  const text = waiting > 0 ? words.waits(waiting) : edits.length > 0 ? words.stopped(edits.length) : words.text
  return <ListRow id='visits' icon='pencil' title={words.title} text={text} onPress={() => open(routes.visits)} />
}
