import { useMe } from '@/platform/identity'
import { open } from '@/platform/navigate'
import { routes } from '@/routes'
import { ListRow } from '@/ui/ListRow'

const useMayUseConsole = () => Boolean(useMe().data?.permittedActions.includes('useConsole'))

/** The way to let a computer in, only for those the server lets work there. */
export function ConsoleRow() {
  if (!useMayUseConsole()) return null
  return <ListRow id='console-sign-in' icon='scan-line' title='扫码登录工作台' text='扫电脑上的二维码' onPress={() => open(routes.consoleSignIn)} />
}

/** Where this colleague is signed in. */
export function SessionsRow() {
  if (!useMayUseConsole()) return null
  return <ListRow id='sessions' icon='shield-check' title='登录管理' text='在哪里登录着，随时退出' onPress={() => open(routes.sessions)} />
}
