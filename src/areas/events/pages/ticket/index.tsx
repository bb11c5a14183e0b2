import type { Ticket } from '@xiongguan/contract/events/resident'
import type { SignUpId } from '@xiongguan/contract/events/terms'
import { open, usePageParam } from '@/platform/navigate'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Loaded, State } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { AddToCalendar } from '../../parts/AddToCalendar'
import { CancelSignUp } from '../../parts/CancelSignUp'
import { RemindUs } from '../../parts/RemindUs'
import { SelfCheckIn } from '../../parts/SelfCheckIn'
import { TicketSheet } from '../../parts/TicketSheet'
import { useTicket } from '../../parts/useTicket'
import { words } from '../../words'

export default function TicketPage() {
  const signUpId = usePageParam('signUpId')
  return <Page title={words.ticketTitle}>{signUpId ? <ShownTicket signUpId={signUpId as SignUpId} /> : <LostTicket />}</Page>
}

function LostTicket() {
  return (
    <State id='missing' icon='ticket' title={words.ticketMissing.title} text={words.ticketMissing.text}>
      <Button id='to-my-sign-ups' compact onPress={() => open(routes.mySignUps)}>
        {words.toMySignUps}
      </Button>
    </State>
  )
}

const coming = ({ state, event }: Ticket) => state === 'active' && event.state !== 'over'

function ShownTicket({ signUpId }: { signUpId: SignUpId }) {
  const state = useTicket(signUpId)
  if (!state.data && state.failure?.status === 404 && !state.loading) return <LostTicket />
  return (
    <Loaded of={state} missing={words.ticketMissing}>
      {(ticket) => (
        <>
          <TicketSheet ticket={ticket} />
          {coming(ticket) && <RemindUs />}
          {coming(ticket) && <AddToCalendar event={ticket.event} />}
          <SelfCheckIn ticket={ticket} />
          <Button id='to-event' kind='secondary' onPress={() => open(routes.event(ticket.event.eventId))}>
            {words.toEvent}
          </Button>
          {(coming(ticket) || ticket.state === 'pending') && <CancelSignUp ticket={ticket} />}
        </>
      )}
    </Loaded>
  )
}
