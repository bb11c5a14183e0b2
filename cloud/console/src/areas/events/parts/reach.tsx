import { useQuery } from '@tanstack/react-query'
import type { EventId } from '@xiongguan/contract/events/terms'
import { noticeKindWords, reaches, reachWords } from '@xiongguan/contract/notices/terms'
import { momentWords } from '../../../platform/time'
import { Card, Entries } from '../../../ui/card'
import { Loaded } from '../../../ui/loaded'
import { QrPicture } from '../../../ui/qr-picture'
import { reachQuery, shareCodeQuery } from '../queries'
import type { ReachRow, ShareCode } from '../queries'
import { words } from '../words'

const waysOf = ({ by }: ReachRow) =>
  reaches
    .filter((way) => (by[way] ?? 0) > 0)
    .map((way) => `${reachWords[way]} ${by[way]}`)
    .join(' · ')

/** 消息送到了没有: of each kind told about the event, how many were reached by which way. Counts, no names. */
export function ReachCard({ eventId }: { eventId: EventId }) {
  const read = useQuery(reachQuery(eventId))
  return (
    <Card title={words.reach}>
      <Loaded read={read} rows={2}>
        {(rows) =>
          rows.length === 0 ? (
            <p>{words.reachNothing}</p>
          ) : (
            <Entries
              entries={rows.map((row) => ({
                label: noticeKindWords[row.kind],
                value: `${row.messages} 户：${waysOf(row)}（${momentWords(row.lastAt)}）`,
              }))}
            />
          )
        }
      </Loaded>
    </Card>
  )
}

function Code({ code }: { code: ShareCode }) {
  if (code.kind === 'programCode')
    return <img src={`data:${code.mediaType};base64,${code.base64}`} alt={words.programCode} width={200} height={200} />
  return (
    <>
      <QrPicture text={new URL(code.address, window.location.origin).href} label={words.webCode} size={200} />
      <p>{code.words}</p>
    </>
  )
}

/** The code for a poster: WeChat's own where an account is connected, else an honest web code. */
export function ShareCodeCard({ eventId }: { eventId: EventId }) {
  const read = useQuery(shareCodeQuery(eventId))
  return (
    <Card title={words.shareCode}>
      <Loaded read={read} rows={3}>
        {(code) => <Code code={code} />}
      </Loaded>
    </Card>
  )
}
