import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useNavigate } from 'react-router-dom'
import { allocationWords, partnerWords, partyRuleWords, passingWords } from '@xiongguan/contract/events/terms'
import { momentWords, spanWords } from '../../../platform/time'
import { Card, Entries, Figures } from '../../../ui/card'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { Approvals } from '../parts/approvals'
import { CancelButton } from '../parts/cancel-button'
import { CopyButton } from '../parts/copy-button'
import { DoorHelpers } from '../parts/door-helpers'
import { DoorTools } from '../parts/door-tools'
import { EventStateChip } from '../parts/event-state'
import { Invitations } from '../parts/invitations'
import { KindMark } from '../parts/kind-mark'
import { Organising } from '../parts/organising'
import { RepeatButton } from '../parts/repeat-button'
import { PublishButton } from '../parts/publish-button'
import { ReachCard, ShareCodeCard } from '../parts/reach'
import { SignUps } from '../parts/sign-ups'
import { Waitlist } from '../parts/waitlist'
import { placesQuery } from '../../../platform/places'
import { eventQuery, useEventId } from '../queries'
import type { EventDetail } from '../queries'
import { words } from '../words'
import styles from './event.module.css'

function figuresOf(event: EventDetail) {
  const { capacity, seatsLeft, signedUpHouseholds, signedUpPeople, arrivedPeople } = event
  return [
    { label: '名额', value: `${capacity} 人`, note: `每户最多 ${event.form.householdLimit} 人` },
    { label: '已报名', value: `${signedUpPeople} 人`, note: `${signedUpHouseholds} 户` },
    {
      label: '剩余',
      value: `${seatsLeft} 人`,
      note: seatsLeft === 0 ? (event.form.signUpRules.waitlist ? '已满，或留给候补' : '已满') : '还能报名',
      tone: seatsLeft <= Math.ceil(capacity / 10) ? ('gold' as const) : undefined,
    },
    {
      label: '已到场',
      value: `${arrivedPeople} 人`,
      note: signedUpPeople > 0 ? `报名的 ${Math.round((arrivedPeople / signedUpPeople) * 100)}%` : '还没有报名',
    },
  ]
}

function useReachWords(codes: string[] | null): string {
  const places = useQuery({ ...placesQuery, enabled: codes !== null })
  if (codes === null) return '全市'
  const named = (places.data ?? []).flatMap(({ communities }) => communities).filter(({ code }) => codes.includes(code))
  return named.length > 0 ? named.map(({ name }) => name).join('、') : `${codes.length} 个社区、村`
}

/** What sign-ups count in beside the total, and who decides. */
function ruleEntries(rules: EventDetail['form']['signUpRules']) {
  const caps = [
    ...rules.communityShares.map(({ label, capacity }) => `${label} ${capacity} 人`),
    ...(rules.adultsCapacity ? [`大人 ${rules.adultsCapacity} 人`] : []),
    ...(rules.childrenCapacity ? [`孩子 ${rules.childrenCapacity} 人`] : []),
  ]
  return [
    ...(rules.sessions.length > 0
      ? [{ label: '场次', value: rules.sessions.map(({ title, capacity }) => `${title} ${capacity} 人`).join('、') }]
      : []),
    ...(caps.length > 0 ? [{ label: '分项名额', value: caps.join('、') }] : []),
    ...(rules.questions.length > 0 ? [{ label: '报名问题', value: rules.questions.map(({ prompt }) => prompt).join('、') }] : []),
    ...(rules.waitlist
      ? [
          {
            label: '候补',
            value: `${allocationWords[rules.waitlist.allocation]}，最晚 ${momentWords(rules.waitlist.cutOffAt)}；${passingWords[rules.waitlist.passing]}`,
          },
        ]
      : []),
    ...(rules.approveBy ? [{ label: '报名审核', value: `最晚 ${momentWords(rules.approveBy)}` }] : []),
  ]
}

