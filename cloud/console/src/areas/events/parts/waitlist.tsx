import { useQuery } from '@tanstack/react-query'
import { Button, Popconfirm } from 'antd'
import { passReasonWords, waitStateWords } from '@xiongguan/contract/events/terms'
import type { EventId, WaitState } from '@xiongguan/contract/events/terms'
import { momentWords } from '../../../platform/time'
import { useAnnounce } from '../../../ui/announce'
import { Card } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import type { Tone } from '../../../ui/chip'
import { DataTable } from '../../../ui/data-table'
import type { Column } from '../../../ui/data-table'
import { Loaded } from '../../../ui/loaded'
import { PageTurner, usePages } from '../../../ui/pages'
import { FailureLine, State } from '../../../ui/states'
import { fairnessPage, useDraw, useWaitlistEnd, waitlistQuery, waitPages } from '../waitlist-queries'
import type { WaitlistState, WaitRow } from '../waitlist-queries'
import { words } from '../words'
import { partyWords } from './party-words'
import styles from './waitlist.module.css'

const tones: Record<WaitState, Tone> = {
  waiting: 'gold',
  offered: 'brand',
  accepted: 'jade',
  declined: 'plain',
  lapsed: 'plain',
  left: 'plain',
  closed: 'plain',
}

const columns: Column<WaitRow>[] = [
  { title: '顺序', cell: ({ place }) => place ?? '待抽签', numeric: true, width: 90 },
  { title: '称呼', cell: ({ ownerNickname }) => <strong>{ownerNickname}</strong> },
  { title: '社区、村', cell: ({ communityName }) => communityName },
  { title: '同行', cell: ({ party, sessions }) => [partyWords(party), ...sessions].join(' · ') },
  { title: '加入时间', cell: ({ joinedAt }) => momentWords(joinedAt) },
  { title: '状态', cell: ({ state }) => <Chip tone={tones[state]}>{waitStateWords[state]}</Chip> },
  { title: '名额留到', cell: ({ offerUntil }) => (offerUntil ? momentWords(offerUntil) : '—') },
  {
    title: '被跳过',
    cell: ({ passed }) => (passed ? <span className={styles.soft}>{`${passed.times} 次：${passReasonWords[passed.reason]}`}</span> : '—'),
  },
]

function LotteryPart({ eventId, state: { lottery, mayDraw } }: { eventId: EventId; state: WaitlistState }) {
  const draw = useDraw()
  const announce = useAnnounce()
  if (!lottery) return null
  const send = () =>
    draw.mutate(
      { eventId },
      { onSuccess: (result) => announce(result.kind === 'drawn' ? `已抽签，${result.households} 户排好了顺序` : result.words) },
    )
  return (
    <div className={styles.lottery}>
      <p>
        {lottery.drawnAt
          ? `${momentWords(lottery.drawnAt)} 已抽签，结果不能再变`
          : `约定 ${momentWords(lottery.drawAt)} 抽签；到时自动抽，也可以按按钮`}
      </p>
      <p className={styles.hash}>种子的 SHA-256：{lottery.seedHash}</p>
      {lottery.seed && <p className={styles.hash}>种子：{lottery.seed}</p>}
      {!lottery.drawnAt && (
        <Popconfirm
          title='现在抽签？'
          description='只能抽一次，结果马上公示。'
          okText='抽签'
          cancelText='再等等'
          onConfirm={send}
          disabled={!mayDraw}
        >
          <Button type='primary' disabled={!mayDraw} loading={draw.isPending}>
            现在抽签
          </Button>
        </Popconfirm>
      )}
      <FailureLine error={draw.error} />
    </div>
  )
}

const shownCounts: WaitState[] = ['waiting', 'offered', 'accepted', 'lapsed', 'declined', 'left', 'closed']

function Summary({ eventId, state }: { eventId: EventId; state: WaitlistState }) {
  const end = useWaitlistEnd()
  const announce = useAnnounce()
  const { counts, waitingPeople, ended } = state
  const send = () => end.mutate({ eventId }, { onSuccess: ({ households }) => announce(`候补已截止，正在告诉 ${households} 户`) })
  return (
    <div className={styles.summary}>
      <dl className={styles.counts}>
        {shownCounts
          .filter((name) => counts[name] > 0 || name === 'waiting')
          .map((name) => (
            <div key={name}>
              <dt>{waitStateWords[name]}</dt>
              <dd>{name === 'waiting' ? `${counts.waiting} 户 ${waitingPeople} 人` : `${counts[name]} 户`}</dd>
            </div>
          ))}
      </dl>
      <div className={styles.actions}>
        <a href={fairnessPage(eventId)} target='_blank' rel='noreferrer'>
          公示
        </a>
        {!ended && (
          <Popconfirm title='现在截止候补？' description={words.endWaitAsk} okText='截止' cancelText='先不' onConfirm={send}>
            <Button loading={end.isPending}>现在截止候补</Button>
          </Popconfirm>
        )}
      </div>
      <FailureLine error={end.error} />
    </div>
  )
}

function Rows({ eventId }: { eventId: EventId }) {
  const pages = usePages(waitPages(eventId))
  const none = <State title={words.nobodyWaits} words={words.nobodyWaitsText} />
  return (
    <>
      <Loaded read={pages.read} rows={3} empty={{ when: ({ items }) => items.length === 0, show: none }}>
        {({ items }) => <DataTable caption='候补名单' columns={columns} rows={items} keyOf={({ entryId }) => entryId} quiet={pages.moving} />}
      </Loaded>
      <PageTurner turn={pages} />
    </>
  )
}

/** The waitlist of an event: how it stands, its lottery, who waits in which order. */
export function Waitlist({ eventId }: { eventId: EventId }) {
  const read = useQuery(waitlistQuery(eventId))
  if (read.data === null) return null
  return (
    <Card title='候补' aside={read.data?.ended ? <Chip>已截止</Chip> : undefined}>
      <Loaded read={read} rows={2}>
        {(state) =>
          state && (
            <>
              <Summary eventId={eventId} state={state} />
              <LotteryPart eventId={eventId} state={state} />
              <Rows eventId={eventId} />
            </>
          )
        }
      </Loaded>
    </Card>
  )
}
