import { View } from '@tarojs/components'
import type { PrivacyNotice } from '@xiongguan/contract/identity/resident'
import { useState } from 'react'
import { dayWords } from '@/platform/day-words'
import { useMe } from '@/platform/identity'
import { goBack } from '@/platform/navigate'
import { useChange } from '@/platform/reads/useChange'
import { useRead } from '@/platform/reads/useRead'
import { ActionBar } from '@/ui/ActionBar'
import { Button } from '@/ui/Button'
import { Failure } from '@/ui/Failure'
import { Loaded } from '@/ui/Loaded'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { NoticeSections } from '../../parts/NoticeSections'
import { acceptPrivacy, privacyNotice } from '../../queries'
import { words } from '../../words'

export default function PrivacyPage() {
  const notice = useRead(privacyNotice)
  return (
    <Page title={words.privacyTitle}>
      <Loaded of={notice}>
        {(shown) => (
          <>
            <View className='soft'>{words.privacyMeta(shown.version, dayWords(shown.effectiveOn))}</View>
            <NoticeSections sections={shown.sections} />
            <Accept notice={shown} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

/** Reading is open to everyone; agreeing makes sense only to someone signed in, and leads back to where they came from. */
function Accept({ notice: { version } }: { notice: PrivacyNotice }) {
  const { data: me } = useMe()
  const { run, busy, failure } = useChange(acceptPrivacy)
  const [outdated, setOutdated] = useState('')
  if (!me) return null
  if (!me.signedIn) return <Notice tone='info'>{words.privacySignIn}</Notice>
  if (me.privacy.acceptedVersion === version && !busy)
    return (
      <Notice id='accepted' tone='done' title={words.privacyAccepted}>
        {words.privacyAcceptedText}
      </Notice>
    )
  const accept = async () => {
    const result = await run({ version })
    if (result?.kind === 'done') goBack()
    if (result?.kind === 'outdated') setOutdated(result.words)
  }
  return (
    <>
      <View className='live' aria-live='assertive'>
        {outdated && (
          <Notice tone='warning' title={words.privacyChanged}>
            {outdated}
          </Notice>
        )}
      </View>
      <Failure of={failure} />
      <ActionBar>
        <Button id='accept-privacy' busy={busy} onPress={() => void accept()}>
          {words.privacyAccept}
        </Button>
        <Button id='decline-privacy' kind='quiet' onPress={goBack}>
          {words.privacyDecline}
        </Button>
      </ActionBar>
    </>
  )
}
