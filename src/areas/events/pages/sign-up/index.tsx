import type { EventDetail } from '@xiongguan/contract/events/resident'
import type { EventId } from '@xiongguan/contract/events/terms'
import { useEffect, useState } from 'react'
import { usePageParam } from '@/platform/navigate'
import { useRead } from '@/platform/reads/useRead'
import { Loaded } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { EventSummary } from '../../parts/EventSummary'
import { LostEvent } from '../../parts/LostEvent'
import { type Offer, offerOf } from '../../parts/offer'
import { OfferBar } from '../../parts/OfferBar'
import { SignUpForm } from '../../parts/SignUpForm'
import { useLiveSeats } from '../../parts/useLiveSeats'
import { words as waitWords } from '../../parts/wait-words'
import { event, household } from '../../queries'
import { words } from '../../words'
import '../../parts/EventHero.scss'
import './index.scss'

export default function SignUpPage() {
  const eventId = usePageParam('eventId')
  return eventId ? <SignUpScreen eventId={eventId as EventId} /> : <LostEvent title={words.signUpTitle} />
}

const mayStart = (offered: Offer['kind'] | undefined) => offered === 'signUp' || offered === 'join'

function SignUpScreen({ eventId }: { eventId: EventId }) {
  const state = useRead(event, { eventId })
  const offered = state.data && offerOf(state.data).kind
  // Seats may run out while a family chooses: the form then stays and says so, nothing chosen is lost.
  const [started, setStarted] = useState(false)
  useEffect(() => {
    if (offered) setStarted((before) => mayStart(offered) || (before && offered !== 'ticket' && offered !== 'place'))
  }, [offered])
  useLiveSeats(state)
  if (!state.data && !state.loading && state.failure?.status === 404) return <LostEvent title={words.signUpTitle} />
  return (
    <Page title={offered === 'join' ? waitWords.joinTitle : words.signUpTitle}>
      <Loaded of={state} missing={words.missing}>
        {(shown) => (
          <>
            <EventSummary event={shown} />
            {started || mayStart(offered) ? <FamilyForm event={shown} joins={offered === 'join'} /> : <OfferBar event={shown} />}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function FamilyForm({ event: shown, joins }: { event: EventDetail; joins: boolean }) {
  const family = useRead(household)
  return <Loaded of={family}>{(found) => found && <SignUpForm event={shown} household={found} joins={joins} />}</Loaded>
}
