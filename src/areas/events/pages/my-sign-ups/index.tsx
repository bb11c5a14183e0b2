import { View } from '@tarojs/components'
import { signUpStateWords } from '@xiongguan/contract/events/terms'
import { period } from '@/platform/day-words'
import { open } from '@/platform/navigate'
import { partyWords } from '@/platform/party-words'
import { usePages } from '@/platform/reads/useRead'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { State } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { PagedList } from '@/ui/PagedList'
import { Tag } from '@/ui/Tag'
import { KindTag } from '../../parts/KindTag'
import { signUpTone } from '../../parts/state-tone'
import { MyWaits } from '../../parts/MyWaits'
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
  return (
    <Page title={words.mySignUpsTitle}>
      <View className='soft'>
        <Button id='have-invitation' kind='quiet' compact icon='heart-handshake' onPress={() => open(routes.invite())}>
          {words.haveInvitation}
        </Button>
      </View>
      <MyWaits />
      <PagedList of={list} empty={nothing}>
        {({ signUpId, state, party, event }) => (
          <Card key={signUpId} id={`sign-up-${signUpId}`} onPress={() => open(routes.ticket(signUpId))}>
            <View className='stack stack--tight'>
              <View className='row row--apart row--wrap'>
                <KindTag kind={event.kind} />
                <Tag tone={signUpTone[state]}>{signUpStateWords[state]}</Tag>
              </View>
              <View className='heading heading--2'>{event.title}</View>
              <View className='soft'>
                {period(event.startsAt, event.endsAt)} · {event.venue.name}
              </View>
              <View className='row row--apart row--wrap'>
                <View>{partyWords(party)}</View>
                {state === 'pending' && <View className='strong brand'>{words.seeWaiting}</View>}
                {state === 'active' && <View className='strong brand'>{words.seeTicket}</View>}
              </View>
            </View>
          </Card>
        )}
      </PagedList>
    </Page>
  )
}
