import type { AcceptInvitationResult, OpenInvitation } from '@xiongguan/contract/identity/resident'
import { View } from '@tarojs/components'
import { dayAndTime } from '@/platform/day-words'
import { useChange } from '@/platform/reads/useChange'
import { ActionBar } from '@/ui/ActionBar'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { Failure } from '@/ui/Failure'
import { Notice } from '@/ui/Notice'
import { acceptInvitation } from '../queries'
import { words } from '../words'

type Open = Extract<OpenInvitation, { kind: 'open' }>
type Props = { code: string; invitation: Open; onAnswer: (answer: AcceptInvitationResult) => void }

/** The name the invitation is for, what accepting means, and the one answer. */
export function InvitationSheet({ code, invitation, onAnswer }: Props) {
  const { run, busy, failure } = useChange(acceptInvitation)
  const accept = async () => {
    const answer = await run({ code })
    if (answer) onAnswer(answer)
  }
  return (
    <>
      <Card>
        <View className='stack stack--tight'>
          <View className='soft'>{words.name}</View>
          <Heading level={2}>{invitation.staffName}</Heading>
          <View className='soft'>{words.invitedBy(invitation.invitedBy, dayAndTime(invitation.expiresAt))}</View>
        </View>
      </Card>
      <Notice tone='wait'>{words.nameWrong}</Notice>
      <Notice title={words.joinTitle}>
        <View className='stack stack--tight'>
          <View>{words.kept}</View>
          <View>{invitation.replaces ? words.replacing : words.noRoleYet}</View>
        </View>
      </Notice>
      <Failure of={failure} />
      <ActionBar>
        <Button id='accept-invitation' busy={busy} onPress={() => void accept()}>
          {words.accept}
        </Button>
      </ActionBar>
    </>
  )
}
