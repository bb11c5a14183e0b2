import { useMe } from '@/platform/identity'
import { open } from '@/platform/navigate'
import { routes } from '@/routes'
import { ListRow } from '@/ui/ListRow'
import { words } from './words'

/** The way of a contact to their families; nobody else sees that there is one. */
export function DutyFamiliesRow() {
  const { data: me } = useMe()
  if (!me?.permittedActions.includes('keepDutyFiles')) return null
  return <ListRow id='duty-families' icon='users-round' title={words.familiesTitle} text={words.rowText} onPress={() => open(routes.dutyFamilies)} />
}

export const FamilyContactsRow = () => (
  <ListRow id='family-contacts' icon='users-round' title={words.contactsTitle} onPress={() => open(routes.familyContacts)} />
)
