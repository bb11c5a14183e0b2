import { Button } from 'antd'
import { momentWords } from '../../../platform/time'
import { Chip } from '../../../ui/chip'
import { DataTable } from '../../../ui/data-table'
import type { Column } from '../../../ui/data-table'
import { State } from '../../../ui/states'
import type { OpenSession } from '../queries'
import { words } from '../words'

const columns: Column<OpenSession>[] = [
  { title: '设备', cell: ({ device }) => <strong>{device}</strong> },
  { title: words.since, cell: ({ since }) => momentWords(since) },
  { title: words.lastUsed, cell: ({ lastUsedAt }) => momentWords(lastUsedAt) },
]

const endColumn = (end: (session: OpenSession) => void): Column<OpenSession> => ({
  title: '处理',
  cell: (session) =>
    session.current ? (
      <Chip tone='jade'>{words.thisOne}</Chip>
    ) : (
      <Button
        type='link'
        size='small'
        style={{ padding: 0 }}
        aria-label={`${words.endSession}：${session.device} ${momentWords(session.since)}`}
        onClick={() => end(session)}
      >
        {words.endSession}
      </Button>
    ),
})

/** Where somebody is signed in; the one in use is marked and not ended here. */
export function SessionTable({ sessions, end }: { sessions: OpenSession[]; end: (session: OpenSession) => void }) {
  if (sessions.length === 0) return <State title={words.noSessions} words={words.noSessionsText} />
  return <DataTable caption={words.memberSessions} columns={[...columns, endColumn(end)]} rows={sessions} keyOf={({ sessionId }) => sessionId} />
}
