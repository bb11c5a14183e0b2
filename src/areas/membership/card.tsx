import { useMe } from '@/platform/identity'
import { open } from '@/platform/navigate'
import { useRead } from '@/platform/reads/useRead'
import { routes } from '@/routes'
import { ListRow } from '@/ui/ListRow'
import { household } from './queries'
import { words } from './words'

/** For 我的: the family as it stands. */
export function HouseholdRow() {
  const { data: me } = useMe()
  return me?.signedIn ? <FilledRow /> : <Row />
}

function FilledRow() {
  const { data } = useRead(household)
  if (data === undefined) return <Row />
  return <Row text={data ? `${data.community.name} · ${words.peopleCount(data.people.length)}` : words.notOpened} />
}

const Row = ({ text }: { text?: string }) => (
  <ListRow id='to-household' icon='users-round' title={words.householdTitle} text={text} onPress={() => open(routes.household)} />
)
