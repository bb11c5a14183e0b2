import { View } from '@tarojs/components'
import { useState } from 'react'
import { dayAndTime } from '@/platform/day-words'
import { partyWords } from '@/platform/party-words'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Dialog } from '@/ui/Dialog'
import { Heading } from '@/ui/elements'
import { ListRow } from '@/ui/ListRow'
import { Notice } from '@/ui/Notice'
import { takeBackHere } from '../device/check-in'
import type { OwnArrival } from '../device/decide'
import { words } from '../words'
import { spacedCode } from './door-view'

const mostShown = 20
const nameOf = ({ code }: OwnArrival) => (code ? words.recentRow(spacedCode(code)) : words.ticketRow)
const partyOf = ({ party }: OwnArrival) => (party ? partyWords(party) : words.doneByTicket)

/** Whom this phone let in last; a mistake is taken back here, also without a network. */
export function OwnArrivals({
  eventId,
  own,
  online,
  onUndone,
}: {
  eventId: string
  own: readonly OwnArrival[]
  online: boolean
  onUndone: () => void
}) {
  const [asking, setAsking] = useState<OwnArrival | null>(null)
  const [undone, setUndone] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const undo = async (arrival: OwnArrival) => {
    setBusy(true)
    await takeBackHere(eventId, arrival, online)
    setBusy(false)
    setAsking(null)
    setUndone(arrival.code ? words.undone(spacedCode(arrival.code)) : words.undoneTicket)
    onUndone()
  }
  return (
    <Card id='recent'>
      <View className='stack'>
        <Heading level={2}>{words.recent}</Heading>
        <View className='live' aria-live='polite'>
          {undone && <Notice tone='done' title={undone} />}
        </View>
        {own.length === 0 && <View className='soft'>{words.recentEmpty}</View>}
      </View>
      {own.slice(0, mostShown).map((arrival) => (
        <ListRow
          key={arrival.entryId}
          title={partyOf(arrival)}
          text={[nameOf(arrival), dayAndTime(new Date(arrival.at).toISOString()), ...(arrival.unsent ? [words.unsentRow] : [])].join(' · ')}
          end={
            <Button kind='quiet' compact icon='undo-2' label={`${words.undo} ${nameOf(arrival)}`} onPress={() => setAsking(arrival)}>
              {words.undo}
            </Button>
          }
        />
      ))}
      {asking && (
        <Dialog
          title={words.undoAsk}
          confirm={{ words: words.undoConfirm, onPress: () => void undo(asking), busy }}
          closeWords={words.undoKeep}
          onClose={() => setAsking(null)}
        >
          {words.undoTextHere(nameOf(asking), partyOf(asking))}
        </Dialog>
      )}
    </Card>
  )
}
