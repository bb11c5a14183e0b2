import { View } from '@tarojs/components'
import { open } from '@/platform/navigate'
import { usePages } from '@/platform/reads/useRead'
import { routes } from '@/routes'
import { Card } from '@/ui/Card'
import { ListRow } from '@/ui/ListRow'
import { State } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { PagedList } from '@/ui/PagedList'
import { Asked } from '../../parts/Asked'
import { families } from '../../queries'
import { words } from '../../words'

const nothing = <State id='no-families' icon='users-round' title={words.none} text={words.noneText} />

export default function DutyFamiliesPage() {
  const list = usePages(families, {})
  return (
    <Page title={words.familiesTitle}>
      <View className='soft'>{words.familiesText}</View>
      <Asked />
      <PagedList of={list} empty={nothing}>
        {({ fileId, headName, communityName, partner }) => (
          <Card key={fileId} rows>
            <ListRow
              id={`family-${fileId}`}
              icon='house'
              title={`${headName} · ${communityName}`}
              text={words.partner(partner)}
              onPress={() => open(routes.dutyFamily(fileId))}
            />
          </Card>
        )}
      </PagedList>
    </Page>
  )
}
