import type { Household } from '@xiongguan/contract/membership/resident'
import type { Me } from '@xiongguan/contract/identity/resident'
import { useState } from 'react'
import { useMe } from '@/platform/identity'
import { cameFromSomewhere, goBack, open } from '@/platform/navigate'
import { useRead } from '@/platform/reads/useRead'
import { routes } from '@/routes'
import { ActionBar } from '@/ui/ActionBar'
import { Button } from '@/ui/Button'
import { Loaded, State } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { FamilyWays } from '../../parts/FamilyWays'
import { HomePlace } from '../../parts/HomePlace'
import { OpenHousehold } from '../../parts/OpenHousehold'
import { People } from '../../parts/People'
import { SharedFamily } from '../../parts/SharedFamily'
import { Quiet } from '../../parts/Quiet'
import { household } from '../../queries'
import { words } from '../../words'

const privacyAccepted = ({ privacy }: Me) => privacy.acceptedVersion === privacy.currentVersion

export default function HouseholdPage() {
  const who = useMe()
  const family = useRead(household)
  return (
    <Page title={words.householdTitle}>
      <Loaded of={family}>
        {(found) =>
          found?.role === 'sharer' ? (
            <SharedFamily household={found} />
          ) : found ? (
            <Family household={found} />
          ) : (
            <>
              <Loaded of={who}>{(me) => (privacyAccepted(me) ? <OpenHousehold /> : <PrivacyFirst />)}</Loaded>
              <FamilyWays household={false} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

function PrivacyFirst() {
  return (
    <State id='privacy-first' icon='shield-check' title={words.privacyFirst} text={words.privacyFirstText}>
      <Button id='to-privacy' onPress={() => open(routes.privacy)}>
        {words.privacyOpen}
      </Button>
    </State>
  )
}

function Family({ household: found }: { household: Household }) {
  const [adding, setAdding] = useState(found.people.length === 0)
  return (
    <>
      <People household={found} adding={adding} onAdding={setAdding} />
      <HomePlace household={found} />
      {!adding && <FamilyWays household />}
      <Quiet household={found} />
      {cameFromSomewhere() && !adding && found.people.length > 0 && (
        <ActionBar>
          <Button id='finished' kind='secondary' onPress={goBack}>
            {words.finished}
          </Button>
        </ActionBar>
      )}
    </>
  )
}
