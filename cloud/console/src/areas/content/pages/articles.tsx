import { Select } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router-dom'
import { lifeStageWords, topics, topicWords } from '@xiongguan/contract/content/terms'
import type { Topic } from '@xiongguan/contract/content/terms'
import { civilDateWords, isBeforeToday } from '../../../platform/time'
import { Card } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import { DataTable } from '../../../ui/data-table'
import type { Column } from '../../../ui/data-table'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PageTurner, usePages } from '../../../ui/pages'
import { State } from '../../../ui/states'
import { articlePages } from '../queries'
import type { DeskArticle } from '../queries'
import { factsState, words } from '../words'
import styles from './articles.module.css'

function FactsState({ article }: { article: DeskArticle }) {
  const state = factsState(article, isBeforeToday(article.nextReviewOn, Date.now()))
  return <Chip tone={state.tone}>{state.words}</Chip>
}

const columns: Column<DeskArticle>[] = [
  {
    title: '文章',
    cell: ({ slug, title, summary }) => (
      <div className={styles.article}>
        <Link to={`/articles/${slug}`}>{title}</Link>
        <p>{summary}</p>
      </div>
    ),
  },
  { title: '主题', cell: ({ topic }) => <span className={styles.once}>{topicWords[topic]}</span> },
  {
    title: '阶段',
    cell: ({ stages }) => (
      <span className={styles.stages}>
        {stages.map((stage) => (
          <span key={stage} className={styles.once}>
            {lifeStageWords[stage]}
          </span>
        ))}
      </span>
    ),
  },
  { title: '资料', cell: (article) => <FactsState article={article} /> },
  { title: '下次核对', cell: ({ nextReviewOn }) => <span className={styles.once}>{civilDateWords(nextReviewOn)}</span> },
  {
    title: '核对人',
    cell: ({ reviewer, version }) => (
      <div className={styles.reviewer}>
        {reviewer}
        <small>{version}</small>
      </div>
    ),
  },
]

export default function ArticlesPage() {
  const [topic, setTopic] = useState<Topic>()
  const pages = usePages(articlePages(topic))
  return (
    <Page title={words.title} sub={words.sub}>
      <Card
        title='文章'
        aside={
          <Select<Topic>
            aria-label='按主题筛选'
            allowClear
            placeholder='全部主题'
            style={{ width: 180 }}
            value={topic}
            onChange={setTopic}
            options={topics.map((value) => ({ value, label: topicWords[value] }))}
          />
        }
      >
        <Loaded
          read={pages.read}
          rows={8}
          empty={{ when: ({ items }) => items.length === 0, show: <State title='这个主题还没有文章' words='换一个主题看看。' /> }}
        >
          {({ items }) => <DataTable caption='文章与资料状态' columns={columns} rows={items} keyOf={({ slug }) => slug} quiet={pages.moving} />}
        </Loaded>
        <PageTurner turn={pages} />
      </Card>
    </Page>
  )
}
