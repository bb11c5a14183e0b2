import { useRead } from '@/platform/reads/useRead'
import { open } from '@/platform/navigate'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Loaded, State } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { AskForAnother } from '../../parts/AskForAnother'
import { ContactCard } from '../../parts/ContactCard'
import { OwnPhone } from '../../parts/OwnPhone'
import { myContact } from '../../queries'
import { words } from '../../words'

const noHousehold = (
  <State id='no-household' icon='users-round' title={words.noHousehold} text={words.noHouseholdText}>
    <Button id='to-household' onPress={() => open(routes.household)}>
      {words.toHousehold}
    </Button>
  </State>
)

export default function ContactPage() {
  const read = useRead(myContact)
  return (
    <Page title={words.contactTitle}>
      <Loaded of={read} empty={{ when: (found) => found === null, show: noHousehold }}>
        {(found) =>
          found && (
            <>
              <ContactCard of={found} />
              <OwnPhone phone={found.ownPhone} />
              {found.contact && <AskForAnother askedAt={found.askedAt} />}
            </>
          )
        }
      </Loaded>
    </Page>
  )
}
