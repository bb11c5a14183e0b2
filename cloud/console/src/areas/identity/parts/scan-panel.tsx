import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { QrPicture } from '../../../ui/qr-picture'
import { linkForPhones } from '../link-for-phones'
import { words } from '../words'
import styles from './scan-panel.module.css'
import { useSignInCode } from './use-sign-in-code'
import type { CodeState } from './use-sign-in-code'

function useSecondsUntil(until: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return Math.max(0, Math.ceil((until - now) / 1000))
}

function Countdown({ until, whole }: { until: number; whole: number }) {
  const seconds = useSecondsUntil(until)
  return (
    <>
      <p className={styles.left}>{words.secondsLeft(seconds)}</p>
      <div className={styles.bar} aria-hidden='true'>
        <span style={{ width: `${(seconds / whole) * 100}%` }} />
      </div>
    </>
  )
}

/** What lies over the code while it is not to be scanned. */
function Veil({ state, renew }: { state: CodeState; renew: () => void }) {
  if (state.kind === 'over') {
    return (
      <div className={styles.veil}>
        <p role='alert'>{state.words}</p>
        <Button type='primary' onClick={renew}>
          {words.newCode}
        </Button>
      </div>
    )
  }
  if (state.kind === 'asking') return <div className={styles.veil}>{words.askingForCode}</div>
  return null
}

/** What the phone is waited for, said aloud as it changes. */
function progressWords(state: CodeState): string {
  if (state.kind !== 'shown') return ''
  if (state.unreachable) return words.unreachable
  return state.scanned ? words.scanned : ''
}

/** A code for the phone, the number to pick there, and what to do without a phone. */
export function ScanPanel({ demonstration }: { demonstration: boolean }) {
  const { state, renew } = useSignInCode()
  const shown = state.kind === 'shown' ? state : null
  return (
    <div>
      <div className={styles.panel}>
        <div className={styles.frame}>
          {shown && <QrPicture className={styles.code} text={linkForPhones(shown.code.link)} label={words.codeLabel} />}
          <Veil state={state} renew={renew} />
        </div>
        <div>
          <h2 className={styles.title}>{words.scanTitle}</h2>
          {shown && (
            <>
              <p className={styles.label}>{words.numberLabel}</p>
              <p className={styles.number}>{shown.code.number}</p>
              <Countdown until={shown.until} whole={shown.code.secondsLeft} />
            </>
          )}
          <p role='status' className={styles.label}>
            {progressWords(state)}
          </p>
          <ol className={styles.steps}>
            {words.scanSteps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </div>
      </div>
      <details className={styles.help}>
        <summary>{words.noPhone}</summary>
        <p>{words.noPhoneText}</p>
        {demonstration && shown && (
          <p>
            <a href={linkForPhones(shown.code.link)} target='_blank' rel='noreferrer'>
              {words.openHere}
            </a>
          </p>
        )}
      </details>
    </div>
  )
}
