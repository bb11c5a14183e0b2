import type { AcceptInvitationResult } from '@xiongguan/contract/identity/resident'
import { useState } from 'react'
import { open, usePageParam } from '@/platform/navigate'
import { useRead } from '@/platform/reads/useRead'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Loaded, State } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { EnterCode } from '../../parts/EnterCode'
import { InvitationSheet } from '../../parts/InvitationSheet'
import { invitationCodeIn } from '../../parts/scanned-code'
import { invitation } from '../../queries'
import { words } from '../../words'

function Answered({ answer }: { answer: AcceptInvitationResult }) {
  const done = answer.kind === 'accepted'
  const acceptedText = done && answer.replaces ? words.acceptedReplacing : words.acceptedText
  return (
    <State
      id={done ? 'accepted' : `refused-${answer.reason}`}
      icon={done ? 'circle-check' : 'circle-alert'}
      title={done ? words.accepted : words.cannotAccept}
      text={done ? acceptedText : answer.words}
    >
      <Button id='to-mine' compact onPress={() => open(routes.mine)}>
        {words.toMine}
      </Button>
    </State>
  )
}

function Invitation({ code }: { code: string }) {
  const read = useRead(invitation, { code })
  const [answer, setAnswer] = useState<AcceptInvitationResult | null>(null)
  if (answer) return <Answered answer={answer} />
  return (
    <Loaded of={read}>
      {(shown) => (shown.kind === 'open' ? <InvitationSheet code={code} invitation={shown} onAnswer={setAnswer} /> : <Answered answer={shown} />)}
    </Loaded>
  )
}

/** Opened by the administrator's link or code; WeChat hands the link over as `q`. */
export default function InvitationPage() {
  const given = usePageParam('code')
  const link = usePageParam('q')
  const [code, setCode] = useState(given || invitationCodeIn(link))
  return <Page title={words.invitationTitle}>{code ? <Invitation key={code} code={code} /> : <EnterCode onCode={setCode} />}</Page>
}
