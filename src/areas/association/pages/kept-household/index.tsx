import { View } from '@tarojs/components'
import type { KeptHousehold } from '@xiongguan/contract/association/contact-resident'
import { touchKindWords } from '@xiongguan/contract/association/terms'
import { dayWords } from '@/platform/day-words'
import { usePageParam } from '@/platform/navigate'
import { dial } from '@/platform/phone'
import { usePages, useRead } from '@/platform/reads/useRead'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { ListRow } from '@/ui/ListRow'
import { Loaded } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { PagedList } from '@/ui/PagedList'
import { NoteTouch } from '../../parts/NoteTouch'
import { keptHousehold, touches } from '../../queries'
import { words } from '../../words'

export default function KeptHouseholdPage() {
  const householdId = usePageParam('householdId') as KeptHousehold['householdId']
  const read = useRead(keptHousehold, { householdId })
  return (
    <Page title={words.keptOne}>
      <Loaded of={read}>
        {(found) => (
          <>
            <Reach of={found} />
            <NoteTouch householdId={householdId} />
            <Log householdId={householdId} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

/** What this family is called and how it wants to be reached; nothing else is anybody's business. */
function Reach({ of: { nickname, communityName, since, phone } }: { of: KeptHousehold }) {
  return (
    <Card id='kept-household'>
      <View className='stack'>
        <View>
          <Heading level={2}>{nickname}</Heading>
          <View className='soft'>
            {communityName} · {words.keptSince(dayWords(since))}
          </View>
        </View>
        {phone ? (
          <Button id='call-family' kind='secondary' icon='phone' onPress={() => dial(phone)}>
            {words.familyPhone}
          </Button>
        ) : (
          <View className='soft'>{words.familyNoPhone}</View>
        )}
      </View>
    </Card>
  )
}

function Log({ householdId }: Pick<KeptHousehold, 'householdId'>) {
  const list = usePages(touches, { householdId })
  return (
    <>
      <Heading level={2}>{words.log}</Heading>
      <PagedList of={list} empty={<View className='soft'>{words.logNone}</View>}>
        {({ touchId, kind, on, note }) => (
          <Card key={touchId} rows>
            <ListRow title={`${dayWords(on)} · ${touchKindWords[kind]}`} {...(note ? { text: note } : {})} />
          </Card>
        )}
      </PagedList>
    </>
  )
}
