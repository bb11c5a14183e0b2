import { View } from '@tarojs/components'
import type { Me } from '@xiongguan/contract/identity/resident'
import { open } from '@/platform/navigate'
import { useRead } from '@/platform/reads/useRead'
import { routes } from '@/routes'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { ListRow } from '@/ui/ListRow'
import { household } from '../queries'
import { words } from '../words'

/** What the server keeps of this person, each line leading to where it can be seen and changed. */
export function Kept({ me: { privacy } }: { me: Me }) {
  const { data } = useRead(household)
  const family = data ? words.keptHouseholdText(data.community.name, data.people.length) : data === null ? words.keptHouseholdNone : undefined
  return (
    <Card id='kept'>
      <Heading level={2}>{words.kept}</Heading>
      <View>
        <ListRow icon='users-round' title={words.keptHousehold} text={family} onPress={() => open(routes.household)} />
        <ListRow icon='ticket' title={words.keptSignUps} text={words.keptSignUpsText} onPress={() => open(routes.mySignUps)} />
        <ListRow
          icon='shield-check'
          title={words.keptPrivacy}
          text={privacy.acceptedVersion === privacy.currentVersion ? words.keptPrivacyYes : words.keptPrivacyNo}
          onPress={() => open(routes.privacy)}
        />
      </View>
      <View className='soft'>{words.keptNot}</View>
    </Card>
  )
}
