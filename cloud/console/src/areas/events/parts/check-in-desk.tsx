import { Button, Input } from 'antd'
import type { InputRef } from 'antd'
import { useRef, useState } from 'react'
import type { FormEvent } from 'react'
import type { EventId } from '@xiongguan/contract/events/terms'
import { failureWords, isUndecided, RequestFailure } from '../../../platform/failure'
import { useCheckIn } from '../queries'
import type { CheckInResult } from '../queries'
import { words } from '../words'
import styles from './check-in-desk.module.css'
import { partyWords } from './party-words'

type Outcome = CheckInResult | { kind: 'failed'; presented: string; error: unknown }

function failedWords(error: unknown) {
  const requestId = error instanceof RequestFailure ? error.requestId : undefined
  const said = isUndecided(error) && error instanceof RequestFailure && error.status === 0 ? words.offline : failureWords(error)
  return requestId ? `${said}（编号 ${requestId}）` : said
}

function OutcomeView({ outcome, again }: { outcome: Outcome; again: (presented: string) => void }) {
  if (outcome.kind === 'checkedIn') {
    return (
      <div className={`${styles.outcome} ${styles.in}`}>
        <p className={styles.head}>签到成功 · {partyWords(outcome.party)}</p>
        <p>口述码 {outcome.code}，请入场。</p>
      </div>
    )
  }
  if (outcome.kind === 'refused') {
    return (
      <div className={`${styles.outcome} ${styles.refused}`}>
        <p className={styles.head}>{outcome.words}</p>
        <p>{outcome.fix}</p>
      </div>
    )
  }
  return (
    <div className={`${styles.outcome} ${styles.failed}`}>
      <p className={styles.head}>没有签到成功</p>
      <p>{failedWords(outcome.error)}</p>
      <Button onClick={() => again(outcome.presented)}>再试一次</Button>
    </div>
  )
}

/**
 * Where tickets are presented. A USB scanner types the code and presses Enter, so that one field serves both;
 * the field is ready for the next ticket while the last one is on its way.
 */
export function CheckInDesk({ eventId }: { eventId: EventId }) {
  const field = useRef<InputRef>(null)
  const [presented, setPresented] = useState('')
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const checkIn = useCheckIn()
  const send = (text: string) =>
    checkIn.mutateAsync({ eventId, presented: text }).then(setOutcome, (error: unknown) => setOutcome({ kind: 'failed', presented: text, error }))
  function submit(event: FormEvent) {
    event.preventDefault()
    const text = presented.trim()
    field.current?.focus()
    if (text === '') return
    setPresented('')
    void send(text)
  }
  return (
    <div>
      <form className={styles.form} onSubmit={submit}>
        <label className={styles.label} htmlFor='presented'>
          扫入场票，或输入 8 位口述码
        </label>
        <div className={styles.row}>
          <Input
            ref={field}
            id='presented'
            autoFocus
            autoComplete='off'
            spellCheck={false}
            maxLength={400}
            value={presented}
            onChange={({ target }) => setPresented(target.value)}
            className={styles.input}
          />
          <Button type='primary' htmlType='submit' loading={checkIn.isPending} className={styles.submit}>
            签到
          </Button>
        </div>
      </form>
      <div role='status' aria-live='assertive'>
        {outcome ? (
          <OutcomeView outcome={outcome} again={(text) => void send(text)} />
        ) : (
          <p className={styles.hint}>扫码枪接上就能用：光标在框里，扫一张签一户。</p>
        )}
      </div>
    </div>
  )
}
