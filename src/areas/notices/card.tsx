import { open } from '@/platform/navigate'
import { useRead } from '@/platform/reads/useRead'
import { routes } from '@/routes'
import { ListRow } from '@/ui/ListRow'
import { Tag } from '@/ui/Tag'
import { unread } from './queries'

/** The way to what is told in WeChat, and how often that still goes. */
export function MessageSettingsRow() {
  return <ListRow id='message-settings' icon='megaphone' title='消息设置' text='微信提醒还剩几条' onPress={() => open(routes.messageSettings)} />
}

/** The way to the inbox, with how many messages wait. */
export function InboxRow() {
  const { data } = useRead(unread)
  const waiting = data && data.count > 0 ? <Tag tone='brand'>{`${data.count} 条未读`}</Tag> : null
  return <ListRow id='inbox' icon='bell' title='我的消息' end={waiting} onPress={() => open(routes.inbox)} />
}
