import { ContactRow, JoinEntry, JoinRow, KeptRow } from '@/areas/association/card'
import { DoorRow } from '@/areas/door/card'
import { TimelineRow } from '@/areas/guidance/card'
import { ConsoleRow } from '@/areas/identity/card'
import { HouseholdRow } from '@/areas/membership/card'
import { useMe } from '@/platform/identity'
import { open } from '@/platform/navigate'
import { routes } from '@/routes'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { ListRow } from '@/ui/ListRow'
import { Page } from '@/ui/Page'
import { words } from '../words'

const say = words.services

export default function ServicesPage() {
  const { data: me } = useMe()
  return (
    <Page title={say.title} tab>
      <Heading level={2}>{say.doing}</Heading>
      <Card rows>
        <ListRow id='events' icon='calendar-days' title={say.events} text={say.eventsText} onPress={() => open(routes.events)} />
        <ListRow id='my-sign-ups' icon='ticket' title={say.signUps} text={say.signUpsText} onPress={() => open(routes.mySignUps)} />
        <TimelineRow />
        {me?.signedIn && <HouseholdRow />}
        {me?.signedIn && <ContactRow />}
        {me?.signedIn && <KeptRow />}
        {me?.signedIn ? <JoinRow /> : <JoinEntry />}
        <DoorRow />
        <ConsoleRow />
      </Card>
      <Heading level={2}>{say.help}</Heading>
      <Card rows>
        <ListRow id='hotlines' icon='phone' title={say.hotlines} text={say.hotlinesText} onPress={() => open(routes.article('hotlines'))} />
        <ListRow id='benefits' icon='hand-coins' title={say.benefits} text={say.benefitsText} onPress={() => open(routes.topic('benefits'))} />
      </Card>
    </Page>
  )
}
