import { View } from '@tarojs/components'
import type { Ticket } from '@xiongguan/contract/events/resident'
import { open } from '@/platform/navigate'
import { usePages } from '@/platform/reads/useRead'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { State } from '@/ui/Loaded'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { PagedList } from '@/ui/PagedList'
import { keptTickets } from '../../parts/kept-tickets'
import { MyWaits } from '../../parts/MyWaits'
import { SignUpCard } from '../../parts/SignUpCard'
import { mySignUps } from '../../queries'
import { words } from '../../words'

const nothing = (
  <State id='no-sign-ups' icon='ticket' title={words.mySignUpsEmpty} text={words.mySignUpsEmptyText}>
    <Button compact onPress={() => open(routes.events)}>
      {words.toEvents}
    </Button>
  </State>
)

export default function MySignUpsPage() {
  const list = usePages(mySignUps, {})
  const { data, failure, loading } = list
  const kept = !data && !loading && failure?.offline ? keptTickets() : []
  return (
    <Page title={words.mySignUpsTitle}>
      <View className='soft'>
        <Button id='have-invitation' kind='quiet' compact icon='heart-handshake' onPress={() => open(routes.invite())}>
          {words.haveInvitation}
        </Button>
      </View>
      <MyWaits />
      {kept.length > 0 ? (
        <KeptTickets tickets={kept} onRetry={list.reload} />
      ) : (
        <PagedList of={list} empty={nothing}>
          {(signUp) => <SignUpCard key={signUp.signUpId} of={signUp} />}
        </PagedList>
      )}
    </Page>
  )
}

/** Without a network: the tickets that were opened on this phone before. */
function KeptTickets({ tickets, onRetry }: { tickets: readonly Ticket[]; onRetry: () => void }) {
  return (
    <>
      <Notice id='kept-tickets' tone='wait' title={words.keptTickets} live>
        {words.keptTicketsText}
        <Button kind='quiet' compact icon='refresh-cw' onPress={onRetry}>
          {words.keptTicketsRetry}
        </Button>
      </Notice>
      {tickets.map((ticket) => (
        <SignUpCard key={ticket.signUpId} of={ticket} />
      ))}
    </>
  )
}
