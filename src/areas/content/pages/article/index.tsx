import { useMemo, useState } from 'react'
import { View } from '@tarojs/components'
import type { FactView } from '@xiongguan/contract/content/blocks'
import type { Article } from '@xiongguan/contract/content/resident'
import { topicWords } from '@xiongguan/contract/content/terms'
import { dayWords } from '@/platform/day-words'
import { usePageParam } from '@/platform/navigate'
import type { ArticleRead } from '@/platform/offline/read-article'
import { useRead } from '@/platform/reads/useRead'
import { useShare } from '@/platform/share'
import { routes } from '@/routes'
import { Card } from '@/ui/Card'
import { CareToggle } from '@/ui/CareToggle'
import { Heading } from '@/ui/elements'
import { FavouriteButton } from '@/ui/FavouriteButton'
import { Loaded } from '@/ui/Loaded'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { ShareButton } from '@/ui/ShareButton'
import { Tag } from '@/ui/Tag'
import { Answered } from '../../parts/Answered'
import { AskQuestion } from '../../parts/AskQuestion'
import { Blocks } from '../../parts/Blocks'
import { Corrections } from '../../parts/Corrections'
import { Ended } from '../../parts/Ended'
import { Helpful } from '../../parts/Helpful'
import { OfflineButton } from '../../parts/OfflineButton'
import { paragraphsOf } from '../../parts/read-aloud/paragraphs'
import { ReadAloud } from '../../parts/read-aloud/ReadAloud'
import { useReadAloud } from '../../parts/read-aloud/useReadAloud'
import { FactDialog } from '../../parts/FactDialog'
import { ArticleFacts } from '../../parts/Inlines'
import { Origin } from '../../parts/Origin'
import { article } from '../../queries'
import { words } from '../../words'

function Head({ shown }: { shown: Article }) {
  return (
    <View className='stack'>
      <Heading level={2} className='article__title'>
        {shown.title}
      </Heading>
      <View className='row row--apart'>
        <View className='row row--wrap grow'>
          <Tag>{topicWords[shown.topic]}</Tag>
          <View className='soft'>
            {words.updated(dayWords(shown.updatedAt))} · {words.minutes(shown.minutes)}
          </View>
        </View>
        <CareToggle />
      </View>
      {!shown.reviewedLocally && shown.standing.kind === 'current' && (
        <Notice tone='wait' title={words.notReviewed}>
          {words.notReviewedText}
        </Notice>
      )}
    </View>
  )
}

function Foot({ shown }: { shown: Article }) {
  return (
    <Card>
      <View className='stack'>
        <Heading level={3}>{words.about}</Heading>
        <Origin
          lines={[
            [words.source, shown.source],
            [words.version, shown.version],
            [words.reviewer, shown.reviewer],
            [words.nextReview, dayWords(shown.nextReviewOn)],
          ]}
        />
      </View>
    </Card>
  )
}

function Reading({ shown }: { shown: ArticleRead }) {
  const [open, setOpen] = useState<FactView | null>(null)
  const paragraphs = useMemo(() => paragraphsOf(shown), [shown])
  const reading = useReadAloud(paragraphs)
  const relied = shown.standing.kind === 'current'
  return (
    <ArticleFacts.Provider value={{ facts: shown.facts, pictures: shown.pictures, show: setOpen }}>
      <Head shown={shown} />
      <Ended shown={shown} />
      <Corrections made={shown.corrections} />
      {shown.copyOf !== undefined && (
        <Notice id='kept-copy' tone='wait'>
          {words.copyOf(dayWords(shown.updatedAt))}
        </Notice>
      )}
      {relied && (
        <View className='row row--wrap'>
          <FavouriteButton of={{ kind: 'article', target: shown.slug, title: shown.title, lead: shown.summary }} />
          <OfflineButton article={shown} />
          {reading.at === null && <ReadAloud reading={reading} length={paragraphs.length} />}
        </View>
      )}
      {reading.at !== null && <ReadAloud reading={reading} length={paragraphs.length} />}
      <Blocks blocks={shown.blocks} current={reading.at === null ? null : (paragraphs[reading.at]?.block ?? null)} />
      {relied && <Helpful article={shown} />}
      {relied && shown.copyOf === undefined && <Answered slug={shown.slug} />}
      {relied && shown.copyOf === undefined && <AskQuestion slug={shown.slug} />}
      <Foot shown={shown} />
      <ShareButton />
      {open && <FactDialog fact={open} onClose={() => setOpen(null)} />}
    </ArticleFacts.Provider>
  )
}

export default function ArticlePage() {
  const slug = usePageParam('slug')
  const state = useRead(article, { slug })
  useShare(state.data?.title ?? words.reading, routes.article(slug), 'article')
  return (
    <Page title={words.reading}>
      <Loaded of={state} missing={words.missing}>
        {(shown) => <Reading shown={shown} />}
      </Loaded>
    </Page>
  )
}
