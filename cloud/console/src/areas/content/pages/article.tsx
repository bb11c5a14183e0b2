import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router-dom'
import { lifeStageWords, topicWords } from '@xiongguan/contract/content/terms'
import { civilDateWords, momentWords } from '../../../platform/time'
import { Card, Entries } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { FactCard } from '../parts/fact-card'
import { FactList } from '../parts/fact-list'
import { Phone } from '../parts/phone'
import { articleQuery } from '../queries'
import type { Article } from '../queries'
import { words } from '../words'
import styles from './article.module.css'

const back = { to: '/articles', words: words.title }

function AboutArticle({ article }: { article: Article }) {
  return (
    <Card title='这篇文章'>
      <Entries
        entries={[
          { label: '来源', value: article.source },
          { label: '版本', value: article.version },
          { label: '核对人', value: article.reviewer },
          { label: '下次核对', value: civilDateWords(article.nextReviewOn) },
          { label: '给谁看', value: article.stages.map((stage) => lifeStageWords[stage]).join('、') },
          { label: '更新', value: momentWords(article.updatedAt) },
        ]}
      />
    </Card>
  )
}

function Preview({ article }: { article: Article }) {
  const [opened, setOpened] = useState<string | null>(null)
  const fact = opened === null ? undefined : article.facts[opened]
  const all = Object.values(article.facts)
  return (
    <div className={styles.columns}>
      <Phone article={article} facts={{ find: (name) => article.facts[name], open: setOpened, opened, picture: (id) => article.pictures[id]?.url }} />
      <div className={styles.facts}>
        <div aria-live='polite'>
          {fact ? (
            <FactCard fact={fact} />
          ) : (
            all.length > 0 && (
              <Card>
                <p className={styles.hint}>点文中带点线的数字，或下面的一行，看它的来源、版本和核对情况。</p>
              </Card>
            )
          )}
        </div>
        {all.length > 0 && <FactList facts={all} opened={opened} open={setOpened} />}
        <AboutArticle article={article} />
      </div>
    </div>
  )
}

export default function ArticlePage() {
  const { slug = '' } = useParams()
  const read = useQuery(articleQuery(slug))
  const article = read.data
  return (
    <Page
      title={article?.title ?? '文章预览'}
      back={back}
      sub={article && topicWords[article.topic]}
      mark={article && (article.reviewedLocally ? <Chip tone='jade'>已在本地核对</Chip> : <Chip tone='gold'>{words.unreviewed}</Chip>)}
    >
      <Loaded read={read} rows={10}>
        {(loaded) => <Preview article={loaded} />}
      </Loaded>
    </Page>
  )
}
