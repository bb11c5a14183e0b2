import { View } from '@tarojs/components'
import { useState } from 'react'
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
  // Kept here: with the last one ended there is no list that could say so.
  const [ended, setEnded] = useState(0)
  return (
    <Page title={words.sessionsTitle}>
      <Notice>{words.sessionsNote}</Notice>
      <View className='live' aria-live='polite'>
        {ended > 0 && <Notice id='ended' tone='done' title={words.ended(ended)} />}
      </View>
      <Loaded of={read} empty={{ when: (list) => list.length === 0, show: none }}>
        {(list) => <SessionList sessions={list} onEnded={setEnded} />}
      </Loaded>
    </Page>
  )
}
