import { View } from '@tarojs/components'
import { CallContact } from '@/areas/association/card'
import { FirstArticle, HelpNumbers, NearCampaign, StageReading } from '@/areas/content/card'
import { NextThing, OwnEvents, UpcomingEvents } from '@/areas/events/card'
import { ByStage, NextDue } from '@/areas/guidance/card'
import { HomeTown } from '@/areas/membership/card'
import { greeting } from '@/platform/day-words'
import { useMe } from '@/platform/identity'
import { open } from '@/platform/navigate'
import { useShare } from '@/platform/share'
import { routes } from '@/routes'
import { CareToggle } from '@/ui/CareToggle'
import { Heading } from '@/ui/elements'
import { Loaded } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { SearchEntry } from '@/ui/SearchEntry'
import { words } from '../words'
import { EntryGrid } from './EntryGrid'

function Greeting({ signedIn }: { signedIn: boolean }) {
  return (
    <View className='row row--apart row--top'>
      <View className='grow'>
        <View className='heading heading--1'>{greeting(new Date().toISOString())}</View>
        {signedIn ? <HomeTown /> : <View className='soft'>{words.home.everyone}</View>}
      </View>
      <CareToggle />
    </View>
  )
}

export default function HomePage() {
  useShare(words.app, routes.home, 'event')
  const me = useMe()
  const signedIn = me.data?.signedIn ?? false
  return (
    <Page title={words.app} tab>
      <Greeting signedIn={signedIn} />
      <SearchEntry words={words.search} onPress={() => open(routes.searchArticles())} />
      <Loaded of={me}>{() => <NextDue signedIn={signedIn} otherwise={<NextThing signedIn={signedIn} otherwise={<FirstArticle />} />} />}</Loaded>
      {signedIn && <CallContact />}
      {signedIn && <ByStage>{(stage) => <StageReading stage={stage} />}</ByStage>}
      <NearCampaign />
      <EntryGrid />
      <Heading level={2}>{words.home.upcoming}</Heading>
      {signedIn && <ByStage>{(_stage, due) => due && <OwnEvents />}</ByStage>}
      <UpcomingEvents />
      <HelpNumbers />
    </Page>
  )
}
