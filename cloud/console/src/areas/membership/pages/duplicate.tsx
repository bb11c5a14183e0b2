import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useParams } from 'react-router-dom'
import { asId } from '@xiongguan/contract/kit/id'
import { duplicateLevelWords, duplicateReasonWords, duplicateStateWords, type MergeId } from '@xiongguan/contract/membership/import-terms'
import { momentWords } from '../../../platform/time'
import { useAnnounce } from '../../../ui/announce'
import { Chip } from '../../../ui/chip'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { AskDialog } from '../../../ui/ask-dialog'
import { duplicateQuery, useUndoMerge } from '../duplicate-queries'
import { ComparePeople } from '../parts/compare-people'
import { namesOf } from './duplicates'

function UndoMerge({ mergeId }: { mergeId: MergeId }) {
  const [asked, ask] = useState(false)
  const undo = useUndoMerge()
  const announce = useAnnounce()
  const confirm = () =>
    undo.mutate(
      { mergeId },
      {
        onSuccess: (result) => {
          if (result.kind === 'refused') return
          ask(false)
          announce(result.changedSince ? '已分开；合并后有人改过的内容没有动' : '已分开，两条都回到合并前')
        },
      },
    )
  return (
    <>
      <Button danger onClick={() => ask(true)}>
        撤销合并
      </Button>
      {asked && (
        <AskDialog
          title='撤销合并？'
          note='两条记录回到合并前的样子。合并以后有人改过的内容不动。'
          okText='撤销合并'
          danger
          busy={undo.isPending}
          error={undo.error}
          result={undo.data}
          confirm={confirm}
          close={() => ask(false)}
        />
      )}
    </>
  )
}

/** One pair of records. */
export default function DuplicatePage() {
  const read = useQuery(duplicateQuery(asId<'Duplicate'>(useParams().ticketId ?? '')))
  const view = read.data
  const decided = view?.decidedAt && view.decidedBy ? ` · ${view.decidedBy} ${momentWords(view.decidedAt)}` : ''
  return (
    <Page
      title={view ? namesOf(view) : '疑似重复'}
      mark={view && <Chip tone={view.level === 'likely' ? 'brand' : 'gold'}>{duplicateLevelWords[view.level]}</Chip>}
      sub={view && `${view.reasons.map((reason) => duplicateReasonWords[reason]).join('、')} · ${duplicateStateWords[view.state]}${decided}`}
      back={{ to: '/duplicates', words: '疑似重复' }}
      actions={view?.mergeId && <UndoMerge mergeId={view.mergeId} />}
    >
      <Loaded read={read}>{(loaded) => <ComparePeople key={loaded.state} view={loaded} />}</Loaded>
    </Page>
  )
}