function Settings({ event }: { event: EventDetail }) {
  const { form } = event
  const reach = useReachWords(form.communityCodes)
  return (
    <div className={styles.settings}>
      <Card title='活动内容'>
        <Entries
          entries={[
            { label: '类型', value: <KindMark kind={form.kind} /> },
            { label: '一句话', value: form.tagline },
            { label: '说明', value: <p className={styles.description}>{form.description}</p> },
            { label: '联合主办', value: form.coHosts.map((partner) => partnerWords[partner]).join('、') || '没有' },
          ]}
        />
      </Card>
      <Card title='时间、地点与要求'>
        <Entries
          entries={[
            { label: '活动时间', value: spanWords(form.startsAt, form.endsAt) },
            {
              label: '地点',
              value: (
                <>
                  {form.venueName}
                  <br />
                  <span className={styles.soft}>{form.venueAddress}</span>
                </>
              ),
            },
            { label: '报名', value: `${momentWords(form.signUpOpensAt)} 到 ${momentWords(form.signUpClosesAt)}` },
            { label: '最晚取消', value: momentWords(form.cancelUntil) },
            { label: '名额', value: `${form.capacity} 人，每户最多 ${form.householdLimit} 人` },
            { label: '参加要求', value: partyRuleWords[form.partyRule] },
            { label: '谁能报名', value: form.signUpRules.listed ? reach : `${reach}，只限受邀的家庭` },
            ...ruleEntries(form.signUpRules),
          ]}
        />
      </Card>
    </div>
  )
}

function Actions({ event }: { event: EventDetail }) {
  const navigate = useNavigate()
  const may = (action: EventDetail['permittedActions'][number]) => event.permittedActions.includes(action)
  return (
    <>
      {may('edit') && <Button onClick={() => navigate(`/events/${event.eventId}/edit`)}>修改</Button>}
      {may('openDoor') && (
        <Button type={may('publish') ? 'default' : 'primary'} onClick={() => navigate(`/events/${event.eventId}/door`)}>
          去签到
        </Button>
      )}
      {may('copy') && <CopyButton event={event} />}
      {may('repeat') && <RepeatButton event={event} />}
      {may('cancel') && <CancelButton event={event} />}
      {may('publish') && <PublishButton event={event} />}
    </>
  )
}

/** Answers are for who manages the event, where it asks something. */
const mayReadAnswers = ({ permittedActions, form }: EventDetail) => permittedActions.includes('assignDoor') && form.signUpRules.questions.length > 0

/** Who manages the event sees its waitlist, also once the event stands no more. */
const mayRunWaitlist = ({ permittedActions, state }: EventDetail) => permittedActions.includes('copy') && state !== 'draft'

export default function EventPage() {
  const eventId = useEventId()
  const read = useQuery(eventQuery(eventId))
  const event = read.data
  return (
    <Page
      title={event?.title ?? '活动'}
      back={{ to: '/events', words: words.title }}
      mark={event && <EventStateChip state={event.state} />}
      sub={event && `${spanWords(event.startsAt, event.endsAt)} · ${event.venue.name}`}
      actions={event && <Actions event={event} />}
    >
      <Loaded read={read} rows={8}>
        {(loaded) => (
          <>
            {loaded.state !== 'draft' && <Figures figures={figuresOf(loaded)} />}
            <Organising event={loaded} />
            {loaded.permittedActions.includes('approve') && <Approvals eventId={eventId} />}
            {mayRunWaitlist(loaded) && <Waitlist eventId={eventId} />}
            <Settings event={loaded} />
            {loaded.permittedActions.includes('assignDoor') && loaded.state !== 'draft' && <ReachCard eventId={eventId} />}
            {loaded.permittedActions.includes('assignDoor') && loaded.state !== 'draft' && <ShareCodeCard eventId={eventId} />}
            {loaded.permittedActions.includes('assignDoor') && <DoorHelpers key={loaded.doorHelperIds.join()} event={loaded} />}
            {loaded.permittedActions.includes('invite') && <Invitations eventId={eventId} mayInvite={loaded.state !== 'draft'} />}
            {loaded.state !== 'draft' && <DoorTools eventId={eventId} />}
            {loaded.permittedActions.includes('seeSignUps') && loaded.state !== 'draft' && (
              <SignUps eventId={eventId} mayReadAnswers={mayReadAnswers(loaded)} />
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}
