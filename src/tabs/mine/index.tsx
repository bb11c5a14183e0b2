import { useState } from 'react'
import { DutyFamiliesRow, FamilyContactsRow } from '@/areas/custody/card'
import { BirthdaysRow, ContactRow, JoinRow, KeptRow } from '@/areas/association/card'
import { DoorDeviceRow, DoorRow } from '@/areas/door/card'
import { TimelineRow } from '@/areas/guidance/card'
import { ConsoleRow, SessionsRow } from '@/areas/identity/card'
import { InboxRow, MessageSettingsRow } from '@/areas/notices/card'
import { HouseholdRow } from '@/areas/membership/card'
import { VisitsRow } from '@/areas/visits/card'
import { useMe } from '@/platform/identity'
import { open } from '@/platform/navigate'
import { signsInByHand } from '@/platform/session'
import { routes } from '@/routes'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { ListRow } from '@/ui/ListRow'
import { Loaded } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { words } from '../words'
import { CareSettings } from './CareSettings'
import { DataSaver } from './DataSaver'
import { SignIn } from './SignIn'
import { WhoAmI } from './WhoAmI'

const say = words.mine

export default function MinePage() {
  const me = useMe()
  const [changing, setChanging] = useState(false)
  return (
    <Page title={say.title} tab>
      <Loaded of={me}>
        {(shown) => (
          <>
            <WhoAmI me={shown} />
            {(changing || !shown.signedIn) && <SignIn demonstration={shown.demonstration} onDone={() => setChanging(false)} />}
            {shown.signedIn && (
              <>
                <Heading level={2}>{say.family}</Heading>
                <Card rows>
                  <HouseholdRow />
                  <TimelineRow />
                  <ContactRow />
                  <JoinRow />
                  <KeptRow />
                  <ListRow id='my-sign-ups' icon='ticket' title={say.signUps} onPress={() => open(routes.mySignUps)} />
                  <InboxRow />
                  <FamilyContactsRow />
                  <DoorRow />
                </Card>
                {shown.roles.length > 0 && (
                  <>
                    <Heading level={2}>{say.work}</Heading>
                    <Card rows>
                      <VisitsRow />
                      <DutyFamiliesRow />
                      <BirthdaysRow />
                      <ConsoleRow />
                      <SessionsRow />
                    </Card>
                  </>
                )}
              </>
            )}
          </>
        )}
      </Loaded>
      <Card rows>
        <ListRow id='favourites' icon='star' title={say.favourites} text={say.favouritesText} onPress={() => open(routes.favourites)} />
      </Card>
      <Heading level={2}>{say.settings}</Heading>
      <CareSettings />
      <DataSaver />
      <Card rows>
        {me.data?.signedIn && <MessageSettingsRow />}
        <DoorDeviceRow />
        {me.data?.signedIn && (
          <ListRow id='consents' icon='shield-check' title={say.consents} text={say.consentsText} onPress={() => open(routes.consents)} />
        )}
        <ListRow id='privacy' icon='file-text' title={say.privacy} text={say.privacyText} onPress={() => open(routes.privacy)} />
        {me.data?.signedIn && me.data.demonstration && signsInByHand && (
          <ListRow id='change-person' icon='users-round' title={say.change} onPress={() => setChanging(true)} />
        )}
        {me.data?.signedIn && <ListRow id='account' icon='log-out' title={say.account} text={say.accountText} onPress={() => open(routes.account)} />}
      </Card>
    </Page>
  )
}
