import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input, InputNumber, Radio } from 'antd'
import { sexes, sexWords } from '@xiongguan/contract/membership/terms'
import { client } from '../../../platform/client'
import { civilDateOf } from '../../../platform/time'
import { Card } from '../../../ui/card'
import { DataTable } from '../../../ui/data-table'
import type { Column } from '../../../ui/data-table'
import { Page } from '../../../ui/page'
import { FailureLine, State } from '../../../ui/states'
import { GuidanceNav } from '../parts/guidance-nav'
import type { Assessment, Measures } from '../queries'
import { growthWords as words, indicatorWords } from '../words'
import styles from './growth.module.css'

const measures = ['weightKg', 'lengthCm', 'heightCm', 'headCm'] as const
type Measure = (typeof measures)[number]

type Indicator = keyof typeof indicatorWords
type Line = { indicator: Indicator; result: NonNullable<Assessment[Indicator]> }
const indicators = Object.keys(indicatorWords) as Indicator[]

const byCentimetre: readonly Indicator[] = ['weight_for_length', 'weight_for_height']
const rowWords = ({ indicator, result: { rowUsed } }: Line) => (byCentimetre.includes(indicator) ? words.centimetres(rowUsed) : words.months(rowUsed))

const columns: Column<Line>[] = [
  { title: words.indicator, cell: ({ indicator }) => <strong>{indicatorWords[indicator]}</strong> },
  { title: words.row, cell: rowWords },
  { title: words.level, cell: ({ result }) => result.level },
  { title: words.levelBySd, cell: ({ result }) => result.levelBySd },
  { title: words.nutrition, cell: ({ result }) => result.nutrition ?? '—' },
]

function linesOf(assessment: Assessment): Line[] {
  return indicators.flatMap((indicator) => {
    const result = assessment[indicator]
    return result ? [{ indicator, result }] : []
  })
}

type Typed = Pick<Measures, 'sex' | 'birthDate' | 'measuredOn'> & Partial<Record<Measure, number | null>>

function MeasureForm({ busy, error, assess }: { busy: boolean; error: unknown; assess: (of: Measures) => void }) {
  const today = civilDateOf(Date.now())
  const send = ({ sex, birthDate, measuredOn, ...typed }: Typed) => {
    const given = measures.flatMap((measure) => (typeof typed[measure] === 'number' ? [[measure, typed[measure]] as const] : []))
    assess({ sex, birthDate, measuredOn, ...Object.fromEntries(given) })
  }
  const day = [{ required: true, message: words.chooseDay }]
  return (
    <Form<Typed> layout='vertical' requiredMark={false} initialValues={{ sex: 'female', measuredOn: today }} onFinish={send}>
      <div className={styles.fields}>
        <Form.Item name='sex' label={words.sex}>
          <Radio.Group aria-label={words.sex} options={sexes.map((sex) => ({ value: sex, label: sexWords[sex] }))} />
        </Form.Item>
        <Form.Item name='birthDate' label={words.birthDate} rules={day}>
          <Input type='date' max={today} />
        </Form.Item>
        <Form.Item name='measuredOn' label={words.measuredOn} rules={day}>
          <Input type='date' max={today} />
        </Form.Item>
        {measures.map((measure) => (
          <Form.Item key={measure} name={measure} label={words[measure]}>
            <InputNumber min={0} precision={2} className={styles.number} />
          </Form.Item>
        ))}
      </div>
      <FailureLine error={error} />
      <Button type='primary' htmlType='submit' loading={busy}>
        {words.assess}
      </Button>
    </Form>
  )
}

/** Judges one measurement in the standard's own words, for staff; nothing is kept. */
export default function GrowthPage() {
  const assessing = useMutation({ mutationFn: (of: Measures) => client.guidanceDesk.assessGrowth(of) })
  const lines = assessing.data && linesOf(assessing.data)
  return (
    <Page title={words.title} sub={words.sub}>
      <GuidanceNav />
      <Card title={words.form}>
        <MeasureForm busy={assessing.isPending} error={assessing.error} assess={assessing.mutate} />
      </Card>
      <Card title={words.result}>
        {!lines && <State {...words.none} />}
        {lines?.length === 0 && <State {...words.nothing} />}
        {lines && lines.length > 0 && <DataTable caption={words.result} columns={columns} rows={lines} keyOf={({ indicator }) => indicator} />}
      </Card>
    </Page>
  )
}
