import { View } from '@tarojs/components'
import type { Sharing, SharerView } from '@xiongguan/contract/membership/family-resident'
import { sharerRelationWords } from '@xiongguan/contract/membership/family-rules'
import { useState } from 'react'
import { dayOf } from '@/platform/day-words'
import { useChange } from '@/platform/reads/useChange'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Dialog } from '@/ui/Dialog'
import { Heading } from '@/ui/elements'
import { Failure } from '@/ui/Failure'
import { words } from '../family-words'
import { changeSharer, endSharer, withdrawInvitation } from '../queries'
import { rightsWords, ShareRights } from './ShareRights'

const whoIs = ({ nickname, relation }: Pick<SharerView, 'nickname' | 'relation'>) => nickname ?? sharerRelationWords[relation]

/** Phones that share the household, and invitations nobody has used yet. */
export function Sharers({ sharing: { sharers, invitations } }: { sharing: Sharing }) {
  return (
    <>
      <Card id='sharers'>
        <View className='stack'>
          <Heading level={2}>{words.sharers}</Heading>
          {sharers.length === 0 && <View className='soft'>{words.noSharers}</View>}
          {sharers.map((sharer) => (
            <Sharer key={sharer.sharerId} sharer={sharer} />
          ))}
        </View>
      </Card>
      {invitations.length > 0 && (
        <Card id='open-invitations'>
          <View className='stack'>
            <Heading level={2}>{words.invitations}</Heading>
            {invitations.map((invitation) => (
              <OpenInvitation key={invitation.invitationId} invitation={invitation} />
            ))}
          </View>
        </Card>
      )}
    </>
  )
}

function Sharer({ sharer }: { sharer: SharerView }) {
  const [may, setMay] = useState(sharer.may)
  const [doing, setDoing] = useState<'change' | 'end' | null>(null)
  const change = useChange(changeSharer)
  const end = useChange(endSharer)
  const { sharerId } = sharer
  const save = async () => {
    if (await change.run({ sharerId, may })) setDoing(null)
  }
  return (
    <View className='stack stack--tight' id={`sharer-${sharerId}`}>
      <View className='strong'>{whoIs(sharer)}</View>
      {doing === 'change' ? (
        <>
          <ShareRights may={may} onChange={setMay} />
          <Failure of={change.failure} />
          <Button id='save-rights' kind='secondary' busy={change.busy} onPress={() => void save()}>
            {words.save}
          </Button>
        </>
      ) : (
        <>
          <View className='soft'>{rightsWords(sharer.may)}</View>
          <View className='row row--wrap'>
            <Button id='change-rights' kind='quiet' compact label={`${words.change}：${whoIs(sharer)}`} onPress={() => setDoing('change')}>
              {words.change}
            </Button>
            <Button id='end-sharer' kind='quiet' compact label={`${words.end}：${whoIs(sharer)}`} onPress={() => setDoing('end')}>
              {words.end}
            </Button>
          </View>
        </>
      )}
      {doing === 'end' && (
        <Dialog
          title={words.endAsk}
          confirm={{ words: words.endConfirm, busy: end.busy, onPress: () => void end.run({ sharerId }) }}
          onClose={() => setDoing(null)}
        >
          <View>{words.endText}</View>
          <Failure of={end.failure} />
        </Dialog>
      )}
    </View>
  )
}

function OpenInvitation({ invitation }: { invitation: Sharing['invitations'][number] }) {
  const { run, busy, failure } = useChange(withdrawInvitation)
  const { invitationId } = invitation
  return (
    <View className='stack stack--tight'>
      <View className='row row--apart row--wrap'>
        <View className='grow'>
          <View className='strong'>{whoIs(invitation)}</View>
          <View className='soft'>{words.until(dayOf(invitation.expiresAt))}</View>
        </View>
        <Button kind='quiet' compact busy={busy} label={`${words.takeBack}：${whoIs(invitation)}`} onPress={() => void run({ invitationId })}>
          {words.takeBack}
        </Button>
      </View>
      <Failure of={failure} />
    </View>
  )
}
