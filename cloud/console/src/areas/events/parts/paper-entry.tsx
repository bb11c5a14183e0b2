import { Button, Input } from 'antd'
import { useState } from 'react'
import type { EventId } from '@xiongguan/contract/events/terms'
import { Card } from '../../../ui/card'
import { FailureLine } from '../../../ui/states'
import { usePaperEntry } from '../door-queries'
import type { PaperTick } from '../door-queries'

const tickWords: Record<PaperTick['kind'], string> = {
  taken: '已记到场',
  already: '原来就签到了',
  unknownCode: '没有这个口述码，请对照纸面再看一次',
  cancelled: '这次报名已取消，没有记',
  notConfirmed: '这次报名没有审核通过，没有记',
}

/** One code a line, or apart by commas; spaces inside a code do not matter. */
const codesOf = (text: string) =>
  text
    .split(/[\n,，;；、]+/)
    .map((code) => code.trim())
    .filter((code) => code !== '')

/** The ticks of the paper, typed in afterwards; what could not be taken stays to be looked at. */
export function PaperEntry({ eventId }: { eventId: EventId }) {
  const [text, setText] = useState('')
  const [ticks, setTicks] = useState<PaperTick[]>([])
  const entry = usePaperEntry()
  const codes = codesOf(text)
  const send = () =>
    void entry.mutateAsync({ eventId, codes }).then(
      (result) => {
        setTicks(result.ticks)
        setText('')
      },
      () => undefined,
    )
  return (
    <Card title='录入纸上的勾'>
      <label htmlFor='paper-codes'>打了勾的口述码，一行一个</label>
      <Input.TextArea id='paper-codes' rows={3} value={text} onChange={({ target }) => setText(target.value)} style={{ margin: '6px 0 10px' }} />
      <Button onClick={send} disabled={codes.length === 0} loading={entry.isPending}>
        录入{codes.length > 0 ? ` ${codes.length} 户` : ''}
      </Button>
      <FailureLine error={entry.error} />
      <div role='status'>
        <ul style={{ listStyle: 'none', padding: 0, marginTop: 8 }}>
          {ticks.map(({ code, kind }) => (
            <li key={code}>
              <code>{code}</code> {tickWords[kind]}
            </li>
          ))}
        </ul>
      </div>
    </Card>
  )
}
