import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router-dom'
import { asId } from '@xiongguan/contract/kit/id'
import {
  leavingWayWords,
  memberKindWords,
  memberStateWords,
  memberStepWords,
  strengthWords,
  termStandingWords,
} from '@xiongguan/contract/association/terms'
import { civilDateWords, momentWords } from '../../../platform/time'
import { Card, Entries } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import { DataTable } from '../../../ui/data-table'
import type { Column } from '../../../ui/data-table'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { memberQuery } from '../member-queries'
import type { MemberFile } from '../member-queries'
import { MemberActions } from '../parts/member-actions'
import styles from '../parts/members.module.css'
import { ReviewCard } from '../parts/review-card'

type Step = MemberFile['steps'][number]

const stepColumns: Column<Step>[] = [
  { title: '时间', cell: ({ at }) => momentWords(at) },
  { title: '经过', cell: ({ step }) => memberStepWords[step] },
  { title: '谁办的', cell: ({ by }) => by },
  { title: '说明', cell: ({ words }) => <span className={styles.words}>{words ?? '—'}</span> },
]

const entriesOf = (file: MemberFile) => [
  { label: '会员号', value: file.number ?? '还没有' },
  { label: '类别', value: memberKindWords[file.kind] },
  ...(file.organisation ? [{ label: '单位', value: file.organisation }] : []),
  { label: '手机号', value: file.phone ?? '您看不到' },
  { label: '社区、村', value: file.community.name },
  { label: '特长', value: file.strengths.map((one) => strengthWords[one]).join('、') || '没有填写' },
  { label: '志愿者', value: file.volunteer ? '愿意' : '没有选' },
  ...(file.statement ? [{ label: '想说的话', value: file.statement }] : []),
  ...(file.birthday ? [{ label: '生日', value: file.birthday }] : []),
  ...(file.joinedOn ? [{ label: '入会', value: civilDateWords(file.joinedOn) }] : []),
  ...(file.untilOn ? [{ label: '有效期至', value: civilDateWords(file.untilOn) }] : []),
  ...(file.leftOn && file.leftWhy ? [{ label: '退会', value: `${civilDateWords(file.leftOn)} · ${leavingWayWords[file.leftWhy]}` }] : []),
  ...(file.isContact ? [{ label: '联系人', value: `联系 ${file.households} 户` }] : []),
  ...file.dues.map(({ year, fen, paidOn }) => ({ label: `${year} 年会费`, value: `${(fen / 100).toFixed(2)} 元 · ${civilDateWords(paidOn)}` })),
]

/** One member: who, what waits, what happened. */
export default function MemberPage() {
  const memberId = asId<'Member'>(useParams().memberId ?? '')
  const read = useQuery(memberQuery(memberId))
  const file = read.data
  const mark = file && (
    <Chip tone={file.state === 'member' ? 'jade' : 'gold'}>
      {file.state === 'member' ? termStandingWords[file.term] : memberStateWords[file.state]}
    </Chip>
  )
  return (
    <Page title={file?.name ?? '会员'} mark={mark} back={{ to: '/members', words: '会员' }} sub='这次查看已记录，本人和家人能看到'>
      <Loaded read={read} rows={6}>
        {(loaded) => (
          <>
            {(loaded.may.includes('review') || loaded.may.includes('secondReview')) && <ReviewCard file={loaded} />}
            <Card title='资料'>
              <Entries entries={entriesOf(loaded)} />
              <MemberActions file={loaded} />
            </Card>
            <Card title='经过'>
              <DataTable caption='会员经过' columns={stepColumns} rows={loaded.steps} keyOf={({ at, step }) => `${at} ${step}`} />
            </Card>
          </>
        )}
      </Loaded>
    </Page>
  )
}
