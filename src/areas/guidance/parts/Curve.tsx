import { View } from '@tarojs/components'
import type { GrowthCurve, GrowthIndicator, GrowthRecord } from '@xiongguan/contract/guidance/growth-resident'
import { useMemo, useState } from 'react'
import { useCareSize } from '@/platform/care'
import { useRead } from '@/platform/reads/useRead'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Chips } from '@/ui/Chips'
import { Drawing } from '@/ui/Drawing'
import { Heading, Table } from '@/ui/elements'
import { Loaded } from '@/ui/Loaded'
import { curve } from '../queries'
import { indicatorWords, words } from '../words'
import { rowAt, rowsShown } from './curve-window'
import { drawCurve } from './growth-chart'
import { curvesOf, type Point, pointsOf } from './growth-points'

const indicators = Object.keys(indicatorWords) as GrowthIndicator[]
const textSizes = { off: 12, large: 16, larger: 18, largest: 20 } as const

/** A child's points on the reference lines, one curve at a time, with the same values in a table. */
export function Curve({ record }: { record: GrowthRecord }) {
  const choices = curvesOf(record, indicators)
  const [chosen, setChosen] = useState<GrowthIndicator>('weight_for_age')
  const indicator = choices.includes(chosen) ? chosen : 'weight_for_age'
  const state = useRead(curve, { sex: record.sex, indicator })
  return (
    <Card id='curve'>
      <View className='stack'>
        <Heading level={2}>{words.curveTitle}</Heading>
        <Chips
          label={words.curvePick}
          choices={choices.map((value) => ({ value, words: indicatorWords[value] }))}
          chosen={indicator}
          onChoose={setChosen}
        />
        <Loaded of={state}>{(lines) => <Lines key={indicator} lines={lines} indicator={indicator} record={record} />}</Loaded>
      </View>
    </Card>
  )
}

function Lines({ lines, indicator, record }: { lines: GrowthCurve; indicator: GrowthIndicator; record: GrowthRecord }) {
  const care = useCareSize()
  const [table, setTable] = useState(false)
  const points = useMemo(() => pointsOf(indicator, record), [indicator, record])
  const draw = useMemo(() => {
    const labels = { x: words.curveColumns.at[lines.unit], y: words.curveUnit[indicator] }
    return drawCurve({ rows: rowsShown(lines, points), points, textSize: textSizes[care], labels })
  }, [lines, points, care, indicator])
  return (
    <>
      <Drawing id='growth-curve' label={words.curveSaid(indicatorWords[indicator], points.length)} draw={draw} />
      <View className='soft'>{words.curveLegend}</View>
      <View className='soft'>{words.curveVersion(lines.version)}</View>
      <View className='text-action'>
        <Button id='show-table' kind='quiet' compact onPress={() => setTable(!table)}>
          {table ? words.curveTableHide : words.curveTableShow}
        </Button>
      </View>
      {table && <Values lines={lines} points={points} what={indicatorWords[indicator]} />}
    </>
  )
}

/** The drawn values in words: each of the child's beside the row that was reached. */
function Values({ lines, points, what }: { lines: GrowthCurve; points: readonly Point[]; what: string }) {
  const { at, value, low, middle, high } = words.curveColumns
  const columns = [at[lines.unit], value, low, middle, high]
  if (points.length === 0) {
    const rows = rowsShown(lines, points).map(({ x, p3, p50, p97 }) => [x, '–', p3, p50, p97])
    return <Table caption={words.curveTable(what)} columns={columns} rows={rows} />
  }
  const rows = points.map(({ x, y }) => {
    const row = rowAt(lines.rows, x)
    return [x, y, row?.p3 ?? '–', row?.p50 ?? '–', row?.p97 ?? '–']
  })
  return <Table caption={words.curveTable(what)} columns={columns} rows={rows} />
}
