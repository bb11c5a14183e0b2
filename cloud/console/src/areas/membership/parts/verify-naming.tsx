import { Button, Input, Radio } from 'antd'
import { useState } from 'react'
import { sendBackReasons, sendBackReasonWords, type SendBackReason } from '@xiongguan/contract/membership/family-rules'
import { documentKindWords } from '@xiongguan/contract/membership/terms'
import { useAnnounce } from '../../../ui/announce'
import { Card, Entries } from '../../../ui/card'
import { Refusal, refused } from '../../../ui/refusal'
import { useSendingBack, useVerification, type Naming } from '../family-queries'
import { words } from '../family-words'
import styles from './family.module.css'

/** The number is typed from the original: only the same number passes. */
export function VerifyNaming({ naming, onDone }: { naming: Naming; onDone: () => void }) {
  const [seen, setSeen] = useState('')
  const [refusal, setRefusal] = useState('')
  const [reason, setReason] = useState<SendBackReason | null>(null)
  const verification = useVerification()
  const sendingBack = useSendingBack()
  const announce = useAnnounce()
  const { namingId, name, documentKind, document } = naming
  const finish = (said: string) => {
    announce(said)
    onDone()
  }
  const verify = () =>
    verification.mutate(
      { namingId, seenNumber: seen.trim() },
      { onSuccess: (result) => (result.kind === 'done' ? finish(words.passed) : setRefusal(result.words)) },
    )
  return (
    <Card title={`${words.verify} · ${name ?? ''}`}>
      <div className={styles.stack}>
        <Entries entries={[{ label: documentKindWords[documentKind], value: document ?? '—' }]} />
        <label className={styles.field}>
          <span>{words.seen}</span>
          <Input value={seen} onChange={({ target }) => setSeen(target.value)} maxLength={40} autoComplete='off' aria-describedby='seen-hint' />
          <small id='seen-hint'>{words.seenHint}</small>
        </label>
        <Refusal result={refused(refusal)} error={verification.error ?? sendingBack.error} />
        <div className={styles.row}>
          <Button type='primary' loading={verification.isPending} disabled={seen.trim().length < 5} onClick={verify}>
            {words.pass}
          </Button>
          <Button onClick={onDone}>{words.close}</Button>
        </div>
        <Radio.Group
          aria-label={words.sendBackWhy}
          value={reason}
          onChange={({ target }) => setReason(target.value as SendBackReason)}
          options={sendBackReasons.map((value) => ({ value, label: sendBackReasonWords[value] }))}
          className={styles.reasons}
        />
        <Button
          danger
          disabled={!reason}
          loading={sendingBack.isPending}
          onClick={() => reason && sendingBack.mutate({ namingId, reason }, { onSuccess: () => finish(words.sentBack) })}
        >
          {words.sendBack}
        </Button>
      </div>
    </Card>
  )
}
