import { View } from '@tarojs/components'
import type { AcceptResult, InvitationLook } from '@xiongguan/contract/events/resident'
import { nextStepWords } from '@xiongguan/contract/events/terms'
import { useState } from 'react'
import { period } from '@/platform/day-words'
import { useMe } from '@/platform/identity'
import { open, replaceWith, usePageParam } from '@/platform/navigate'
import { useChange } from '@/platform/reads/useChange'
import { useRead } from '@/platform/reads/useRead'
import { signsInByHand } from '@/platform/session'
import { routes } from '@/routes'
import { ActionBar } from '@/ui/ActionBar'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { Failure } from '@/ui/Failure'
import { Loaded, State } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { KindTag } from '../../parts/KindTag'
import { InvitedNotice } from '../../parts/InvitedNotice'
import { stepRoute } from '../../parts/offer'
import { SignInHere } from '../../parts/SignInHere'
import { TypeCode } from '../../parts/TypeCode'
import { acceptInvitation, invitation } from '../../queries'
import { words } from '../../words'

type Found = Extract<InvitationLook, { kind: 'found' }>
type Refused = Extract<AcceptResult, { kind: 'refused' }>

const typeCode = { title: words.inviteType, label: words.inviteCode, hint: words.inviteHint, empty: words.inviteEmpty, open: words.inviteOpen }

export default function InvitePage() {
  const linked = usePageParam('code')
  const [code, setCode] = useState(linked)
  const { data: me } = useMe()
  return (
    <Page title={words.inviteTitle}>
      {me && !me.signedIn && signsInByHand ? (
        <SignInFirst />
      ) : code ? (
        <Opened code={code} again={() => setCode('')} />
      ) : (
        <TypeCode id='invitation-code' openId='open-invitation' words={typeCode} given={setCode} />
      )}
    </Page>
  )
}

/** An invitation binds to a household, so it is opened by somebody. */
function SignInFirst() {
  const { data: me } = useMe()
  const [signingIn, setSigningIn] = useState(false)
  return (
    <State id='sign-in-first' icon='heart-handshake' title={words.inviteSignIn} text={words.inviteSignInText}>
      <Button id='step-signIn' compact onPress={() => (me?.demonstration ? setSigningIn(true) : open(routes.mine))}>
        {nextStepWords.signIn}
      </Button>
      {signingIn && <SignInHere onClose={() => setSigningIn(false)} />}
    </State>
  )
}

function Opened({ code, again }: { code: string; again: () => void }) {
  const state = useRead(invitation, { code })
  return (
    <Loaded of={state}>{(look) => (look.kind === 'found' ? <Invitation code={code} look={look} /> : <Shut refusal={look} again={again} />)}</Loaded>
  )
}

function Shut({ refusal, again }: { refusal: Refused; again: () => void }) {
  return (
    <State id='invitation-shut' icon='info' title={refusal.words} text={words.inviteShutText}>
      <Button id='another-code' kind='secondary' compact onPress={again}>
        {words.inviteAgain}
      </Button>
      <Button id='to-events' compact onPress={() => open(routes.events)}>
        {words.toEvents}
      </Button>
    </State>
  )
}

function Invitation({ code, look: { event, invited, accepted, householdKnown } }: { code: string; look: Found }) {
  const { run, busy, failure } = useChange(acceptInvitation)
  const [refusal, setRefusal] = useState<Refused | null>(null)
  const accept = async () => {
    const result = await run({ code })
    if (result?.kind === 'accepted') return replaceWith(routes.event(result.eventId))
    setRefusal(result ?? null)
  }
  return (
    <>
      <Card>
        <View className='stack stack--tight'>
          <KindTag kind={event.kind} />
          <Heading level={2}>{event.title}</Heading>
          <View>{event.tagline}</View>
          <View className='soft'>{period(event.startsAt, event.endsAt)}</View>
          <View className='soft'>{event.venue.name}</View>
        </View>
      </Card>
      <InvitedNotice invited={invited} />
      <View className='soft'>{words.inviteQuiet}</View>
      <ActionBar>
        <View className='live' aria-live='assertive'>
          {refusal && <View id='refusal'>{refusal.words}</View>}
        </View>
        <Failure of={failure} />
        {accepted ? (
          <Button id='to-event' onPress={() => replaceWith(routes.event(event.eventId))}>
            {words.toEvent}
          </Button>
        ) : householdKnown ? (
          <Button id='accept' busy={busy} onPress={() => void accept()}>
            {words.inviteAccept}
          </Button>
        ) : (
          <Button id='step-openHousehold' onPress={() => open(stepRoute('openHousehold', null) ?? routes.household)}>
            {nextStepWords.openHousehold}
          </Button>
        )}
      </ActionBar>
    </>
  )
}
