import { View } from '@tarojs/components'
import type { Notice } from '@xiongguan/contract/notices/resident'
import { open } from '@/platform/navigate'
import { useChange } from '@/platform/reads/useChange'
import { usePages, useRead } from '@/platform/reads/useRead'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Heading } from '@/ui/elements'
import { Failure } from '@/ui/Failure'
import { State } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { PagedList } from '@/ui/PagedList'
import { dayHeadings } from '../../parts/days'
import { Message } from '../../parts/Message'
import { inbox, markAllRead, unread } from '../../queries'
import { words } from '../../words'

const nothing = (
  <State id='no-messages' icon='inbox' title={words.empty} text={words.emptyText}>
    <Button compact kind='secondary' onPress={() => open(routes.events)}>
      {words.toEvents}
    </Button>
  </State>
)

function Tools() {
  const waiting = useRead(unread)
  const { run, busy, failure } = useChange(markAllRead)
  return (
    <>
      <View className='row row--apart row--wrap'>
        <Button id='message-settings' compact kind='quiet' onPress={() => open(routes.messageSettings)}>
          {words.settingsTitle}
        </Button>
        {waiting.data && waiting.data.count > 0 && (
          <Button id='read-all' compact kind='quiet' busy={busy} onPress={() => void run({})}>
            {words.readAll}
          </Button>
        )}
      </View>
      <Failure of={failure} />
    </>
  )
}

function Dated({ notice, day }: { notice: Notice; day: string | undefined }) {
  return (
    <View className='stack'>
      {day && <Heading level={2}>{day}</Heading>}
      <Message notice={notice} />
    </View>
  )
}

export default function InboxPage() {
  const list = usePages(inbox, {})
  const items = list.data?.items ?? []
  const days = dayHeadings(items, new Date(), words)
  return (
    <Page title={words.title}>
      {items.length > 0 && <Tools />}
      <PagedList of={list} empty={nothing}>
        {(notice) => <Dated key={notice.noticeId} notice={notice} day={days.get(notice.noticeId)} />}
      </PagedList>
    </Page>
  )
}
