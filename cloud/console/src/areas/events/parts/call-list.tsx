import { Select } from 'antd'
import { callReasonWords, callResults, callResultWords } from '@xiongguan/contract/events/terms'
import type { EventId } from '@xiongguan/contract/events/terms'
import { momentWords } from '../../../platform/time'
import { useAnnounce } from '../../../ui/announce'
import { Card } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import { DataTable } from '../../../ui/data-table'
import type { Column } from '../../../ui/data-table'
import { Loaded } from '../../../ui/loaded'
import { PageTurner, usePages } from '../../../ui/pages'
import { FailureLine, State } from '../../../ui/states'
import { callPages, useCallRecord } from '../organiser-queries'
import type { CallRow } from '../organiser-queries'
import { partyWords } from './party-words'
import styles from './organising.module.css'

const columns: Column<CallRow>[] = [
  { title: '称呼', cell: ({ ownerNickname }) => <strong>{ownerNickname}</strong> },
  { title: '社区、村', cell: ({ communityName }) => communityName },
  { title: '同行', cell: ({ party }) => partyWords(party) },
  { title: '为什么要告知', cell: ({ reason }) => callReasonWords[reason] },
  { title: '情况', cell: ({ settled }) => <Chip tone={settled ? 'jade' : 'gold'}>{settled ? '已知道' : '还没告知'}</Chip> },
  { title: '最近一次', cell: ({ lastAt, attempts }) => (lastAt ? `${momentWords(lastAt)}，第 ${attempts} 次` : '—') },
]

/** Families to tell by a person, worked off row by row. */
export function CallList({ eventId }: { eventId: EventId }) {
  const pages = usePages(callPages(eventId))
  const record = useCallRecord()
  const announce = useAnnounce()
  const result: Column<CallRow> = {
    title: '结果',
    cell: ({ signUpId, ownerNickname, result: known }) => (
      <Select
        aria-label={`${ownerNickname} 的告知结果`}
        placeholder='选择结果'
        value={known ?? undefined}
        className={styles.result}
        options={callResults.map((value) => ({ value, label: callResultWords[value] }))}
        onChange={(value) => record.mutate({ eventId, signUpId, result: value }, { onSuccess: () => announce('已记下') })}
      />
    ),
  }
  const none = <State title='没有要由人告知的家庭' words='还没打开消息的家庭，过几小时会出现在这里。' />
  return (
    <Card title='逐户告知名单' aside={<span className={styles.soft}>系统里没有电话：请社区工作者用自己的联系方式告知</span>}>
      <Loaded read={pages.read} empty={{ when: ({ items }) => items.length === 0, show: none }}>
        {({ items }) => (
          <DataTable caption='逐户告知名单' columns={[...columns, result]} rows={items} keyOf={({ signUpId }) => signUpId} quiet={pages.moving} />
        )}
      </Loaded>
      <FailureLine error={record.error} />
      <PageTurner turn={pages} />
    </Card>
  )
}
