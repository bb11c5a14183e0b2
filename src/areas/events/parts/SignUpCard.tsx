import { View } from '@tarojs/components'
import type { EventCard, Party } from '@xiongguan/contract/events/resident'
import { signUpStateWords, type SignUpId, type SignUpState } from '@xiongguan/contract/events/terms'
import { period } from '@/platform/day-words'
import { open } from '@/platform/navigate'
import { partyWords } from '@/platform/party-words'
import { routes } from '@/routes'
import { Card } from '@/ui/Card'
import { Tag } from '@/ui/Tag'
import { words } from '../words'
import { KindTag } from './KindTag'
import { signUpTone } from './state-tone'

type Shown = {
  signUpId: SignUpId
  state: SignUpState
  party: Party
  event: Pick<EventCard, 'kind' | 'title' | 'startsAt' | 'endsAt' | 'venue'>
}

/** A sign-up of this family; opens its ticket. */
export function SignUpCard({ of: { signUpId, state, party, event } }: { of: Shown }) {
  return (
    <Card id={`sign-up-${signUpId}`} onPress={() => open(routes.ticket(signUpId))}>
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
  )
}
