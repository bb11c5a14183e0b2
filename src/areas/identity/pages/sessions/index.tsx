import { useRead } from '@/platform/reads/useRead'
import { Loaded, State } from '@/ui/Loaded'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { SessionList } from '../../parts/SessionList'
import { sessions } from '../../queries'
import { words } from '../../words'

const none = <State id='no-sessions' icon='shield-check' title={words.noSessions} text={words.noSessionsText} />

export default function SessionsPage() {
  const read = useRead(sessions)
  return (
    <Page title={words.sessionsTitle}>
      <Notice>{words.sessionsNote}</Notice>
      <Loaded of={read} empty={{ when: (list) => list.length === 0, show: none }}>
        {(list) => <SessionList sessions={list} />}
      </Loaded>
    </Page>
  )
}
