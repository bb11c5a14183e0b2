import { View } from '@tarojs/components'
import { open } from '@/platform/navigate'
import { useChange } from '@/platform/reads/useChange'
import { usePages, useRead } from '@/platform/reads/useRead'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { Failure } from '@/ui/Failure'
import { ListRow } from '@/ui/ListRow'
import { State } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { PagedList } from '@/ui/PagedList'
import { answerHandover, families, handovers } from '../../queries'
import { words } from '../../words'

const nothing = <State id='no-families' icon='users-round' title={words.none} text={words.noneText} />

/** Colleagues who ask this one to take over; nothing while nobody does. */
function Asked() {
  const asked = useRead(handovers)
  const { run, busy, failure } = useChange(answerHandover)
  if (!asked.data || asked.data.length === 0) return null
  return (
    <>
      <Heading level={2}>{words.asked}</Heading>
      {asked.data.map(({ handoverId, from, communityName }) => (
        <Card key={handoverId}>
          <View className='strong'>{words.askedBy(from, communityName)}</View>
          <View className='row row--wrap'>
            <Button id={`accept-${handoverId}`} compact busy={busy} onPress={() => void run({ handoverId, answer: 'accepted' })}>
              {words.accept}
            </Button>
            <Button id={`decline-${handoverId}`} compact kind='quiet' busy={busy} onPress={() => void run({ handoverId, answer: 'declined' })}>
              {words.decline}
            </Button>
          </View>
        </Card>
      ))}
      <Failure of={failure} />
    </>
  )
}

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
