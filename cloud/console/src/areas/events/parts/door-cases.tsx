import { Button } from 'antd'
import { doorCaseVerdictWords, doorCaseWords } from '@xiongguan/contract/events/terms'
import type { DoorCaseKind, DoorCaseVerdict, EventId } from '@xiongguan/contract/events/terms'
import { useState } from 'react'
import { momentWords } from '../../../platform/time'
import { useAnnounce } from '../../../ui/announce'
import { Card } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import { DataTable } from '../../../ui/data-table'
import type { Column } from '../../../ui/data-table'
import { Loaded } from '../../../ui/loaded'
import { PageTurner, usePages } from '../../../ui/pages'
import { Refusal, refused } from '../../../ui/refusal'
import { State } from '../../../ui/states'
import { casePages, useCaseSettling } from '../door-queries'
import type { DoorCase } from '../door-queries'
import { partyWords } from './party-words'
import { spacedCode } from './spaced-code'

/** What staff can say of each kind; the first is what mostly holds. */
const verdicts: Record<DoorCaseKind, readonly DoorCaseVerdict[]> = {
  double: ['seen'],
  oldTicket: ['seen', 'notArrived'],
  givenUp: ['arrived', 'notArrived'],
  notConfirmed: ['arrived', 'notArrived'],
  revokedDevice: ['arrived', 'notArrived'],
  brokenLog: ['arrived', 'notArrived'],
  unknown: ['seen'],
}

function What({ kind, entry, first, verdict }: DoorCase) {
  const { words, todo } = doorCaseWords[kind]
  return (
    <>
      <strong>{entry === 'undo' ? `撤销没有采纳。${words}` : words}</strong>
      {first && (
        <p>
          先放行：{first.deviceName ?? '联网签到'} {momentWords(first.at)}
        </p>
      )}
      {verdict === null && <p style={{ color: 'var(--ink-soft)' }}>{todo}</p>}
    </>
  )
}

/** What devices reported that no rule settles: who, where, when, why, and what to do. */
export function DoorCases({ eventId }: { eventId: EventId }) {
  const pages = usePages(casePages(eventId))
  const settling = useCaseSettling()
  const announce = useAnnounce()
  const [refusal, setRefusal] = useState<string | null>(null)
  const settle = (entryId: DoorCase['entryId'], verdict: DoorCaseVerdict) =>
    settling.mutate(
      { eventId, entryId, verdict },
      {
        onSuccess: (result) => {
          setRefusal(result.kind === 'refused' ? result.words : null)
          if (result.kind === 'settled') announce(`已处理：${doorCaseVerdictWords[verdict]}`)
        },
      },
    )
  const columns: Column<DoorCase>[] = [
    { title: '口述码', cell: ({ code }) => (code ? <code>{spacedCode(code)}</code> : '—') },
    { title: '同行', cell: ({ party }) => (party ? partyWords(party) : '—') },
    { title: '设备', cell: ({ deviceName }) => deviceName ?? '联网签到' },
    { title: '时间', cell: ({ at }) => momentWords(at) },
    { title: '情况与做法', cell: What },
    {
      title: '处理',
      width: 230,
      cell: ({ entryId, kind, verdict, code }) =>
        verdict ? (
          <Chip>{doorCaseVerdictWords[verdict]}</Chip>
        ) : (
          <div style={{ display: 'flex', gap: 8 }}>
            {verdicts[kind].map((choice) => (
              <Button
                key={choice}
                disabled={settling.isPending}
                aria-label={`${doorCaseVerdictWords[choice]}：${code ?? ''}`}
                onClick={() => settle(entryId, choice)}
              >
                {doorCaseVerdictWords[choice]}
              </Button>
            ))}
          </div>
        ),
    },
  ]
  return (
    <Card title='待核对的签到'>
      <Refusal result={refused(refusal)} error={settling.error} />
      <Loaded
        read={pages.read}
        rows={3}
        empty={{ when: ({ items }) => items.length === 0, show: <State title='没有要核对的' words='设备上送的记录都对得上。' /> }}
      >
        {({ items }) => <DataTable caption='待核对的签到' columns={columns} rows={items} keyOf={({ entryId }) => entryId} quiet={pages.moving} />}
      </Loaded>
      <PageTurner turn={pages} />
    </Card>
  )
}
