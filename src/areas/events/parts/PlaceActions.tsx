import type { EventDetail, LeaveResult, WaitPlace } from '@xiongguan/contract/events/resident'
import type { WaitEntryId } from '@xiongguan/contract/events/terms'
import { useState } from 'react'
import { open, replaceWith } from '@/platform/navigate'
import { type ChangeState, useChange } from '@/platform/reads/useChange'
import { routes } from '@/routes'
import { ActionBar } from '@/ui/ActionBar'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { Failure } from '@/ui/Failure'
import { Refused } from '@/ui/Refused'
import { acceptOffer, declineOffer, leaveWaitlist } from '../queries'
import { isLive } from './wait'
import { words } from './wait-words'

type Entry = { entryId: WaitEntryId }
type Going = { button: string; ask: string; text: string; confirm: string; keep: string }

const declining: Going = { button: words.decline, ask: words.declineAsk, text: words.declineText, confirm: words.declineConfirm, keep: words.keep }
const leaving: Going = { button: words.leave, ask: words.leaveAsk, text: words.leaveText, confirm: words.leaveConfirm, keep: words.stay }

/** Gives the place or the seats up, after asking once. */
function GoAway({
  id,
  entryId,
  said,
  change,
  refused,
}: Entry & { id: string; said: Going; change: ChangeState<Entry, LeaveResult>; refused: (words: string) => void }) {
  const [asking, setAsking] = useState(false)
  const go = async () => {
    const result = await change.run({ entryId })
    setAsking(false)
    if (result?.kind === 'refused') refused(result.words)
  }
  return (
    <>
      <Button id={id} kind='quiet' onPress={() => setAsking(true)}>
        {said.button}
      </Button>
      {asking && (
        <Dialog
          title={said.ask}
          confirm={{ words: said.confirm, onPress: () => void go(), busy: change.busy }}
          closeWords={said.keep}
          onClose={() => setAsking(false)}
        >
          {said.text}
        </Dialog>
      )}
    </>
  )
}

/** The one thing to do about a place: take the offered seats, or leave; once it ended, the way on. */
export function PlaceActions({ event, place }: { event: EventDetail; place: WaitPlace }) {
  const accepting = useChange(acceptOffer)
  const decline = useChange(declineOffer)
  const leave = useChange(leaveWaitlist)
  const [refusal, setRefusal] = useState('')
  const accept = async () => {
    setRefusal('')
    const result = await accepting.run({ entryId: place.entryId })
    if (result?.kind === 'refused') setRefusal(result.words)
    if (result?.kind === 'signedUp') replaceWith(routes.ticket(result.signUpId))
  }
  if (!isLive(place)) return <Onwards event={event} />
  return (
    <ActionBar>
      <Refused of={refusal ? { words: refusal } : null} />
      <Failure of={accepting.failure ?? decline.failure ?? leave.failure} />
      {place.state === 'offered' && (
        <Button id='accept-offer' busy={accepting.busy} onPress={() => void accept()}>
          {words.accept}
        </Button>
      )}
      {place.state === 'offered' ? (
        <GoAway id='decline-offer' entryId={place.entryId} said={declining} change={decline} refused={setRefusal} />
      ) : (
        <GoAway id='leave-waitlist' entryId={place.entryId} said={leaving} change={leave} refused={setRefusal} />
      )}
    </ActionBar>
  )
}

function Onwards({ event: { eventId, mine, waitlist } }: { event: EventDetail }) {
  const ticket = mine && mine.state !== 'cancelled' && mine.state !== 'refused' ? mine : null
  return (
    <ActionBar>
      {ticket ? (
        <Button id='see-ticket' icon='ticket' onPress={() => open(routes.ticket(ticket.signUpId))}>
          {words.toTicket}
        </Button>
      ) : waitlist?.open ? (
        <Button id='wait-again' onPress={() => open(routes.signUp(eventId))}>
          {words.again}
        </Button>
      ) : (
        <Button id='to-events' kind='secondary' onPress={() => open(routes.events)}>
          {words.toEvents}
        </Button>
      )}
    </ActionBar>
  )
}
