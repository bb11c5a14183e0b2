import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, DatePicker, Input, Modal, Select } from 'antd'
import dayjs from 'dayjs'
import { useEffect, useRef, useState } from 'react'
import { useNavigate, useParams } from 'react-router-dom'
import { lifeStages, lifeStageWords, topics, topicWords } from '@xiongguan/contract/content/terms'
import { momentWords } from '../../../platform/time'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { FailureLine, State } from '../../../ui/states'
import { BlockEditor } from '../editor/block-editor'
import { Difference } from '../parts/difference'
import { Findings } from '../parts/findings'
import { Phone } from '../parts/phone'
import { Submit } from '../parts/workflow'
import { pieceQuery } from '../queries'
import type { Form, Piece } from '../queries'
import { useDraft } from '../use-draft'
import type { DraftState } from '../use-draft'
import { words } from '../words'
import desk from '../parts/desk-columns.module.css'
import { Field } from '../parts/desk-field'
import styles from './edit-article.module.css'

function Head({ form, change }: { form: Form; change: (changes: Partial<Form>) => void }) {
  return (
    <div className={styles.head}>
      <Field label='标题'>
        <Input value={form.title} maxLength={40} onChange={(event) => change({ title: event.target.value })} />
      </Field>
      <Field label='摘要：给谁看、有什么用'>
        <Input value={form.summary} maxLength={80} onChange={(event) => change({ summary: event.target.value })} />
      </Field>
      <div className={styles.row}>
        <Field label='主题'>
          <Select value={form.topic} onChange={(topic) => change({ topic })} options={topics.map((value) => ({ value, label: topicWords[value] }))} />
        </Field>
        <Field label='给谁看'>
          <Select
            mode='multiple'
            value={form.stages}
            onChange={(stages) => change({ stages })}
            options={lifeStages.map((value) => ({ value, label: lifeStageWords[value] }))}
          />
        </Field>
        <Field label='下次核对'>
          <DatePicker
            allowClear={false}
            value={dayjs(form.nextReviewOn)}
            onChange={(day) => day && change({ nextReviewOn: day.format('YYYY-MM-DD') })}
          />
        </Field>
      </div>
      <div className={styles.row}>
        <Field label='来源'>
          <Input value={form.source} maxLength={200} onChange={(event) => change({ source: event.target.value })} />
        </Field>
        <Field label='关键词：群众会怎么搜'>
          <Select
            mode='tags'
            open={false}
            suffixIcon={null}
            value={form.keywords}
            onChange={(keywords: string[]) => change({ keywords })}
            tokenSeparators={['、', '，', ' ']}
          />
        </Field>
      </div>
    </div>
  )
}

function SavedLine({ state, retry }: { state: DraftState; retry: () => void }) {
  if (state.kind === 'failed')
    return (
      <span role='alert'>
        <FailureLine error={state.error} />
        <Button size='small' onClick={retry}>
          再存一次
        </Button>
      </span>
    )
  const said = { saved: words.saved, changed: '有改动，马上保存', saving: '正在保存' }
  return <span role='status'>{state.kind === 'closed' ? state.words : said[state.kind]}</span>
}

type Draft = ReturnType<typeof useDraft>

function ConflictDialog({ draft, facts, reload }: { draft: Draft; facts: Piece['facts']; reload: () => void }) {
  const { conflict } = draft
  if (!conflict) return null
  return (
    <Modal
      open
      width={760}
      closable={false}
      title={`${conflict.by || '同事'} ${momentWords(conflict.at)} 也改了这篇`}
      footer={
        <>
          <Button onClick={reload}>用对方的，放下我的</Button>
          <Button type='primary' onClick={draft.keepMine}>
            用我的接着写
          </Button>
        </>
      }
    >
      <p>对方的稿子已经存好，您的还在编辑框里，都没有丢。下面是从对方的稿子到您的稿子的改动，需要的话先照着补上，再选用哪一稿。</p>
      <Difference before={conflict.form} after={draft.form} facts={facts} />
    </Modal>
  )
}

/** Reads what the rules find again once a save went through. */
function useFreshFindings(piece: Piece, state: DraftState) {
  const queries = useQueryClient()
  const saved = state.kind === 'saved'
  const first = useRef(true)
  useEffect(() => {
    if (saved && !first.current) void queries.invalidateQueries({ queryKey: pieceQuery(piece.slug).queryKey })
    first.current = false
  }, [saved, piece.slug, queries])
}

function goToBlock(place: number) {
  const block = document.querySelectorAll('.tiptap > *')[place]
  block?.scrollIntoView({ block: 'center' })
}

function Editing({ piece, reload }: { piece: Piece; reload: () => void }) {
  const draft = useDraft(piece)
  const navigate = useNavigate()
  const [facts, setFacts] = useState(piece.facts)
  const [pictures, setPictures] = useState(piece.pictures)
  useFreshFindings(piece, draft.state)
  return (
    <div className={desk.columns}>
      <div className={desk.main}>
        <Head form={draft.form} change={draft.change} />
        <BlockEditor
          initial={piece.form.blocks}
          facts={facts}
          pictures={pictures}
          change={(blocks) => draft.change({ blocks })}
          learnFact={(fact) => setFacts((known) => ({ ...known, [fact.fact]: fact }))}
          learnPicture={(picture) => setPictures((known) => ({ ...known, [picture.pictureId]: picture }))}
        />
        <div className={desk.foot}>
          <SavedLine state={draft.state} retry={() => void draft.save()} />
          <Button
            onClick={() => {
              void draft.save().then((saved) => saved && navigate(`/articles/${piece.slug}`))
            }}
          >
            存好，回到文章
          </Button>
          <Submit piece={piece} revision={draft.revision} before={draft.save} />
        </div>
      </div>
      <div className={desk.side}>
        <Findings piece={piece} goTo={goToBlock} />
        <Phone form={draft.form} minutes={piece.readability.minutes} facts={facts} pictures={pictures} />
      </div>
      <ConflictDialog draft={draft} facts={facts} reload={reload} />
    </div>
  )
}

export default function EditArticlePage() {
  const { slug = '' } = useParams()
  const read = useQuery(pieceQuery(slug))
  const [opening, setOpening] = useState(0)
  const back = { to: `/articles/${slug}`, words: '这篇文章' }
  const reload = () => void read.refetch().then(() => setOpening((count) => count + 1))
  return (
    <Page title={read.data ? `写：${read.data.form.title || '（没有标题）'}` : '写文章'} back={back}>
      <Loaded read={read} rows={10}>
        {(piece) =>
          piece.permittedActions.includes('save') ? (
            <Editing key={opening} piece={piece} reload={reload} />
          ) : (
            <State title='现在不能改' words='它正在等审核或已经排期。要修改，请先在文章页撤回送审或取消排期。' />
          )
        }
      </Loaded>
    </Page>
  )
}
