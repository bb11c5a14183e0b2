import { Button } from 'antd'
import { useState } from 'react'
import { momentWords } from '../../../platform/time'
import { useAnnounce } from '../../../ui/announce'
import { Card } from '../../../ui/card'
import { DataTable } from '../../../ui/data-table'
import type { Column } from '../../../ui/data-table'
import { Refusal, refused } from '../../../ui/refusal'
import { useCheckInUndo } from '../queries'
import type { DoorSummary } from '../queries'
import { words } from '../words'
import { partyWords } from './party-words'

type Recent = DoorSummary['recent'][number]

/** The last families through the door, each with a way back. */
export function RecentCheckIns({ summary, onUndone }: { summary: DoorSummary; onUndone: () => void }) {
  const undo = useCheckInUndo()
  const announce = useAnnounce()
  const [refusal, setRefusal] = useState<string | null>(null)
  const takeBack = ({ signUpId }: Recent) =>
    undo.mutate(
      { eventId: summary.event.eventId, signUpId },
      {
        onSuccess: (result) => {
          setRefusal(result.kind === 'undone' ? null : result.words)
          if (result.kind !== 'undone') return
          announce(words.undone)
          onUndone()
        },
      },
    )
  const columns: Column<Recent>[] = [
    { title: '口述码', cell: ({ code }) => <code>{code}</code> },
    { title: '同行', cell: ({ party }) => partyWords(party) },
    { title: '时间', cell: ({ at }) => momentWords(at) },
    {
      title: '处理',
      width: 90,
      cell: (recent) => (
        <Button size='small' disabled={undo.isPending} aria-label={`撤销签到：${recent.code}`} onClick={() => takeBack(recent)}>
          撤销
        </Button>
      ),
    },
  ]
  return (
    <Card title='刚刚签到'>
      <Refusal result={refused(refusal)} error={undo.error} />
      {summary.recent.length > 0 ? (
        <DataTable caption='刚刚签到的家庭' columns={columns} rows={summary.recent} keyOf={({ signUpId }) => signUpId} />
      ) : (
        <p style={{ color: 'var(--ink-soft)' }}>还没有家庭签到。签错了可以在这里撤销。</p>
      )}
    </Card>
  )
}
