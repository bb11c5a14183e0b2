import { View } from '@tarojs/components'
import type { EventDetail } from '@xiongguan/contract/events/resident'
import { type NextStep, nextStepWords } from '@xiongguan/contract/events/terms'
import { useState } from 'react'
import { useMe } from '@/platform/identity'
import { open } from '@/platform/navigate'
import { signsInByHand } from '@/platform/session'
import { routes } from '@/routes'
import { ActionBar } from '@/ui/ActionBar'
import { Button } from '@/ui/Button'
import { words } from '../words'
import { offerOf, stepRoute } from './offer'
import { SignInHere } from './SignInHere'
import { words as waitWords } from './wait-words'

/** The one primary button of an event, with the reason when something comes first. */
export function OfferBar({ event }: { event: EventDetail }) {
  const offer = offerOf(event)
  if (offer.kind === 'signUp')
    return (
      <ActionBar>
        <Button id='sign-up' onPress={() => open(routes.signUp(event.eventId))}>
          {words.signUp}
        </Button>
      </ActionBar>
    )
  if (offer.kind === 'place')
    return (
      <ActionBar>
        <Button id='see-place' icon={offer.offered ? 'circle-check' : 'clock'} onPress={() => open(routes.waitPlace(event.eventId))}>
          {offer.offered ? waitWords.seeOffer : waitWords.seePlace}
        </Button>
      </ActionBar>
    )
  if (offer.kind === 'join')
    return (
      <ActionBar>
        <View id='reason' className='event-reason'>
          {offer.reason}
        </View>
        <Button id='join' onPress={() => open(routes.signUp(event.eventId))}>
          {waitWords.join}
        </Button>
      </ActionBar>
    )
  if (offer.kind === 'ticket') {
    return (
      <ActionBar>
        <Button id='see-ticket' icon='ticket' onPress={() => open(routes.ticket(offer.signUpId))}>
          {event.mine?.state === 'pending' ? words.seeWaiting : words.seeTicket}
        </Button>
      </ActionBar>
    )
  }
  return (
    <ActionBar>
      <View id='reason' className='event-reason'>
        {offer.reason}
      </View>
      {offer.kind === 'step' ? (
        <StepButton step={offer.step} event={event} />
      ) : (
        <Button id='to-events' kind='secondary' onPress={() => open(routes.events)}>
          {words.toEvents}
        </Button>
      )}
    </ActionBar>
  )
}

function StepButton({ step, event: { mine } }: { step: NextStep; event: EventDetail }) {
  const { data: me } = useMe()
  const [signingIn, setSigningIn] = useState(false)
  const staysHere = step === 'signIn' && signsInByHand && Boolean(me?.demonstration)
  const take = () => {
    if (staysHere) return setSigningIn(true)
    open(stepRoute(step, mine) ?? routes.events)
  }
  return (
    <>
      <Button id={`step-${step}`} onPress={take}>
        {nextStepWords[step]}
      </Button>
      {signingIn && <SignInHere onClose={() => setSigningIn(false)} />}
    </>
  )
}
