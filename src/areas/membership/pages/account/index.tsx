import { useState } from 'react'
import { useMe } from '@/platform/identity'
import { open } from '@/platform/navigate'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Loaded, State } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { ClaimAdministrator } from '../../parts/ClaimAdministrator'
import { Kept } from '../../parts/Kept'
import { Leave } from '../../parts/Leave'
import { words } from '../../words'

const toHome = (
  <Button id='to-home' compact onPress={() => open(routes.home)}>
    {words.toHome}
  </Button>
)

export default function AccountPage() {
  const who = useMe()
  const [left, setLeft] = useState(false)
  return (
    <Page title={words.accountTitle}>
      {left ? (
        <State id='left' icon='circle-check' title={words.left} text={words.leftText}>
          {toHome}
        </State>
      ) : (
        <Loaded of={who}>
          {(me) =>
            me.signedIn ? (
              <>
                <Kept me={me} />
                <Leave onLeft={() => setLeft(true)} />
                {me.roles.length === 0 && <ClaimAdministrator />}
              </>
            ) : (
              <State id='signed-out' icon='user-round' title={words.signedOut} text={words.signedOutText}>
                {toHome}
              </State>
            )
          }
        </Loaded>
      )}
    </Page>
  )
}
