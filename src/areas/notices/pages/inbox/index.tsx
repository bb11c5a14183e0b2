import { open } from '@/platform/navigate'
import { usePages } from '@/platform/reads/useRead'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { State } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { PagedList } from '@/ui/PagedList'
import { Message } from '../../parts/Message'
import { inbox } from '../../queries'
import { words } from '../../words'

const nothing = (
  <State id='no-messages' icon='inbox' title={words.empty} text={words.emptyText}>
    <Button compact kind='secondary' onPress={() => open(routes.events)}>
      {words.toEvents}
    </Button>
  </State>
)

export default function InboxPage() {
  const list = usePages(inbox, {})
  return (
    <Page title={words.title}>
      <PagedList of={list} empty={nothing}>
        {(notice) => <Message key={notice.noticeId} notice={notice} />}
      </PagedList>
    </Page>
  )
}
