import { View } from '@tarojs/components'
import type { SharingLook } from '@xiongguan/contract/membership/family-resident'
import { useState } from 'react'
import { open, replaceWith, usePageParam } from '@/platform/navigate'
import { useMe } from '@/platform/identity'
import { useChange } from '@/platform/reads/useChange'
import { useRead } from '@/platform/reads/useRead'
import { routes } from '@/routes'
import { ActionBar } from '@/ui/ActionBar'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { Failure } from '@/ui/Failure'
import { Loaded, State } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { words } from '../../family-words'
import { InviteFamily } from '../../parts/InviteFamily'
import { LeaveShared } from '../../parts/LeaveShared'
import { Refused } from '@/ui/Refused'
import { Sharers } from '../../parts/Sharers'
import { rightsWords } from '../../parts/ShareRights'
import { TypeCode } from '../../parts/TypeCode'
import { joinHousehold, sharing, sharingInvitation } from '../../queries'
import { words as pageWords } from '../../words'

/** For the owner: who shares. For whoever shares: what they may. For a newcomer: a code to type. */
export default function SharingPage() {
  const read = useRead(sharing)
  const given = usePageParam('code')
  const [code, setCode] = useState(given)
  return (
    <Page title={words.sharing}>
      <Loaded of={read}>
        {(found) =>
          found?.role === 'owner' ? (
            <>
              <View className='soft'>{words.sharingText}</View>
              <InviteFamily />
              <Sharers sharing={found} />
            </>
          ) : found ? (
            <Card id='shared-with-me'>
              <View className='stack'>
                <Heading level={2}>{words.sharedTitle}</Heading>
                <View>{rightsWords(found.may)}</View>
                <View className='soft'>{words.sharedText}</View>
                <LeaveShared />
              </View>
            </Card>
          ) : code ? (
            <Invited code={code} again={() => setCode('')} />
          ) : (
            <TypeCode title={words.haveCode} look={words.joinLook} onCode={setCode} />
          )
        }
      </Loaded>
    </Page>
  )
}

function Invited({ code, again }: { code: string; again: () => void }) {
  const read = useRead(sharingInvitation, { code })
  return (
    <Loaded of={read}>
      {(look) =>
        look.kind === 'open' ? (
          <Invitation code={code} look={look} />
        ) : (
          <State id='invitation-shut' icon='info' title={look.words} text=''>
            <Button id='another-code' kind='secondary' compact onPress={again}>
              {words.another}
            </Button>
          </State>
        )
      }
    </Loaded>
  )
}

function Invitation({ code, look }: { code: string; look: Extract<SharingLook, { kind: 'open' }> }) {
  const me = useMe()
  const [refusal, setRefusal] = useState<{ words: string } | null>(null)
  const { run, busy, failure } = useChange(joinHousehold)
  const join = async () => {
    const result = await run({ code })
    if (result?.kind === 'joined') return replaceWith(routes.household)
    setRefusal(result ?? null)
  }
  return (
    <>
      <Card id='family-invitation'>
        <View className='stack'>
          <Heading level={2}>{words.joinTitle(look.communityName)}</Heading>
          {look.nickname && <View>{words.joinAs(look.nickname)}</View>}
          <View>{rightsWords(look.may)}</View>
        </View>
      </Card>
      <Refused of={refusal} />
      <Failure of={failure} />
      <Loaded of={me}>
        {({ privacy }) => (
          <ActionBar>
            {privacy.acceptedVersion === privacy.currentVersion ? (
              <Button id='join' busy={busy} onPress={() => void join()}>
                {words.join}
              </Button>
            ) : (
              <Button id='to-privacy' onPress={() => open(routes.privacy)}>
                {pageWords.privacyOpen}
              </Button>
            )}
          </ActionBar>
        )}
      </Loaded>
    </>
  )
}
