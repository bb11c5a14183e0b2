import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router-dom'
import { momentWords } from '../../../platform/time'
import { useAnnounce } from '../../../ui/announce'
import { Card } from '../../../ui/card'
import { DataTable } from '../../../ui/data-table'
import type { Column } from '../../../ui/data-table'
import { Loaded } from '../../../ui/loaded'
import { PageTurner, usePages } from '../../../ui/pages'
import { Refusal, refused } from '../../../ui/refusal'
import { State } from '../../../ui/states'
import { approvalPages, useDecision } from '../queries'
import type { PendingSignUp } from '../queries'
import { words } from '../words'
import { partyWords } from './party-words'
import { SeeAnswers } from './see-answers'
import styles from './approvals.module.css'

function Decide({ signUp }: { signUp: PendingSignUp }) {
  const decision = useDecision()
  const announce = useAnnounce()
  const [refusing, setRefusing] = useState(false)
  const [reason, setReason] = useState('')
  const [said, setSaid] = useState<string | null>(null)
  const decide = (verdict: { decision: 'approve' } | { decision: 'refuse'; reason: string }) => {
    setSaid(null)
    decision.mutate(
      { eventId: signUp.eventId, signUpId: signUp.signUpId, verdict },
      {
        onSuccess: (result) => {
          if (result.kind === 'refused') return setSaid(result.words)
          setRefusing(false)
          return announce(verdict.decision === 'approve' ? words.approved : words.refused)
        },
      },
    )
  }
  const failure = (
    <>
      <Refusal result={refused(said)} error={decision.error} />
    </>
  )
  return (
    <div className={styles.decide}>
      <Button type='primary' loading={decision.isPending} onClick={() => decide({ decision: 'approve' })} aria-label={`通过 ${signUp.ownerNickname}`}>
        通过
      </Button>
      <Button onClick={() => setRefusing(true)} aria-label={`不通过 ${signUp.ownerNickname}`}>
        不通过
      </Button>
      {!refusing && failure}
      <Modal
        open={refusing}
        title={`不通过“${signUp.ownerNickname}”的报名？`}
        onOk={() => decide({ decision: 'refuse', reason })}
        onCancel={() => setRefusing(false)}
        okText='不通过'
        cancelText='再想想'
        okButtonProps={{ disabled: reason.trim().length < 2 }}
        confirmLoading={decision.isPending}
      >
        <p>{words.refuseAsk}</p>
        <Input.TextArea
          aria-label='不通过的理由'
          rows={3}
          maxLength={100}
          showCount
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        {failure}
      </Modal>
    </div>
  )
}

const columns = (everyEvent: boolean): Column<PendingSignUp>[] => [
  ...(everyEvent ? [{ title: '活动', cell: ({ eventId, eventTitle }: PendingSignUp) => <Link to={`/events/${eventId}`}>{eventTitle}</Link> }] : []),
  { title: '称呼', cell: ({ ownerNickname }) => <strong>{ownerNickname}</strong> },
  { title: '社区、村', cell: ({ communityName }) => communityName },
  { title: '同行', cell: ({ party, sessions }) => [partyWords(party), ...sessions].join(' · ') },
  { title: '报名时间', cell: ({ signedUpAt }) => momentWords(signedUpAt) },
  { title: '最晚审核', cell: ({ approveBy }) => momentWords(approveBy) },
  { title: '回答', cell: ({ eventId, signUpId, ownerNickname }) => <SeeAnswers eventId={eventId} signUpId={signUpId} name={ownerNickname} /> },
  { title: '审核', cell: (signUp) => <Decide signUp={signUp} /> },
]

/** The queue of sign-ups that wait for staff, who came first in front; of one event when given. */
export function Approvals({ eventId }: { eventId?: PendingSignUp['eventId'] }) {
  const pages = usePages(approvalPages(eventId))
  const none = <State title={words.nothingWaits} words={words.nothingWaitsText} />
  return (
    <Card title='等待审核'>
      <Loaded read={pages.read} rows={3} empty={{ when: ({ items }) => items.length === 0, show: none }}>
        {({ items }) => (
          <DataTable
            caption='等待审核的报名'
            columns={columns(eventId === undefined)}
            rows={items}
            keyOf={({ signUpId }) => signUpId}
            quiet={pages.moving}
          />
        )}
      </Loaded>
      <PageTurner turn={pages} />
    </Card>
  )
}
