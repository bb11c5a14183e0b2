import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import { callOutcomes, callOutcomeWords } from '@xiongguan/contract/guidance/terms'
import type { CallOutcome } from '@xiongguan/contract/guidance/terms'
import { sexWords } from '@xiongguan/contract/membership/terms'
import { civilDateOf, civilDateWords, momentWords } from '../../../platform/time'
import { useAnnounce } from '../../../ui/announce'
import { Entries } from '../../../ui/card'
import { Loaded } from '../../../ui/loaded'
import { FailureLine } from '../../../ui/states'
import { openedCallQuery, useNotingCall } from '../queries'
import type { CallRow, OpenedCall } from '../queries'
import { callWords as words } from '../words'
import styles from './call-dialog.module.css'

function Facts({ call }: { call: OpenedCall }) {
  const { phone, sex, months, overdue, calls } = call
  return (
    <Entries
      entries={[
        { label: words.phone, value: phone ? <a href={`tel:${phone}`}>{phone}</a> : words.noPhone },
        { label: words.child, value: `${sexWords[sex]} · ${words.months(months)}` },
        { label: words.overdue, value: <Lines lines={overdue.map(({ title, toDate }) => words.until(title, civilDateWords(toDate)))} /> },
        ...(calls.length > 0
          ? [
              {
                label: words.calls,
                value: (
                  <Lines
                    lines={calls.map(({ at, outcome, note }) => [momentWords(at), callOutcomeWords[outcome], note].filter(Boolean).join(' · '))}
                  />
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <ul className={styles.lines}>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
)

const options = callOutcomes.map((outcome) => ({ value: outcome, label: callOutcomeWords[outcome] }))

type Typed = { outcome: CallOutcome; againOn?: string; note?: string }

function ResultForm({ personId, close }: Pick<CallRow, 'personId'> & { close: () => void }) {
  const saving = useNotingCall()
  const announce = useAnnounce()
  const save = ({ outcome, againOn, note }: Typed) =>
    saving.mutate(
      { personId, outcome, ...(againOn ? { againOn } : {}), ...(note?.trim() ? { note: note.trim() } : {}) },
      {
        onSuccess: () => {
          announce(words.saved)
          close()
        },
      },
    )
  return (
    <Form<Typed> className={styles.form} layout='vertical' requiredMark={false} onFinish={save}>
      <Form.Item name='outcome' label={words.outcome} rules={[{ required: true, message: words.chooseOutcome }]}>
        <Radio.Group aria-label={words.outcome} options={options} />
      </Form.Item>
      <Form.Item name='againOn' label={words.againOn}>
        <Input type='date' min={civilDateOf(Date.now())} />
      </Form.Item>
      <Form.Item name='note' label={words.note}>
        <Input maxLength={200} />
      </Form.Item>
      <FailureLine error={saving.error} />
      <Button type='primary' htmlType='submit' loading={saving.isPending}>
        {words.save}
      </Button>
    </Form>
  )
}

function Opened({ row, close }: { row: CallRow; close: () => void }) {
  const read = useQuery(openedCallQuery(row.personId))
  return (
    <Loaded read={read} rows={4}>
      {(call) => (
        <>
          <Facts call={call} />
          <ResultForm personId={row.personId} close={close} />
        </>
      )}
    </Loaded>
  )
}

/** One call: says first that opening is written down, then shows the number and takes the result. */
export function CallDialog({ row, close }: { row: CallRow; close: () => void }) {
  const [shown, setShown] = useState(false)
  return (
    <Modal open title={words.dialog(row.called)} onCancel={close} footer={null} width={640}>
      {shown ? (
        <Opened row={row} close={close} />
      ) : (
        <>
          <p className={styles.before}>{words.before}</p>
          <Button type='primary' onClick={() => setShown(true)}>
            {words.show}
          </Button>
        </>
      )}
    </Modal>
  )
}
