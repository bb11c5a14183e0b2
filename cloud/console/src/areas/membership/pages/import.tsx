import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useParams } from 'react-router-dom'
import { asId } from '@xiongguan/contract/kit/id'
import { importStateWords } from '@xiongguan/contract/membership/import-terms'
import type { ImportView } from '@xiongguan/contract/membership/import-staff'
import { momentWords } from '../../../platform/time'
import { useAnnounce } from '../../../ui/announce'
import { Card, Figures } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { AskDialog } from '../../../ui/ask-dialog'
import { importQuery, useDrop, useStart, useUndo } from '../import-queries'
import { words } from '../import-words'
import { ImportRows } from '../parts/import-rows'
import styles from '../parts/roster.module.css'
import { stateTones } from './imports'

type Step = 'start' | 'drop' | 'undo'
const asks: Record<Step, { title: string; note: string; ok: string; said: string }> = {
  start: { ...words.askStart, ok: '开始导入', said: '已经开始，数字会自己更新' },
  drop: { ...words.askDrop, ok: '不导入', said: '已删除上传的内容' },
  undo: { ...words.askUndo, ok: '撤销导入', said: '正在撤销，数字会自己更新' },
}

function Steps({ view: { importId, permittedActions, counts } }: { view: ImportView }) {
  const [asked, ask] = useState<Step | null>(null)
  const changes = { start: useStart(), drop: useDrop(), undo: useUndo() }
  const announce = useAnnounce()
  const close = () => {
    if (asked) changes[asked].reset()
    ask(null)
  }
  const confirm = (step: Step) =>
    changes[step].mutate(
      { importId },
      {
        onSuccess: (result) => {
          if (result.kind === 'refused') return
          close()
          announce(asks[step].said)
        },
      },
    )
  return (
    <>
      {permittedActions.includes('drop') && <Button onClick={() => ask('drop')}>不导入</Button>}
      {permittedActions.includes('start') && (
        <Button type='primary' onClick={() => ask('start')}>
          开始导入
        </Button>
      )}
      {permittedActions.includes('undo') && (
        <Button danger onClick={() => ask('undo')}>
          撤销导入
        </Button>
      )}
      {asked && (
        <AskDialog
          title={asks[asked].title}
          note={asks[asked].note}
          okText={asks[asked].ok}
          danger={asked !== 'start'}
          typed={asked === 'undo' ? { label: words.typeRows(counts.done), expected: String(counts.done) } : undefined}
          busy={changes[asked].isPending}
          error={changes[asked].error}
          result={changes[asked].data}
          confirm={() => confirm(asked)}
          close={close}
        />
      )}
    </>
  )
}

function Progress({ view: { state, counts, rows } }: { view: ImportView }) {
  if (state !== 'running' && state !== 'undoing') return null
  const settled = state === 'running' ? rows - counts.waiting : counts.undone + counts.left
  const all = state === 'running' ? rows : counts.undone + counts.left + counts.done
  return (
    <Card title={importStateWords[state]}>
      <progress className={styles.bar} aria-label={importStateWords[state]} max={all} value={settled} />
      <p className={styles.note}>{`${settled} / ${all} 行。可以离开这一页，不会中断。`}</p>
    </Card>
  )
}

function Numbers({ view: { counts, state } }: { view: ImportView }) {
  const preview = state === 'preview'
  const figures = [
    { label: preview ? '可以导入' : '已导入', value: `${preview ? counts.waiting : counts.done} 行`, note: preview ? '没有错的行' : '新增或补充' },
    {
      label: '有错',
      value: `${counts.faulty} 行`,
      note: counts.faulty > 0 ? '改好文件重新上传' : '没有',
      tone: counts.faulty > 0 ? ('brand' as const) : undefined,
    },
    ...(preview
      ? [
          { label: '很可能重复', value: `${counts.likely} 行`, note: '证件相同，或姓名、生日、电话都相同' },
          {
            label: '还没决定',
            value: `${counts.undecided} 行`,
            note: counts.undecided > 0 ? '决定完才能开始' : '可以开始了',
            tone: counts.undecided > 0 ? ('gold' as const) : undefined,
          },
        ]
      : [
          { label: '没有导入', value: `${counts.skipped + counts.failed} 行`, note: counts.failed > 0 ? `${counts.failed} 行等处理` : '按您的决定' },
          {
            label: '已撤销',
            value: `${counts.undone} 行`,
            note: counts.left > 0 ? `${counts.left} 行没能撤销` : '没有留下的',
            tone: counts.left > 0 ? ('brand' as const) : undefined,
          },
        ]),
  ]
  return <Figures figures={figures} />
}

/** One roster: what it would do, then what it did. */
export default function ImportPage() {
  const importId = asId<'Import'>(useParams().importId ?? '')
  const read = useQuery(importQuery(importId))
  const view = read.data
  return (
    <Page
      title={view?.fileName ?? '名册'}
      mark={view && <Chip tone={stateTones[view.state]}>{importStateWords[view.state]}</Chip>}
      sub={
        view &&
        `${view.uploadedBy} · ${momentWords(view.uploadedAt)} 上传 · ${view.forgotten ? '内容已删除' : `内容保存到 ${momentWords(view.keptUntil)}`}`
      }
      back={{ to: '/imports', words: words.title }}
      actions={view && <Steps view={view} />}
    >
      <Loaded read={read}>
        {(loaded) => (
          <>
            <Progress view={loaded} />
            <Numbers view={loaded} />
            <ImportRows view={loaded} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
