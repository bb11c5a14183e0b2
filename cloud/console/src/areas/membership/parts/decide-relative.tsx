import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Radio } from 'antd'
import { useState } from 'react'
import {
  nearRelationWords,
  relativeReasons,
  relativeReasonWords,
  relativeWantWords,
  wishWords,
  type RelativeReason,
  type RelativeWant,
} from '@xiongguan/contract/membership/family-rules'
import { documentKindWords } from '@xiongguan/contract/membership/terms'
import { useAnnounce } from '../../../ui/announce'
import { Card, Entries } from '../../../ui/card'
import { Loaded } from '../../../ui/loaded'
import { Refusal, refused } from '../../../ui/refusal'
import { relativeRequest, useRelativeDecision, type RelativeDetail, type RelativeRow } from '../family-queries'
import { words } from '../family-words'
import styles from './family.module.css'

/** Opens one request, which is written down, and decides it with a reason. */
export function DecideRelative({ row, onDone }: { row: RelativeRow; onDone: () => void }) {
  const read = useQuery(relativeRequest(row.requestId))
  return (
    <Card title={`${words.open} · ${nearRelationWords[row.relation]}`}>
      <Loaded read={read}>{(detail) => <Decision detail={detail} onDone={onDone} />}</Loaded>
    </Card>
  )
}

const entriesOf = (detail: RelativeDetail) => [
  { label: words.about, value: detail.aboutName },
  { label: words.number, value: `${documentKindWords[detail.documentKind]} ${detail.number}` },
  { label: words.asking, value: detail.askedBy ?? '—' },
  { label: words.purpose, value: detail.purpose },
  { label: words.inRegister, value: detail.found ? words.found(detail.diedOn) : words.missing },
  { label: words.wish, value: detail.wish ? wishWords[detail.wish] : words.noWish },
]

function Decision({ detail, onDone }: { detail: RelativeDetail; onDone: () => void }) {
  const [granted, setGranted] = useState<RelativeWant[]>([])
  const [reason, setReason] = useState<RelativeReason | null>(null)
  const [refusal, setRefusal] = useState('')
  const decision = useRelativeDecision()
  const announce = useAnnounce()
  const { requestId } = detail
  const decide = (because: RelativeReason) =>
    decision.mutate(
      { requestId, granted, reason: because },
      {
        onSuccess: (result) => {
          if (result.kind === 'refused') return setRefusal(result.words)
          announce(words.decided)
          onDone()
        },
      },
    )
  return (
    <div className={styles.stack}>
      <Entries entries={entriesOf(detail)} />
      <Checkbox.Group
        aria-label={words.grant}
        value={granted}
        onChange={(values) => setGranted(values as RelativeWant[])}
        options={detail.wants.map((value) => ({ value, label: `同意${relativeWantWords[value]}` }))}
      />
      <Radio.Group
        aria-label={words.reason}
        value={reason}
        onChange={({ target }) => setReason(target.value as RelativeReason)}
        options={relativeReasons.map((value) => ({ value, label: relativeReasonWords[value] }))}
        className={styles.reasons}
      />
      <Refusal result={refused(refusal)} error={decision.error} />
      <div className={styles.row}>
        <Button type='primary' disabled={!reason} loading={decision.isPending} onClick={() => reason && decide(reason)}>
          {words.decide}
        </Button>
        <Button onClick={onDone}>{words.close}</Button>
      </div>
    </div>
  )
}
