import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router-dom'
import { deskStateWords, lifeStageWords, topicWords } from '@xiongguan/contract/content/terms'
import { civilDateWords, momentWords } from '../../../platform/time'
import { Card, Entries } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { FactCard } from '../parts/fact-card'
import { FactList } from '../parts/fact-list'
import { Findings } from '../parts/findings'
import { Phone } from '../parts/phone'
import { ReferenceOffer } from '../parts/reference-offer'
import { Remarks, Versions } from '../parts/versions'
import { Submit, Workflow } from '../parts/workflow'
import { pieceQuery } from '../queries'
import type { Piece } from '../queries'
import { stateTones, words } from '../words'
import styles from './article.module.css'

const back = { to: '/articles', words: words.title }

/** What readers have of it now, in one sentence each. */
function standingWords({ live, scheduled, review }: Piece): string[] {
  const shown = live?.withdrawn
    ? `群众看到“已撤下”：${live.withdrawn.words}`
    : live
      ? `群众看到${live.number ? `第 ${live.number} 版` : '现在这一版'}${live.endsAt ? `，到 ${momentWords(live.endsAt)} 为止` : ''}`
      : '群众还看不到'
  return [
    shown,
    ...(scheduled ? [`第 ${scheduled.number} 版 ${momentWords(scheduled.startsAt)} 自动发布`] : []),
    ...(review ? [`第 ${review.number} 版等审核，${review.submittedBy} ${momentWords(review.submittedAt)} 送审`] : []),
    ...(review?.own ? ['这一稿有您写的部分，请另一位同事来审核'] : []),
  ]
}

function About({ piece }: { piece: Piece }) {
  const { form, review, sentBack } = piece
  return (
    <Card title='现在的情况'>
      {standingWords(piece).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {review?.note && <p>送审人说：{review.note}</p>}
      {review?.correction && (
        <p>
          要公开的更正：{review.correction.wrong} → {review.correction.right}
        </p>
      )}
      {sentBack && (
        <div role='status'>
          <p>
            <b>{sentBack.decidedBy} 退回，请按意见修改：</b>
          </p>
          <Remarks version={sentBack} />
        </div>
      )}
      <Entries
        entries={[
          { label: '来源', value: form.source },
          { label: '给谁看', value: form.stages.map((stage) => lifeStageWords[stage]).join('、') },
          { label: '下次核对', value: civilDateWords(form.nextReviewOn) },
          { label: '最后改动', value: `${piece.editedBy || '资料库'} ${momentWords(piece.editedAt)}` },
        ]}
      />
    </Card>
  )
}

function Overview({ piece }: { piece: Piece }) {
  const [opened, setOpened] = useState<string | null>(null)
  const fact = opened === null ? undefined : piece.facts[opened]
  const all = Object.values(piece.facts)
  return (
    <div className={styles.columns}>
      <Phone form={piece.form} minutes={piece.readability.minutes} facts={piece.facts} pictures={piece.pictures} opened={opened} open={setOpened} />
      <div className={styles.facts}>
        <div aria-live='polite'>{fact && <FactCard fact={fact} />}</div>
        {piece.reference && <ReferenceOffer piece={piece} />}
        <About piece={piece} />
        <Findings piece={piece} />
        <Versions slug={piece.slug} />
        {all.length > 0 && <FactList facts={all} opened={opened} open={setOpened} />}
      </div>
    </div>
  )
}

function Actions({ piece }: { piece: Piece }) {
  const navigate = useNavigate()
  const may = (action: Piece['permittedActions'][number]) => piece.permittedActions.includes(action)
  return (
    <>
      <Workflow piece={piece} />
      {may('save') && <Button onClick={() => navigate(`/articles/${piece.slug}/edit`)}>修改</Button>}
      {may('submit') && <Submit piece={piece} revision={() => piece.revision} />}
    </>
  )
}

export default function ArticlePage() {
  const { slug = '' } = useParams()
  const read = useQuery(pieceQuery(slug))
  const piece = read.data
  return (
    <Page
      title={piece ? piece.form.title || '（没有标题）' : '文章'}
      back={back}
      sub={piece && topicWords[piece.form.topic]}
      mark={piece && <Chip tone={stateTones[piece.state]}>{deskStateWords[piece.state]}</Chip>}
      actions={piece && <Actions piece={piece} />}
    >
      <Loaded read={read} rows={10}>
        {(loaded) => <Overview piece={loaded} />}
      </Loaded>
    </Page>
  )
}
