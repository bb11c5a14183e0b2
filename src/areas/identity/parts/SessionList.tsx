import type { OpenSession } from '@xiongguan/contract/identity/resident'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { dayAndTime } from '@/platform/day-words'
import { useChange } from '@/platform/reads/useChange'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Dialog } from '@/ui/Dialog'
import { Failure } from '@/ui/Failure'
import { ListRow } from '@/ui/ListRow'
import { Tag } from '@/ui/Tag'
import { endOtherSessions, endSession } from '../queries'
import { words } from '../words'

function SessionRow({ session, onEnd }: { session: OpenSession; onEnd: () => void }) {
  const { device, since, lastUsedAt, current, sessionId } = session
  const end = current ? (
    <Tag>{words.current}</Tag>
  ) : (
    <Button id={`end-${sessionId}`} kind='quiet' compact label={words.endLabel(device)} onPress={onEnd}>
      {words.end}
    </Button>
  )
  return (
    <ListRow
      id={`session-${sessionId}`}
      title={device}
      text={`${words.since(dayAndTime(since))} · ${words.lastUsed(dayAndTime(lastUsedAt))}`}
      end={end}
    />
  )
}

/** Where this person is signed in; what is ended here is out at once. */
export function SessionList({ sessions, onEnded }: { sessions: OpenSession[]; onEnded: (count: number) => void }) {
  const one = useChange(endSession)
  const others = useChange(endOtherSessions)
  const [asking, setAsking] = useState<OpenSession | 'others' | null>(null)
  const end = async () => {
    if (!asking) return
    const result = asking === 'others' ? await others.run(undefined) : await one.run({ sessionId: asking.sessionId })
    setAsking(null)
    if (result) onEnded(result.count)
  }
  return (
    <View className='stack'>
      <Failure of={one.failure ?? others.failure} />
      <Card rows>
        {sessions.map((session) => (
          <SessionRow key={session.sessionId} session={session} onEnd={() => setAsking(session)} />
        ))}
      </Card>
      {sessions.some(({ current }) => !current) && (
        <Button id='end-others' kind='secondary' onPress={() => setAsking('others')}>
          {words.endOthers}
        </Button>
      )}
      {asking && (
        <Dialog
          title={asking === 'others' ? words.endOthersAsk : words.endAsk}
          confirm={{ words: words.end, busy: one.busy || others.busy, onPress: () => void end() }}
          onClose={() => setAsking(null)}
        >
          {asking === 'others' ? words.endOthersAskText : words.endAskText(asking.device)}
        </Dialog>
      )}
    </View>
  )
}
