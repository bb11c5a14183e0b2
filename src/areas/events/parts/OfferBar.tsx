import { View } from '@tarojs/components'
import type { EventDetail } from '@xiongguan/contract/events/resident'
import { nextStepWords } from '@xiongguan/contract/events/terms'
import { open } from '@/platform/navigate'
import { routes } from '@/routes'
import { ActionBar } from '@/ui/ActionBar'
import { Button } from '@/ui/Button'
import { words } from '../words'
import { offerOf, stepRoute } from './offer'

/** The one primary button of an event, with the reason when something comes first. */
export function OfferBar({ event }: { event: EventDetail }) {
  const offer = offerOf(event)
  if (offer.kind === 'signUp') return <ActionBar><Button id='sign-up' onPress={() => open(routes.signUp(event.eventId))}>{words.signUp}</Button></ActionBar>
  if (offer.kind === 'ticket') {
    return <ActionBar><Button id='see-ticket' icon='ticket' onPress={() => open(routes.ticket(offer.signUpId))}>{words.seeTicket}</Button></ActionBar>
  }
  const route = offer.kind === 'step' ? stepRoute(offer.step, event.mine) : null
  return (
    <ActionBar>
      <View id='reason' className='event-reason'>{offer.reason}</View>
      {offer.kind === 'step' && route
        ? <Button id={`step-${offer.step}`} onPress={() => open(route)}>{nextStepWords[offer.step]}</Button>
        : <Button id='to-events' kind='secondary' onPress={() => open(routes.events)}>{words.toEvents}</Button>}
    </ActionBar>
  )
}
