import { useState } from 'react'
import { View } from '@tarojs/components'
import type { FactView } from '@xiongguan/contract/content/blocks'
import type { Campaign } from '@xiongguan/contract/content/campaign'
import { type CampaignDay, campaignDays, campaignDayWords } from '@xiongguan/contract/content/terms'
import { dayWords } from '@/platform/day-words'
import { open, usePageParam } from '@/platform/navigate'
import { useRead } from '@/platform/reads/useRead'
import { useShare } from '@/platform/share'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { Loaded, State } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { ShareButton } from '@/ui/ShareButton'
import { ArticleSheet } from '../../parts/ArticleSheet'
import { Blocks } from '../../parts/Blocks'
import { CampaignHero } from '../../parts/CampaignHero'
import { ComingEvents, PastEvents } from '../../parts/DayEvents'
import { FactDialog } from '../../parts/FactDialog'
import { Gallery } from '../../parts/Gallery'
import { ArticleFacts } from '../../parts/Inlines'
import { Origin } from '../../parts/Origin'
import { RoleModels } from '../../parts/RoleModels'
import { campaign } from '../../queries'
import { words } from '../../words'

const say = words.campaign

/** Until something was published: events are there all the same, and the articles of the topic. */
function Preparing() {
  return (
    <Card id='preparing'>
      <View className='stack stack--tight'>
        <View className='strong'>{say.preparing}</View>
        <View className='soft'>{say.preparingText}</View>
        <Button id='theme-articles' kind='secondary' compact onPress={() => open(routes.topic('campaigns'))}>
          {say.themeArticles}
        </Button>
      </View>
    </Card>
  )
}

function About({ shown }: { shown: Campaign }) {
  const [opened, setOpened] = useState<FactView | null>(null)
  if (shown.blocks.length === 0) return null
  return (
    <ArticleFacts.Provider value={{ facts: shown.facts, pictures: shown.pictures, show: setOpened }}>
      <Heading level={2}>{say.about}</Heading>
      <Blocks blocks={shown.blocks} />
      {opened && <FactDialog fact={opened} onClose={() => setOpened(null)} />}
    </ArticleFacts.Provider>
  )
}

function Articles({ shown }: { shown: Campaign }) {
  if (shown.articles.length === 0) return null
  return (
    <>
      <Heading level={2}>{say.articles}</Heading>
      {shown.articles.map((each) => (
        <ArticleSheet key={each.slug} article={each} />
      ))}
    </>
  )
}

function Foot({ published }: { published: NonNullable<Campaign['published']> }) {
  return (
    <Card>
      <View className='stack'>
        <Heading level={3}>{say.origin}</Heading>
        <Origin
          lines={[
            [words.source, published.source],
            [words.reviewer, published.reviewer],
            [words.version, words.updated(dayWords(published.at))],
          ]}
        />
      </View>
    </Card>
  )
}

function Gathered({ shown }: { shown: Campaign }) {
  const works = shown.entries.filter(({ kind }) => kind !== 'role_model')
  const people = shown.entries.filter(({ kind }) => kind === 'role_model')
  return (
    <>
      <CampaignHero shown={shown} />
      <ComingEvents events={shown.coming} />
      <About shown={shown} />
      {shown.published === null && <Preparing />}
      <Articles shown={shown} />
      <Gallery works={works} />
      <RoleModels people={people} />
      <PastEvents events={shown.past} />
      {shown.published && <Foot published={shown.published} />}
      <ShareButton />
    </>
  )
}

function Known({ day }: { day: CampaignDay }) {
  const state = useRead(campaign, { day })
  return <Loaded of={state}>{(shown) => <Gathered shown={shown} />}</Loaded>
}

export default function CampaignPage() {
  const named = usePageParam('day')
  const day = campaignDays.find((known): known is CampaignDay => known === named)
  const title = day ? campaignDayWords[day] : say.missing.title
  useShare(title, routes.campaign(named), 'event')
  return (
    <Page title={title}>
      {day ? (
        <Known day={day} />
      ) : (
        <State icon='search' title={say.missing.title} text={say.missing.text}>
          <Button onPress={() => open(routes.read)}>{say.toRead}</Button>
        </State>
      )}
    </Page>
  )
}
