import { View } from '@tarojs/components'
import type { Ticket } from '@xiongguan/contract/events/resident'
import { doorOpensAt } from '@xiongguan/contract/events/door-rules'
import { useState } from 'react'
import { useChange } from '@/platform/reads/useChange'
import { partyWords } from '@/platform/party-words'
import { Card } from '@/ui/Card'
import { Failure } from '@/ui/Failure'
import { Heading } from '@/ui/elements'
import { Notice } from '@/ui/Notice'
import { ScanButton } from '@/ui/ScanButton'
import { selfCheckIn } from '../queries'
import { words } from '../words'

type Told = { tone: 'done' | 'warning'; title: string; text: string }

const open = ({ event }: Ticket) => Date.now() >= doorOpensAt(new Date(event.startsAt)).getTime() && Date.now() < Date.parse(event.endsAt)

/** On site a family scans the screen at the door and needs nobody. */
export function SelfCheckIn({ ticket }: { ticket: Ticket }) {
  const { run, busy, failure } = useChange(selfCheckIn)
  const [told, setTold] = useState<Told | null>(null)
  const scanned = async (presented: string) => {
    setTold(null)
    const result = await run({ presented })
    if (result?.kind === 'checkedIn') setTold({ tone: 'done', title: words.selfDone(partyWords(result.party)), text: words.selfDoneText })
    if (result?.kind === 'refused') setTold({ tone: 'warning', title: result.words, text: result.fix })
  }
  if (!told && (ticket.state !== 'active' || !open(ticket))) return null
  return (
    <Card id='self-check-in'>
      <View className='stack'>
        <Heading level={2}>{words.selfTitle}</Heading>
        <View className='live' aria-live='assertive'>
          {told && (
            <Notice tone={told.tone} title={told.title}>
              {told.text}
            </Notice>
          )}
        </View>
        <Failure of={failure} />
        {ticket.state === 'active' && (
          <>
            <View className='soft'>{words.selfHow}</View>
            <ScanButton busy={busy} onText={(text) => void scanned(text)}>
              {words.selfScan}
            </ScanButton>
          </>
        )}
      </View>
    </Card>
  )
}
