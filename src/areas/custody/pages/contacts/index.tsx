import { dayWords } from '@/platform/day-words'
import { useRead } from '@/platform/reads/useRead'
import { Card } from '@/ui/Card'
import { ListRow } from '@/ui/ListRow'
import { Loaded, State } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { contacts } from '../../queries'
import { words } from '../../words'

/** Who of the association looks after this family, as the family sees it. */
export default function FamilyContactsPage() {
  const found = useRead(contacts)
  return (
    <Page title={words.contactsTitle}>
      <Loaded of={found}>
        {(people) =>
          people.length === 0 ? (
            <State id='no-contacts' icon='users-round' title={words.noContacts} text={words.noContactsText} />
          ) : (
            <Card rows>
              {people.map(({ name, since }) => (
                <ListRow key={`${name} ${since}`} icon='users-round' title={name} text={words.since(dayWords(since))} />
              ))}
            </Card>
          )
        }
      </Loaded>
    </Page>
  )
}
