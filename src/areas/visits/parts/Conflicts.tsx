import { View } from '@tarojs/components'
import type { ConflictCard } from '@xiongguan/contract/membership/register-field'
import type { Keep } from '@xiongguan/contract/membership/register-rules'
import { useState } from 'react'
import { dayAndTime } from '@/platform/day-words'
import { useOnline } from '@/platform/network'
import { useChange } from '@/platform/reads/useChange'
import { useRead } from '@/platform/reads/useRead'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { Failure } from '@/ui/Failure'
import { Notice } from '@/ui/Notice'
import { Refused } from '@/ui/Refused'
import { conflicts, settle } from '../queries'
import { fieldWords, words } from '../words'
import { valueWords } from './field-values'
import './Conflicts.scss'

/** What this worker and somebody else both changed: one card for each field, of one household or of all. */
export function Conflicts({ householdId }: { householdId?: string }) {
  const read = useRead(conflicts)
  const [said, setSaid] = useState('')
  const [decided, setDecided] = useState<readonly string[]>([])
  const cards = (read.data?.cards ?? []).filter(
    (card) => !decided.includes(card.editId) && (householdId === undefined || card.householdId === householdId),
  )
  const unread = read.data === undefined && read.failure && !read.loading
  const note = ({ editId }: ConflictCard, keep: Keep) => {
    setSaid(keep === 'mine' ? words.keptMine : words.keptTheirs)
    setDecided([...decided, editId])
  }
  return (
    <>
      <View className='live' aria-live='polite'>
        {said && <Notice id='settled' tone='done' title={said} />}
      </View>
      {unread && (
        <Notice id='conflicts-unread' tone='wait' live>
          {words.conflictsUnread}
          <Button kind='quiet' compact onPress={read.reload}>
            {words.again}
          </Button>
        </Notice>
      )}
      {cards.length > 0 && <Heading level={2}>{words.conflict}</Heading>}
      {cards.map((card) => (
        <Conflict key={card.editId} card={card} onSettled={(keep) => note(card, keep)} onFailed={read.reload} />
      ))}
    </>
  )
}

const about = ({ personId, personName, field }: ConflictCard) =>
  personId === null ? words.conflictAddress : words.conflictOf(personName ?? words.nobody, fieldWords[field])

const byWhom = ({ changedBy, changedAt }: ConflictCard) =>
  changedAt ? words.changedBy(changedBy, dayAndTime(changedAt)) : words.changedByNobody(changedBy)

type ConflictProps = { card: ConflictCard; onSettled: (keep: Keep) => void; onFailed: () => void }

function Conflict({ card, onSettled, onFailed }: ConflictProps) {
  const online = useOnline()
  const [refusal, setRefusal] = useState<{ words: string } | null>(null)
  const { run, busy, failure } = useChange(settle)
  const decide = async (keep: Keep) => {
    const result = await run({ editId: card.editId, keep, version: card.version })
    setRefusal(result && result.kind !== 'settled' ? result : null)
    if (result?.kind === 'settled') onSettled(keep)
    // It may be gone: what was taken back goes with its cards.
    if (!result) onFailed()
  }
  return (
    <Card id={`conflict-${card.editId}`}>
      <View className='stack'>
        <Heading level={3}>{about(card)}</Heading>
        <Side title={words.mine} value={valueWords(card.field, card.mine)} />
        <Side title={words.theirs} value={valueWords(card.field, card.theirs)} note={byWhom(card)} />
        <Refused of={refusal} />
        <Failure of={failure} />
        {online ? (
          <>
            <Button id={`mine-${card.editId}`} busy={busy} label={`${words.keepMine}：${about(card)}`} onPress={() => void decide('mine')}>
              {words.keepMine}
            </Button>
            <Button
              id={`theirs-${card.editId}`}
              kind='secondary'
              busy={busy}
              label={`${words.keepTheirs}：${about(card)}`}
              onPress={() => void decide('theirs')}
            >
              {words.keepTheirs}
            </Button>
          </>
        ) : (
          <View className='soft'>{words.conflictOffline}</View>
        )}
      </View>
    </Card>
  )
}

function Side({ title, value, note }: { title: string; value: string; note?: string }) {
  return (
    <View className='conflict-side'>
      <View className='soft'>{title}</View>
      <View className='strong'>{value}</View>
      {note && <View className='soft'>{note}</View>}
    </View>
  )
}
