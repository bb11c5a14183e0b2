import { View } from '@tarojs/components'
import type { DoorSummary } from '@xiongguan/contract/events/field'
import type { EventId } from '@xiongguan/contract/events/terms'
import { useState } from 'react'
import { dayAndTime } from '@/platform/day-words'
import { partyWords } from '@/platform/party-words'
import { useChange } from '@/platform/reads/useChange'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Dialog } from '@/ui/Dialog'
import { Heading } from '@/ui/elements'
import { Failure } from '@/ui/Failure'
import { ListRow } from '@/ui/ListRow'
import { Notice } from '@/ui/Notice'
import { undoCheckIn } from '../queries'
import { words } from '../words'
import { spacedCode } from './door-view'

type Arrival = DoorSummary['recent'][number]
type Told = { tone: 'done' | 'warning'; title: string; text?: string }

/** Who came last, by code; a check-in made by mistake is taken back here. */
export function Recent({ eventId, recent, onUndone }: { eventId: EventId; recent: readonly Arrival[]; onUndone: () => void }) {
  const [asking, setAsking] = useState<Arrival | null>(null)
  const [told, setTold] = useState<Told | null>(null)
  const { run, busy, failure } = useChange(undoCheckIn)
  const undo = async ({ signUpId, code }: Arrival) => {
    const result = await run({ eventId, signUpId })
    setAsking(null)
    if (!result) return
    if (result.kind === 'undone') onUndone()
    setTold(
      result.kind === 'undone'
        ? { tone: 'done', title: words.undone(spacedCode(code)) }
        : { tone: 'warning', title: words.undoFailed, text: result.words },
    )
  }
  return (
    <Card id='recent'>
      <View className='stack'>
        <Heading level={2}>{words.recent}</Heading>
        <View className='live' aria-live='polite'>
          {told && (
            <Notice tone={told.tone} title={told.title}>
              {told.text}
            </Notice>
          )}
        </View>
        <Failure of={failure} />
        {recent.length === 0 && <View className='soft'>{words.recentEmpty}</View>}
      </View>
      {recent.map((arrival) => (
        <ListRow
          key={arrival.signUpId}
          title={partyWords(arrival.party)}
          text={`${words.recentRow(spacedCode(arrival.code))} · ${dayAndTime(arrival.at)}`}
          end={
            <Button kind='quiet' compact icon='undo-2' label={words.undoSaid(spacedCode(arrival.code))} onPress={() => setAsking(arrival)}>
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
          {words.undoText(spacedCode(asking.code), partyWords(asking.party))}
        </Dialog>
      )}
    </Card>
  )
}
