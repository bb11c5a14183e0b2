import { View } from '@tarojs/components'
import type { Household } from '@xiongguan/contract/membership/resident'
import { personKindWords } from '@xiongguan/contract/membership/terms'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { ListRow } from '@/ui/ListRow'
import { Tag } from '@/ui/Tag'
import { words } from '../family-words'
import { words as pageWords } from '../words'
import { FamilyWays } from './FamilyWays'
import { Quiet } from './Quiet'
import { rightsWords } from './ShareRights'

/** The household as a phone sees it that shares it: what the owner allows, and nothing to change but the rest. */
export function SharedFamily({ household }: { household: Household }) {
  const { community, townName, people, may } = household
  return (
    <>
      <Card id='shared-household'>
        <View className='stack stack--tight'>
          <Heading level={2}>{words.sharedTitle}</Heading>
          <View className='soft'>{rightsWords(may)}</View>
        </View>
      </Card>
      <Card>
        <ListRow icon='map-pin' title={community.name} text={`${pageWords.lives} · ${townName}`} />
        {people.map(({ personId, nickname, kind }) => (
          <ListRow
            key={personId}
            id={`person-${personId}`}
            icon={kind === 'child' ? 'baby' : 'user-round'}
            title={nickname}
            end={<Tag tone={kind === 'child' ? 'gold' : 'jade'}>{personKindWords[kind]}</Tag>}
          />
        ))}
      </Card>
      <FamilyWays household />
      <Quiet household={household} />
    </>
  )
}
