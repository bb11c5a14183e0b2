import { useMe } from '@/platform/identity'
import { open } from '@/platform/navigate'
import { useRead } from '@/platform/reads/useRead'
import { routes } from '@/routes'
import { ListRow } from '@/ui/ListRow'
import { Tag } from '@/ui/Tag'
import { unread } from './queries'
import { words } from './words'

/** For 我的: the inbox and how much in it is new. */
export function InboxRow() {
  const { data: me } = useMe()
  return me?.signedIn ? <CountedRow /> : <ListRow id='to-inbox' icon='bell' title={words.title} onPress={() => open(routes.inbox)} />
}

function CountedRow() {
  const { data } = useRead(unread)
  const count = data?.count ?? 0
  return (
    <ListRow
      id='to-inbox'
      icon='bell'
      title={words.title}
      text={data && count === 0 ? words.none : undefined}
      end={count > 0 ? <Tag tone='brand'>{words.count(count)}</Tag> : undefined}
      onPress={() => open(routes.inbox)}
    />
  )
}
