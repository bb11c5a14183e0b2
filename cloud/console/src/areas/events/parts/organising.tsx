import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router-dom'
import { eventStateWords, exportKinds, exportKindWords, seriesRuleWords } from '@xiongguan/contract/events/terms'
import type { EventState } from '@xiongguan/contract/events/terms'
import { momentWords } from '../../../platform/time'
import { useAnnounce } from '../../../ui/announce'
import { Card, Entries, Figures } from '../../../ui/card'
import { Loaded } from '../../../ui/loaded'
import { FailureLine } from '../../../ui/states'
import { organisingQuery, useArchiving, useExport, useSummary, useTelling } from '../organiser-queries'
import type { ExportedFile, Organising as Facts } from '../organiser-queries'
import type { EventDetail } from '../queries'
import { CallList } from './call-list'
import styles from './organising.module.css'
import { TellingPreview } from './telling-preview'

type Part = { event: EventDetail; facts: Facts }

function PendingChange({ event, facts: { pendingChange } }: Part) {
  const telling = useTelling()
  const announce = useAnnounce()
  if (!pendingChange) return null
  const tell = () =>
    telling.mutate({ eventId: event.eventId }, { onSuccess: ({ kind }) => announce(kind === 'told' ? '已告诉报名的家庭' : '没有要告诉的改动') })
  return (
    <Card title='还没告诉家长的改动'>
      <div className={styles.row}>
        <div>
          <strong>{pendingChange.words}</strong>
          <p className={styles.soft}>多次改动合成一条消息。不点的话，{momentWords(pendingChange.goesOutAt)} 自动发出。</p>
          <p className={styles.soft}>
            <TellingPreview eventId={event.eventId} />
          </p>
        </div>
        <Button type='primary' loading={telling.isPending} onClick={tell}>
          告诉大家
        </Button>
      </div>
      <FailureLine error={telling.error} />
    </Card>
  )
}

function Cancellation({ event, facts: { cancellation } }: Part) {
  if (!cancellation) return null
  return (
    <>
      <Card title='活动已取消'>
        <p>
          {momentWords(cancellation.at)}：{cancellation.reason}
        </p>
        <Figures
          figures={[
            { label: '受影响', value: `${cancellation.households} 户`, note: '都发了消息' },
            { label: '已知道', value: `${cancellation.reached} 户`, note: '打开了消息或由人告知' },
            { label: '还要告知', value: `${cancellation.toCall} 户`, note: '见下面名单', tone: cancellation.toCall > 0 ? 'gold' : undefined },
          ]}
        />
      </Card>
      {event.permittedActions.includes('seeCalls') && <CallList eventId={event.eventId} />}
    </>
  )
}

function SummaryForm({ event, facts }: Part) {
  const [story, setStory] = useState(facts.summary?.story ?? '')
  const [adults, setAdults] = useState(facts.attendance.walkIns.adults)
  const [children, setChildren] = useState(facts.attendance.walkIns.children)
  const [shown, setShown] = useState(facts.summary?.shown ?? false)
  const [refusal, setRefusal] = useState('')
  const summary = useSummary()
  const announce = useAnnounce()
  async function save() {
    setRefusal('')
    const result = await summary.mutateAsync({ eventId: event.eventId, story, walkIns: { adults, children }, shown }).catch(() => null)
    if (result?.kind === 'refused') setRefusal(result.words)
    else if (result) announce('总结已保存')
  }
  return (
    <div className={styles.fields}>
      <label className={styles.field}>
        活动总结
        <Input.TextArea rows={4} maxLength={2000} showCount value={story} onChange={({ target }) => setStory(target.value)} />
      </label>
      <div className={styles.row}>
        <label className={styles.field}>
          没报名直接来的大人
          <InputNumber min={0} precision={0} value={adults} onChange={(value) => setAdults(value ?? 0)} />
        </label>
        <label className={styles.field}>
          没报名直接来的孩子
          <InputNumber min={0} precision={0} value={children} onChange={(value) => setChildren(value ?? 0)} />
        </label>
        <Checkbox checked={shown} onChange={({ target }) => setShown(target.checked)}>
          给居民看
        </Checkbox>
        <Button loading={summary.isPending} onClick={() => void save()}>
          保存总结
        </Button>
      </div>
      {refusal && <p role='alert'>{refusal}</p>}
      <FailureLine error={summary.error} />
    </div>
  )
}

