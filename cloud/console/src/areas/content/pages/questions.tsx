import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router-dom'
import { momentWords } from '../../../platform/time'
import { useAnnounce } from '../../../ui/announce'
import { Card } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import { DataTable } from '../../../ui/data-table'
import type { Column } from '../../../ui/data-table'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PageTurner, usePages } from '../../../ui/pages'
import { FailureLine, State } from '../../../ui/states'
import { AnswerDialog, PublishDialog } from '../parts/question-dialogs'
import styles from '../parts/questions.module.css'
import { questionPages, useUnpublishing } from '../question-queries'
import type { DeskQuestion, Shown } from '../question-queries'
import { words } from '../words'

type Doing = { what: 'answer' | 'publish'; question: DeskQuestion }

const which: { value: Shown; label: string }[] = [
  { value: 'waiting', label: words.waitingQuestions },
  { value: 'answered', label: words.answeredQuestions },
]

const asked: Column<DeskQuestion>[] = [
  { title: '问题', cell: ({ text }) => <div className={styles.cell}>{text}</div> },
  { title: '文章', cell: ({ slug, title }) => <Link to={`/articles/${slug}`}>{title || slug}</Link> },
  { title: '提问时间', cell: ({ askedAt }) => momentWords(askedAt) },
]

/** What may be done with an answered question: publish it by another pair of hands, or take it back. */
function AnsweredActions({ question, publish }: { question: DeskQuestion; publish: () => void }) {
  const unpublishing = useUnpublishing()
  const announce = useAnnounce()
  const { questionId, own, published } = question
  if (!published)
    return (
      <Button size='small' disabled={own} title={own ? words.publicNote : undefined} onClick={publish}>
        {words.makePublic}
      </Button>
    )
  return (
    <span className={styles.buttons}>
      <Chip tone='jade'>{words.isPublic}</Chip>
      <Button
        size='small'
        danger
        disabled={unpublishing.isPending}
        onClick={() => unpublishing.mutate({ questionId }, { onSuccess: ({ kind }) => kind === 'done' && announce(words.takenBack) })}
      >
        {words.takeBack}
      </Button>
      <FailureLine error={unpublishing.error} />
    </span>
  )
}

function columnsOf(shown: Shown, start: (doing: Doing) => void): Column<DeskQuestion>[] {
  if (shown === 'waiting')
    return [
      ...asked,
      {
        title: '处理',
        cell: (question) => (
          <Button type='primary' aria-label={`${words.answer}：${question.text}`} onClick={() => start({ what: 'answer', question })}>
            {words.answer}
          </Button>
        ),
      },
    ]
  return [
    ...asked,
    { title: '答复', cell: ({ answer, answeredBy }) => <div className={styles.cell}>{`${answer ?? ''}（${answeredBy}）`}</div> },
    { title: '公开', cell: (question) => <AnsweredActions question={question} publish={() => start({ what: 'publish', question })} /> },
  ]
}

/** Questions under articles: who has waited longest first, and what was answered. */
export default function QuestionsPage() {
  const [shown, setShown] = useState<Shown>('waiting')
  const [doing, setDoing] = useState<Doing | null>(null)
  const pages = usePages(questionPages(shown))
  const title = shown === 'waiting' ? words.waitingQuestions : words.answeredQuestions
  const none = shown === 'waiting' ? words.noWaiting : words.noAnswered
  const close = () => setDoing(null)
  return (
    <Page title={words.questions} sub={words.questionsSub}>
      <Card title={title} aside={<Segmented<Shown> aria-label={words.which} options={which} value={shown} onChange={setShown} />}>
        <Loaded read={pages.read} rows={6} empty={{ when: ({ items }) => items.length === 0, show: <State {...none} /> }}>
          {({ items }) => (
            <DataTable
              caption={title}
              columns={columnsOf(shown, setDoing)}
              rows={items}
              keyOf={({ questionId }) => questionId}
              quiet={pages.moving}
            />
          )}
        </Loaded>
        <PageTurner turn={pages} />
      </Card>
      {doing?.what === 'answer' && <AnswerDialog key={doing.question.questionId} question={doing.question} close={close} />}
      {doing?.what === 'publish' && <PublishDialog key={doing.question.questionId} question={doing.question} close={close} />}
    </Page>
  )
}
