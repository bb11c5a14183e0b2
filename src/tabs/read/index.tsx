import { type LifeStage, lifeStages, lifeStageWords } from '@xiongguan/contract/content/terms'
import { useState } from 'react'
import { ArticleList, CampaignCards, SelfTestCard, TopicGrid } from '@/areas/content/card'
import { open } from '@/platform/navigate'
import { routes } from '@/routes'
import { Chips } from '@/ui/Chips'
import { Heading } from '@/ui/elements'
import { Page } from '@/ui/Page'
import { SearchEntry } from '@/ui/SearchEntry'
import { words } from '../words'

const everyStage = 'any'
const choices = [{ value: everyStage, words: words.read.everyStage }, ...lifeStages.map((stage) => ({ value: stage, words: lifeStageWords[stage] }))]

export default function ReadPage() {
  const [stage, setStage] = useState('any')
  return (
    <Page title={words.read.title} tab>
      <SearchEntry words={words.search} onPress={() => open(routes.searchArticles())} />
      <Heading level={2}>{words.read.topics}</Heading>
      <TopicGrid />
      <SelfTestCard />
      <CampaignCards />
      <Heading level={2}>{words.read.all}</Heading>
      <Chips label={words.read.stages} choices={choices} chosen={stage} onChoose={setStage} />
      <ArticleList stage={lifeStages.find((known): known is LifeStage => known === stage)} />
    </Page>
  )
}