/** Hands a file of an answer to the browser. */
function download({ fileName, content }: ExportedFile) {
  const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0))
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([bytes], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }))
  link.download = fileName
  link.click()
  URL.revokeObjectURL(link.href)
}

function Papers({ event, facts }: Part) {
  const exporting = useExport()
  const archiving = useArchiving()
  const announce = useAnnounce()
  const gone = facts.shreddedAt ? `${momentWords(facts.shreddedAt)} 已粉碎，只留人数` : `${momentWords(facts.shredsAt)} 自动粉碎，只留人数`
  return (
    <Card title='名单与归档'>
      <Entries
        entries={[
          { label: '个人数据', value: gone },
          ...(facts.archivedAt ? [{ label: '归档', value: `${momentWords(facts.archivedAt)} 已归档，只读` }] : []),
        ]}
      />
      <div className={styles.row}>
        {event.permittedActions.includes('export') &&
          exportKinds.map((kind) => (
            <Button
              key={kind}
              loading={exporting.isPending}
              onClick={() => exporting.mutate({ eventId: event.eventId, kind }, { onSuccess: download })}
            >
              导出{exportKindWords[kind]}
            </Button>
          ))}
        {event.permittedActions.includes('archive') && (
          <Button loading={archiving.isPending} onClick={() => archiving.mutate({ eventId: event.eventId }, { onSuccess: () => announce('已归档') })}>
            归档
          </Button>
        )}
      </div>
      <FailureLine error={exporting.error ?? archiving.error} />
    </Card>
  )
}

function Afterwards({ event, facts }: Part) {
  const { came, missed, walkIns } = facts.attendance
  if (event.state !== 'over') return null
  return (
    <Card title='活动之后'>
      <Figures
        figures={[
          { label: '到场', value: `${came.people} 人`, note: `${came.households} 户` },
          { label: '没来', value: `${missed.people} 人`, note: `${missed.households} 户` },
          { label: '直接来的', value: `${walkIns.adults + walkIns.children} 人`, note: '没有报名' },
        ]}
      />
      {event.permittedActions.includes('summarise') ? <SummaryForm event={event} facts={facts} /> : facts.summary && <p>{facts.summary.story}</p>}
    </Card>
  )
}

function Series({ event, facts: { series } }: Part) {
  if (!series) return null
  return (
    <Card title={`系列活动 · ${seriesRuleWords[series.rule]}`}>
      <ul className={styles.series}>
        {series.events.map(({ eventId, title, startsAt, state }) => (
          <li key={eventId}>
            {eventId === event.eventId ? (
              <strong>{momentWords(startsAt)}（这一场）</strong>
            ) : (
              <Link to={`/events/${eventId}`}>{`${momentWords(startsAt)} ${title}`}</Link>
            )}{' '}
            <span className={styles.soft}>{eventStateWords[state as EventState]}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** What the organiser does with an event beside its form: tell, call, sum up, put away. */
export function Organising({ event }: { event: EventDetail }) {
  const read = useQuery(organisingQuery(event.eventId))
  return (
    <Loaded read={read}>
      {(facts) => (
        <>
          <PendingChange event={event} facts={facts} />
          <Cancellation event={event} facts={facts} />
          <Afterwards event={event} facts={facts} />
          <Series event={event} facts={facts} />
          <Papers event={event} facts={facts} />
        </>
      )}
    </Loaded>
  )
}
