import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useAnnounce } from '../../../ui/announce'
import { Card } from '../../../ui/card'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { FailureLine } from '../../../ui/states'
import { SessionTable } from '../parts/session-table'
import { sessionsQuery, useEnding, useEndingOthers } from '../queries'
import { words } from '../words'

/** Where this account is signed in. */
export default function SessionsPage() {
  const read = useQuery(sessionsQuery)
  const ending = useEnding()
  const others = useEndingOthers()
  const announce = useAnnounce()
  const endOthers = (
    <Button loading={others.isPending} onClick={() => others.mutate(undefined, { onSuccess: ({ count }) => announce(words.endedOthers(count)) })}>
      {words.endOthers}
    </Button>
  )
  return (
    <Page title={words.sessionsTitle} sub={words.sessionsSub} actions={endOthers}>
      <Card>
        <Loaded read={read}>
          {(sessions) => (
            <SessionTable
              sessions={sessions}
              end={({ sessionId }) => ending.mutate({ sessionId }, { onSuccess: () => announce(words.sessionEnded) })}
            />
          )}
        </Loaded>
        <FailureLine error={ending.error ?? others.error} />
      </Card>
    </Page>
  )
}
