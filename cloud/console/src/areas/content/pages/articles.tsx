import { Button, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router-dom'
import { deskStates, deskStateWords, topics, topicWords } from '@xiongguan/contract/content/terms'
import type { DeskState, Topic } from '@xiongguan/contract/content/terms'
import { useMay } from '../../../platform/account'
import { civilDateWords, isBeforeToday, momentWords } from '../../../platform/time'
import { Card } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import { DataTable } from '../../../ui/data-table'
import type { Column } from '../../../ui/data-table'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PageTurner, usePages } from '../../../ui/pages'
import { FailureLine, State } from '../../../ui/states'
import { HeldPictures } from '../parts/held-pictures'
import { articlePages, useCreation } from '../queries'
import type { DeskArticle, ListFilter } from '../queries'
import { factsState, stateTones, words } from '../words'
import styles from './articles.module.css'

function whenWords({ state, startsAt, endsAt, submittedAt, submittedBy }: DeskArticle): string {
  if (state === 'submitted' && submittedAt) return `${submittedBy} ${momentWords(submittedAt)} 送审`
  if (state === 'scheduled' && startsAt) return `${momentWords(startsAt)} 发布`
  if (endsAt) return `${momentWords(endsAt)} ${state === 'expired' ? '已到期' : '到期'}`
  return ''
}

const columns: Column<DeskArticle>[] = [
  {
    title: '文章',
    cell: ({ slug, title, editedBy, editedAt }) => (
      <div className={styles.article}>
        <Link to={`/articles/${slug}`}>{title || '（没有标题）'}</Link>
        <p>{editedBy ? `${editedBy} ${momentWords(editedAt)} 改过` : `资料库 ${momentWords(editedAt)}`}</p>
      </div>
    ),
  },
  {
    title: '状态',
    cell: (article) => (
      <div className={styles.reviewer}>
        <Chip tone={stateTones[article.state]}>{deskStateWords[article.state]}</Chip>
        {article.sentBack && article.state === 'draft' && <Chip tone='gold'>被退回</Chip>}
        <small>{whenWords(article)}</small>
      </div>
    ),
  },
  { title: '主题', cell: ({ topic }) => <span className={styles.once}>{topicWords[topic]}</span> },
  {
    title: '资料',
    cell: (article) => {
      const state = factsState(article, isBeforeToday(article.nextReviewOn, Date.now()))
      return <Chip tone={state.tone}>{state.words}</Chip>
    },
  },
  { title: '下次核对', cell: ({ nextReviewOn }) => <span className={styles.once}>{civilDateWords(nextReviewOn)}</span> },
]

function NewArticle({ close }: { close: () => void }) {
  const creation = useCreation()
  const navigate = useNavigate()
  const [title, setTitle] = useState('')
  const [topic, setTopic] = useState<Topic>('healthyLiving')
  const create = () => creation.mutate({ title, topic }, { onSuccess: ({ slug }) => navigate(`/articles/${slug}/edit`) })
  return (
    <Modal open title='新写一篇' okText='开始写' cancelText='取消' onOk={create} onCancel={close} confirmLoading={creation.isPending}>
      <div className={styles.newArticle}>
        <Input
          aria-label='标题'
          placeholder='标题，例如：孩子发烧怎么办'
          maxLength={40}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        <Select<Topic> aria-label='主题' value={topic} onChange={setTopic} options={topics.map((value) => ({ value, label: topicWords[value] }))} />
        <FailureLine error={creation.error} />
      </div>
    </Modal>
  )
}

function Filters({ filter, set }: { filter: ListFilter; set: (filter: ListFilter) => void }) {
  return (
    <div className={styles.filters}>
      <Input.Search
        aria-label='按标题找'
        placeholder='按标题找'
        allowClear
        style={{ width: 200 }}
        onSearch={(typed) => set({ ...filter, words: typed.trim() || undefined })}
      />
      <Select<DeskState>
        aria-label='按状态筛选'
        allowClear
        placeholder='全部状态'
        style={{ width: 130 }}
        value={filter.state}
        onChange={(state) => set({ ...filter, state })}
        options={deskStates.map((value) => ({ value, label: deskStateWords[value] }))}
      />
      <Select<Topic>
        aria-label='按主题筛选'
        allowClear
        placeholder='全部主题'
        style={{ width: 140 }}
        value={filter.topic}
        onChange={(topic) => set({ ...filter, topic })}
        options={topics.map((value) => ({ value, label: topicWords[value] }))}
      />
    </div>
  )
}

export default function ArticlesPage() {
  const may = useMay()
  const [filter, setFilter] = useState<ListFilter>({})
  const [creating, setCreating] = useState(false)
  const pages = usePages(articlePages(filter))
  const navigate = useNavigate()
  const actions = (
    <>
      <Button onClick={() => navigate('/feedback')}>{words.helpful}</Button>
      {may('writeArticles') && (
        <Button type='primary' onClick={() => setCreating(true)}>
          新写一篇
        </Button>
      )}
    </>
  )
  return (
    <Page title={words.title} sub={words.sub} actions={actions}>
      <Card title='文章' aside={<Filters filter={filter} set={setFilter} />}>
        <Loaded
          read={pages.read}
          rows={8}
          empty={{ when: ({ items }) => items.length === 0, show: <State title='没有这样的文章' words='换个状态、主题或标题看看。' /> }}
        >
          {({ items }) => <DataTable caption='文章与资料状态' columns={columns} rows={items} keyOf={({ slug }) => slug} quiet={pages.moving} />}
        </Loaded>
        <PageTurner turn={pages} />
      </Card>
      {may('uploadPictures') && <HeldPictures />}
      {creating && <NewArticle close={() => setCreating(false)} />}
    </Page>
  )
}
