import { standingWords } from '@xiongguan/contract/membership/family-rules'
import { open } from '@/platform/navigate'
import { useRead } from '@/platform/reads/useRead'
import { routes } from '@/routes'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { ListRow } from '@/ui/ListRow'
import { words } from '../family-words'
import { standing } from '../queries'

/** Ways from the household: real name, family on other phones, a child who acts, relatives. The way out stands among them without a word more. */
export function FamilyWays({ household }: { household: boolean }) {
  const { data } = useRead(standing)
  return (
    <>
      <Heading level={2}>{words.waysTitle}</Heading>
      <Card rows>
        <ListRow
          id='real-name'
          icon='shield-check'
          title={words.realName}
          text={data && standingWords[data.standing]}
          onPress={() => open(routes.realName)}
        />
        <ListRow id='sharing' icon='users-round' title={household ? words.sharing : words.haveCode} onPress={() => open(routes.sharing())} />
        <ListRow id='acting' icon='heart-handshake' title={words.acting} onPress={() => open(routes.acting())} />
        <ListRow id='relatives' icon='file-text' title={words.relatives} onPress={() => open(routes.relatives)} />
        {household && <ListRow id='leaving' icon='house' title={words.leaving} onPress={() => open(routes.leaving)} />}
      </Card>
    </>
  )
}
