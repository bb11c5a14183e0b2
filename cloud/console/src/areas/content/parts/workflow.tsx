import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { instantOf } from '../../../platform/time'
import { WallTimeField } from '../../../ui/wall-time-field'
import { useEnd, usePublication, useRecall, useSendingBack, useSubmission, useUnscheduling, useWithdrawal } from '../queries'
import type { Piece } from '../queries'
import { words } from '../words'
import { Ask } from './ask'
import type { Change } from './ask'
import styles from './workflow.module.css'

type Of = { piece: Piece }

/** Sends for review; says openly what was wrong when readers saw a mistake. */
export function Submit({ piece, revision, before }: Of & { revision: () => number; before?: () => Promise<boolean> }) {
  const submission = useSubmission()
  const [note, setNote] = useState('')
  const [wrong, setWrong] = useState('')
  const [right, setRight] = useState('')
  const correction = wrong.trim() || right.trim() ? { wrong, right } : null
  const saveFirst: Change<null> = {
    ...submission,
    mutate: (_input, options) => {
      void (before?.() ?? Promise.resolve(true)).then(
        (saved) => saved && submission.mutate({ slug: piece.slug, revision: revision(), note, correction }, options),
      )
    },
  }
  return (
    <Ask button='送审' title='送给另一位同事审核' primary change={saveFirst} input={() => null} done={words.submitted}>
      <p>送审后暂时不能改；要改可以撤回。发布由另一位同事来做。</p>
      <Input.TextArea
        aria-label='给审核人的话'
        placeholder='给审核人的话（可不填）'
        maxLength={300}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      {piece.live && (
        <fieldset className={styles.correction}>
          <legend>更正：群众看到过的错误，写在这里会公开（没有就不填）</legend>
          <Input
            aria-label='原来错在哪里'
            placeholder='原来错在哪里'
            maxLength={200}
            value={wrong}
            onChange={(event) => setWrong(event.target.value)}
          />
          <Input
            aria-label='现在正确的是'
            placeholder='现在正确的是'
            maxLength={200}
            value={right}
            onChange={(event) => setRight(event.target.value)}
          />
        </fieldset>
      )}
    </Ask>
  )
}

function Publish({ piece, number }: Of & { number: number }) {
  const publication = usePublication()
  const [starts, setStarts] = useState<string>()
  const [ends, setEnds] = useState<string>()
  const input = () => ({ slug: piece.slug, number, startsAt: starts ? instantOf(starts) : null, endsAt: ends ? instantOf(ends) : null })
  return (
    <Ask
      button={starts ? '排期' : '发布'}
      title='发布给群众'
      primary
      change={publication}
      input={input}
      done={starts ? words.scheduled : words.published}
    >
      <p>请先看过正文、图片和资料出处。发布后群众马上能看到；也可以定个时间。</p>
      <label>
        什么时候发布（不填就是现在）
        <WallTimeField value={starts} onChange={setStarts} />
      </label>
      <label>
        什么时候到期（不填就一直有效）
        <WallTimeField value={ends} onChange={setEnds} />
      </label>
    </Ask>
  )
}

function SendBack({ piece, number }: Of & { number: number }) {
  const sending = useSendingBack()
  const [remarks, setRemarks] = useState<{ block: number | null; words: string }[]>([{ block: null, words: '' }])
  const places = [{ value: -1, label: '全文' }, ...piece.form.blocks.map((_block, at) => ({ value: at, label: `第 ${at + 1} 段` }))]
  const set = (at: number, changes: Partial<(typeof remarks)[number]>) =>
    setRemarks(remarks.map((remark, place) => (place === at ? { ...remark, ...changes } : remark)))
  return (
    <Ask button='退回修改' title='写下要改什么' change={sending} input={() => ({ slug: piece.slug, number, remarks })} done={words.sentBack}>
      {remarks.map((remark, at) => (
        <div key={at} className={styles.remark}>
          <Select
            aria-label='哪一段'
            value={remark.block ?? -1}
            options={places}
            onChange={(value: number) => set(at, { block: value < 0 ? null : value })}
          />
          <Input
            aria-label='意见'
            placeholder='意见'
            maxLength={300}
            value={remark.words}
            onChange={(event) => set(at, { words: event.target.value })}
          />
        </div>
      ))}
      <Button size='small' onClick={() => setRemarks([...remarks, { block: null, words: '' }])}>
        再加一条
      </Button>
    </Ask>
  )
}

function Withdraw({ piece }: Of) {
  const withdrawal = useWithdrawal()
  const [reason, setReason] = useState('')
  return (
    <Ask
      button='立即撤下'
      title='马上撤下这篇文章'
      danger
      change={withdrawal}
      input={() => ({ slug: piece.slug, words: reason })}
      done={words.withdrawn}
    >
      <p>群众会看到“已撤下”、这里写的原因和该问谁。要重新上线，需改好后再送审。</p>
      <Input
        aria-label='撤下原因'
        placeholder='原因，群众看得到'
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Ask>
  )
}

function End({ piece }: Of) {
  const end = useEnd()
  const [ends, setEnds] = useState<string>()
  return (
    <Ask
      button='到期时间'
      title='设定到期时间'
      change={end}
      input={() => ({ slug: piece.slug, endsAt: ends ? instantOf(ends) : null })}
      done={words.endSet}
    >
      <label>
        什么时候到期（空着就一直有效）
        <WallTimeField value={ends} onChange={setEnds} />
      </label>
    </Ask>
  )
}

/** What can be done with an article now, as the server says. */
export function Workflow({ piece }: Of) {
  const recall = useRecall()
  const unscheduling = useUnscheduling()
  const may = (action: Piece['permittedActions'][number]) => piece.permittedActions.includes(action)
  const number = piece.review?.number ?? 0
  return (
    <>
      {may('withdraw') && <Withdraw piece={piece} />}
      {may('setEnd') && <End piece={piece} />}
      {may('recall') && (
        <Ask button='撤回送审' title='撤回，接着改？' change={recall} input={() => ({ slug: piece.slug, number })} done={words.recalled}>
          <p>撤回后可以修改，改好再送审。</p>
        </Ask>
      )}
      {may('unschedule') && (
        <Ask button='取消排期' title='取消排期？' change={unscheduling} input={() => ({ slug: piece.slug })} done={words.unscheduled}>
          <p>取消后这一稿不会自动发布，要重新送审。</p>
        </Ask>
      )}
      {may('sendBack') && <SendBack piece={piece} number={number} />}
      {may('publish') && <Publish piece={piece} number={number} />}
    </>
  )
}
