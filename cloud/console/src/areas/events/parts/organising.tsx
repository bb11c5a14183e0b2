import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Link } from 'react-router-dom'
import { eventStateWords, seriesRuleWords } from '@xiongguan/contract/events/terms'
import type { EventState } from '@xiongguan/contract/events/terms'
import { useMay } from '../../../platform/account'
import { momentWords } from '../../../platform/time'
import { useAnnounce } from '../../../ui/announce'
import { Card, Figures } from '../../../ui/card'
import { Loaded } from '../../../ui/loaded'
import { FailureLine } from '../../../ui/states'
import { organisingQuery, useTelling } from '../organiser-queries'
import type { Organising as Facts } from '../organiser-queries'
import type { EventDetail } from '../queries'
import { Afterwards } from './afterwards'
import { CallList } from './call-list'
import styles from './organising.module.css'
import { Papers } from './papers'
import { Pictures } from './pictures'
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
          <p className={styles.soft}>
            多次改动合成一条消息。
            {pendingChange.goesOutAt ? `不点的话，${momentWords(pendingChange.goesOutAt)} 自动发出。` : '保存时选了不告诉，不会自动发出。'}
          </p>
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
  const mayManage = useMay()('manageEvents')
  return (
    <Loaded read={read}>
      {(facts) => (
        <>
          <PendingChange event={event} facts={facts} />
          <Cancellation event={event} facts={facts} />
          <Afterwards event={event} facts={facts} />
          {event.state === 'over' && mayManage && <Pictures eventId={event.eventId} mayAdd={event.permittedActions.includes('summarise')} />}
          <Series event={event} facts={facts} />
          {event.state !== 'draft' && <Papers event={event} facts={facts} />}
        </>
      )}
    </Loaded>
  )
}
