import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, DatePicker, InputNumber, Modal, Radio } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { mostInSeries, seriesRules, seriesRuleWords } from '@xiongguan/contract/events/terms'
import { wallTimeOf } from '../../../platform/time'
import { useAnnounce } from '../../../ui/announce'
import { Loaded } from '../../../ui/loaded'
import { Refusal, refused } from '../../../ui/refusal'
import { seriesPlanQuery, useSeries } from '../organiser-queries'
import type { PlannedDate, Repeat } from '../organiser-queries'
import type { EventDetail } from '../queries'
import { PlannedDates } from './planned-dates'
import styles from './organising.module.css'

const usualCount = 6
const civil = 'YYYY-MM-DD'

type How = { rule: Repeat['rule']; by: 'count' | 'until'; count: number; until: string }

function HowOften({ how, change }: { how: How; change: (part: Partial<How>) => void }) {
  return (
    <>
      <label className={styles.field}>
        怎样重复
        <Radio.Group
          value={how.rule}
          onChange={({ target }) => change({ rule: target.value as How['rule'] })}
          options={seriesRules.map((value) => ({ value, label: seriesRuleWords[value] }))}
        />
      </label>
      <div className={styles.until}>
        <Radio.Group
          aria-label='到什么时候为止'
          value={how.by}
          onChange={({ target }) => change({ by: target.value as How['by'] })}
          options={[
            { value: 'count', label: '再办几次' },
            { value: 'until', label: '办到哪一天' },
          ]}
        />
        {how.by === 'count' ? (
          <InputNumber
            aria-label='再办几次'
            min={1}
            max={mostInSeries}
            precision={0}
            value={how.count}
            onChange={(count) => change({ count: count ?? usualCount })}
          />
        ) : (
          <DatePicker
            aria-label='办到哪一天'
            allowClear={false}
            value={dayjs(how.until)}
            onChange={(day) => day && change({ until: day.format(civil) })}
          />
        )}
      </div>
    </>
  )
}

/** Days off are left out unless somebody ticks them; every other day is in unless somebody takes it out. */
const chosenOf = (dates: readonly PlannedDate[], ticks: ReadonlyMap<string, boolean>) =>
  dates.filter(({ date, dayKind }) => ticks.get(date) ?? dayKind !== 'holiday').map(({ date }) => date)

function RepeatDialog({ event, close }: { event: EventDetail; close: () => void }) {
  const [how, setHow] = useState<How>(() => ({
    rule: 'weekly',
    by: 'count',
    count: usualCount,
    until: dayjs(wallTimeOf(event.startsAt)).add(3, 'month').format(civil),
  }))
  const [ticks, setTicks] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [draft, setDraft] = useState(event.state === 'draft')
  const [refusal, setRefusal] = useState('')
  const repeat = how.by === 'count' ? { rule: how.rule, count: how.count } : { rule: how.rule, count: mostInSeries, until: how.until }
  const plan = useQuery(seriesPlanQuery(event.eventId, repeat))
  const dates = chosenOf(plan.data?.dates ?? [], ticks)
  const series = useSeries()
  const announce = useAnnounce()

  async function make() {
    setRefusal('')
    const result = await series.mutateAsync({ eventId: event.eventId, rule: how.rule, dates, publish: !draft }).catch(() => null)
    if (result?.kind === 'refused') setRefusal(result.words)
    if (result?.kind !== 'made') return
    announce(`已生成 ${result.eventIds.length} 场${draft ? '草稿' : '，都已发布'}`)
    close()
  }

  return (
    <Modal
      title='重复这场活动'
      open
      width={640}
      onCancel={close}
      onOk={() => void make()}
      okText={draft ? `生成 ${dates.length} 场草稿` : `生成并发布 ${dates.length} 场`}
      cancelText='先不重复'
      okButtonProps={{ disabled: dates.length === 0 || plan.isPlaceholderData }}
      confirmLoading={series.isPending}
    >
      <div className={styles.fields}>
        <HowOften how={how} change={(part) => setHow((before) => ({ ...before, ...part }))} />
        <Loaded read={plan} rows={6}>
          {({ dates: planned }) => (
            <PlannedDates dates={planned} chosen={dates} tick={(date, on) => setTicks((before) => new Map(before).set(date, on))} />
          )}
        </Loaded>
        <p className={styles.soft}>每一场都是独立的活动，设置与这一场相同，报名的家庭不会带过去。以后修改时，可以只改一场，也可以连后面的一起改。</p>
        <Checkbox checked={draft} onChange={({ target }) => setDraft(target.checked)}>
          先存为草稿
        </Checkbox>
        <Refusal result={refused(refusal)} error={series.error} />
      </div>
    </Modal>
  )
}

/** 重复这场活动: the dates are seen, and put right, before anything is saved. */
export function RepeatButton({ event }: { event: EventDetail }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>重复</Button>
      {open && <RepeatDialog event={event} close={() => setOpen(false)} />}
    </>
  )
}
