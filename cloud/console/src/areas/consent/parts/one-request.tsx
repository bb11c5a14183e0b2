import { Button } from 'antd'
import { Link } from 'react-router-dom'
import { dataRequestKindWords, dataRequestStateWords } from '@xiongguan/contract/consent/terms'
import { useMay } from '../../../platform/account'
import { civilDateWords, momentWords } from '../../../platform/time'
import { Chip } from '../../../ui/chip'
import { deadlineOf } from '../deadline'
import type { DataRequest } from '../queries'
import { requestWords as words } from '../words'
import styles from './requests.module.css'

function State({ request: { state, dueOn }, now }: { request: DataRequest; now: number }) {
  if (state !== 'open') return <Chip tone={state === 'done' ? 'jade' : 'plain'}>{dataRequestStateWords[state]}</Chip>
  const deadline = deadlineOf(dueOn, now)
  return <Chip tone={deadline.tone}>{deadline.words}</Chip>
}

/** Where to look before answering. Opening the file is a look of its own. */
function Ways({ request: { householdId, reference } }: { request: DataRequest }) {
  const may = useMay()
  if (!householdId) return <span>{words.noHousehold}</span>
  return (
    <>
      {may('seeRegister') && <Link to={`/register/${householdId}?purpose=ownRequest`}>{words.toFile}</Link>}
      {reference && may('readAudit') && <Link to={`/audit/search?way=seen&household=${householdId}`}>{words.findLook}</Link>}
    </>
  )
}

type Props = { request: DataRequest; now: number; answer: () => void }

/** A request: how its clock stands, what the person wrote, and the answer or the way to it. */
export function OneRequest({ request, now, answer }: Props) {
  const { kind, openedAt, dueOn, answeredAt, reference, state } = request
  return (
    <li className={styles.request}>
      <div className={styles.what}>
        <div className={styles.head}>
          <strong>{dataRequestKindWords[kind]}</strong>
          <State request={request} now={now} />
        </div>
        <p className={styles.words}>{request.words}</p>
        {request.answer && <p className={styles.answer}>{request.answer}</p>}
        <div className={styles.meta}>
          <span>{words.askedAt(momentWords(openedAt, now))}</span>
          <span>{answeredAt ? words.answeredAt(momentWords(answeredAt, now)) : words.dueOn(civilDateWords(dueOn))}</span>
          {reference && <span>{words.about(reference)}</span>}
          <Ways request={request} />
        </div>
      </div>
      {state === 'open' && (
        <Button onClick={answer} aria-label={words.answerOf(dataRequestKindWords[kind], civilDateWords(dueOn))}>
          {words.answer}
        </Button>
      )}
    </li>
  )
}
