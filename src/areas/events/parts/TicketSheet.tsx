import { Text, View } from '@tarojs/components'
import type { Ticket } from '@xiongguan/contract/events/resident'
import { eventKindWords } from '@xiongguan/contract/events/terms'
import { dayAndTime, period } from '@/platform/day-words'
import { partyWords } from '@/platform/party-words'
import { Heading } from '@/ui/elements'
import { Icon } from '@/ui/Icon'
import { QrImage } from '@/ui/QrImage'
import { words } from '../words'
import './TicketSheet.scss'

/** Read out letter by letter, as it is spoken at the door. */
const spelled = (code: string) => code.split('').join(' ')

function Code({ code }: { code: string }) {
  return (
    <>
      <View className='soft'>{words.codeLabel}</View>
      <View id='code' className='ticket__code' aria-label={`${words.codeLabel} ${spelled(code)}`} {...spoken}>
        <Text className='ticket__half'>{code.slice(0, 4)}</Text>
        <Text className='ticket__half'>{code.slice(4)}</Text>
      </View>
      <View className='soft'>{words.codeHint}</View>
    </>
  )
}
const spoken = process.env.TARO_ENV === 'weapp' ? { 'aria-role': 'text' } : { role: 'img' }

const standing = ({ state, event }: Ticket) => (state !== 'active' ? state : event.state === 'over' ? 'over' : 'active')

function Standing({ ticket }: { ticket: Ticket }) {
  const now = standing(ticket)
  if (now === 'active') return null
  const said = {
    pending: words.ticketPending,
    refused: words.ticketRefused,
    cancelled: words.ticketCancelled,
    checkedIn: words.ticketArrived,
    over: words.ticketOver,
  }[now]
  return (
    <View id='ticket-state' className={`ticket__state${now === 'checkedIn' ? '' : ' ticket__state--off'}`}>
      <Icon name={now === 'checkedIn' ? 'circle-check' : 'info'} />
      {said}
    </View>
  )
}

/** The ticket as it is shown at the door: large code on white, eight letters to say, no name. */
export function TicketSheet({ ticket }: { ticket: Ticket }) {
  const { event, party, qrText, code } = ticket
  const now = standing(ticket)
  const shown = now === 'active' || now === 'checkedIn'
  return (
    <View className='ticket' id='ticket'>
      <View className={`ticket__head${shown ? '' : ' ticket__head--off'}`}>
        <View>{eventKindWords[event.kind]}</View>
        <Heading level={2}>{event.title}</Heading>
        <View>{period(event.startsAt, event.endsAt)}</View>
        {ticket.sessions.length > 0 && <View>{ticket.sessions.join('、')}</View>}
        <View>{event.venue.name}</View>
      </View>
      <View className='ticket__body'>
        <Standing ticket={ticket} />
        {now === 'active' && (
          <View className='ticket__qr'>
            <QrImage text={qrText} label={words.qrSaid} />
          </View>
        )}
        {now === 'active' && <View className='soft'>{words.bright}</View>}
        {now === 'pending' && ticket.approveBy && <View className='soft'>{words.ticketPendingText(dayAndTime(ticket.approveBy))}</View>}
        {now === 'refused' && <View className='soft'>{`${words.refusedFor(ticket.refusedBecause)}。${words.refusedAgain}`}</View>}
        {now === 'cancelled' && <View className='soft'>{words.ticketCancelledText}</View>}
      </View>
      {shown && <View className='ticket__cut' />}
      {shown && (
        <View className='ticket__body'>
          <Code code={code} />
        </View>
      )}
      <View className='ticket__foot'>
        {words.party} <Text className='strong'>{partyWords(party)}</Text>
      </View>
    </View>
  )
}
