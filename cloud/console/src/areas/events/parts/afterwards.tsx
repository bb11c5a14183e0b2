import { Button, Checkbox, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { useAnnounce } from '../../../ui/announce'
import { Card, Figures } from '../../../ui/card'
import { Refusal, refused } from '../../../ui/refusal'
import { useSummary } from '../organiser-queries'
import type { Organising } from '../organiser-queries'
import type { EventDetail } from '../queries'
import styles from './organising.module.css'

type Part = { event: EventDetail; facts: Organising }

function SummaryForm({ event, facts }: Part) {
  const [story, setStory] = useState(facts.summary?.story ?? '')
  const [adults, setAdults] = useState(facts.attendance.walkIns.adults)
  const [children, setChildren] = useState(facts.attendance.walkIns.children)
  const [shown, setShown] = useState(facts.summary?.shown ?? false)
  const [refusal, setRefusal] = useState('')
  const summary = useSummary()
  const announce = useAnnounce()
  async function save() {
    setRefusal('')
    const result = await summary.mutateAsync({ eventId: event.eventId, story, walkIns: { adults, children }, shown }).catch(() => null)
    if (result?.kind === 'refused') setRefusal(result.words)
    else if (result) announce('总结已保存')
  }
  return (
    <div className={styles.fields}>
      <label className={styles.field}>
        活动总结
        <Input.TextArea rows={4} maxLength={2000} showCount value={story} onChange={({ target }) => setStory(target.value)} />
      </label>
      <div className={styles.row}>
        <label className={styles.field}>
          没报名直接来的大人
          <InputNumber min={0} precision={0} value={adults} onChange={(value) => setAdults(value ?? 0)} />
        </label>
        <label className={styles.field}>
          没报名直接来的孩子
          <InputNumber min={0} precision={0} value={children} onChange={(value) => setChildren(value ?? 0)} />
        </label>
        <Checkbox checked={shown} onChange={({ target }) => setShown(target.checked)}>
          给居民看
        </Checkbox>
        <Button loading={summary.isPending} onClick={() => void save()}>
          保存总结
        </Button>
      </div>
      <Refusal result={refused(refusal)} error={summary.error} />
    </div>
  )
}

/** What came of an event: how many came, what is told of it. */
export function Afterwards({ event, facts }: Part) {
  const { came, missed, walkIns } = facts.attendance
  if (event.state !== 'over') return null
  return (
    <Card title='活动之后'>
      <Figures
        figures={[
          { label: '到场', value: `${came.people} 人`, note: `${came.households} 户` },
          { label: '没来', value: `${missed.people} 人`, note: `${missed.households} 户` },
          { label: '直接来的', value: `${walkIns.adults + walkIns.children} 人`, note: '没有报名' },
        ]}
      />
      {event.permittedActions.includes('summarise') ? <SummaryForm event={event} facts={facts} /> : facts.summary && <p>{facts.summary.story}</p>}
    </Card>
  )
}
