import type { GrowthCurve } from '@xiongguan/contract/guidance/growth-resident'
import { BasicPlatform, Chart, Filler, LinearScale, LineController, LineElement, PointElement } from 'chart.js'
import type { Draw } from '@/ui/drawing'
import type { Point } from './growth-points'

Chart.register(LineController, LineElement, PointElement, LinearScale, Filler)

const jade = '#1e6f66'
const brand = '#b5472f'
const ink = '#645b55'
const line = '#ebe3da'
const band = 'rgba(30, 111, 102, 0.12)'

type Row = GrowthCurve['rows'][number]
type Percentile = Exclude<keyof Row, 'x'>

const plain = { pointRadius: 0, borderWidth: 1, borderColor: 'rgba(30, 111, 102, 0.35)', fill: false } as const
const looks: Record<Percentile, object> = {
  p3: plain,
  p10: plain,
  p25: plain,
  p50: { ...plain, borderWidth: 2, borderColor: jade },
  p75: plain,
  p90: plain,
  // Down to the lowest line.
  p97: { ...plain, fill: { target: 0 }, backgroundColor: band },
}
const percentiles = Object.keys(looks) as Percentile[]

const axis = (size: number) => ({
  type: 'linear' as const,
  // Its own words for numbers ask for Intl, which not every phone's engine has.
  ticks: { color: ink, font: { size }, maxTicksLimit: 7, callback: (value: string | number) => String(Math.round(Number(value) * 10) / 10) },
  grid: { color: line },
  border: { color: line },
})

export type CurvePicture = { rows: readonly Row[]; points: readonly Point[]; textSize: number; labels: { x: string; y: string } }

/**
 * The reference lines and a child's points. WeChat has no DOM, though its runtime plays one: the platform without a DOM is
 * named, so that a phone and a browser draw the same. It moves nothing and follows no finger: the table below holds the values.
 */
export const drawCurve =
  ({ rows, points, textSize, labels }: CurvePicture): Draw =>
  ({ context, width, height, ratio }) => {
    const { canvas } = context
    // In CSS pixels: the chart itself multiplies them by the screen's, and sets the style it finds empty.
    Object.assign(canvas, { width, height })
    if ('style' in canvas) Object.assign(canvas.style, { width: '', height: '' })
    const title = (text: string) => ({ title: { display: true, text, color: ink, font: { size: textSize } } })
    const [first, last] = [rows[0]?.x ?? 0, rows[rows.length - 1]?.x ?? 1]
    const chart = new Chart(context, {
      type: 'line',
      platform: BasicPlatform,
      data: {
        datasets: [
          ...percentiles.map((percentile) => ({ ...looks[percentile], data: rows.map((row) => ({ x: row.x, y: row[percentile] })) })),
          { data: [...points], borderColor: brand, backgroundColor: brand, borderWidth: 2, pointRadius: 4, fill: false },
        ],
      },
      options: {
        responsive: false,
        animation: false,
        events: [],
        devicePixelRatio: ratio,
        scales: {
          x: { ...axis(textSize), ...title(labels.x), min: first, max: last },
          y: { ...axis(textSize), ...title(labels.y) },
        },
      },
    })
    return () => chart.destroy()
  }
