import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useAnnounce } from '../../../ui/announce'
import { Card, Figures } from '../../../ui/card'
import { DataTable } from '../../../ui/data-table'
import type { Column } from '../../../ui/data-table'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { FailureLine, State } from '../../../ui/states'
import { DayField } from '../parts/day-field'
import styles from '../parts/places.module.css'
import { endOfLastYear, today } from '../parts/today'
import { reportQuery, useReportExport } from '../place-queries'
import type { PlaceReport } from '../place-queries'

type Line = { key: string; place: string; sub: boolean; households: number; people: number; children: number }

function linesOf({ groups, total, wholeCity }: PlaceReport): Line[] {
  const lines = groups.flatMap((group) => [
    { key: group.code, place: group.name, sub: false, households: group.households, people: group.people, children: group.children },
    ...group.communities.map(({ code, name, ...counts }) => ({ key: code, place: name, sub: true, ...counts })),
  ])
  return [...lines, { key: 'total', place: wholeCity ? '全市' : '您能看到的合计', sub: false, ...total }]
}

const columns: Column<Line>[] = [
  { title: '地方', cell: ({ place, sub }) => (sub ? <span className={styles.below}>{place}</span> : <strong>{place}</strong>) },
  { title: '户数', cell: ({ households }) => households, numeric: true },
  { title: '人数', cell: ({ people }) => people, numeric: true },
  { title: '未成年人', cell: ({ children }) => children, numeric: true },
]

function download({ fileName, content }: { fileName: string; content: string }) {
  const link = document.createElement('a')
  link.href = `data:application/vnd.openxmlformats-officedocument.spreadsheetml.sheet;base64,${content}`
  link.download = fileName
  link.click()
}

function ReportOf({ title, day, onDay }: { title: string; day: string; onDay: (day: string) => void }) {
  const report = useQuery(reportQuery(day))
  const exporting = useReportExport()
  const announce = useAnnounce()
  function send() {
    exporting.mutate(
      { asOf: day },
      {
        onSuccess: (file) => {
          download(file)
          announce('表格已导出，导出记在审计里')
        },
      },
    )
  }
  return (
    <Card
      title={title}
      aside={
        <Button onClick={send} loading={exporting.isPending} aria-label={`导出表格：${title}`}>
          导出表格
        </Button>
      }
    >
      <DayField label='截至哪一天' value={day} onChange={onDay} max={today()} />
      <FailureLine error={exporting.error} />
      <Loaded
        read={report}
        rows={8}
        empty={{
          when: ({ groups }) => groups.length === 0,
          show: <State title='这一天没有您能看到的社区' words='请换一个日期，或请管理员核对您的范围。' />,
        }}
      >
        {(data) => (
          <>
            <Figures
              figures={[
                { label: data.wholeCity ? '全市户数' : '户数', value: data.total.households, note: `截至 ${data.asOf}` },
                { label: '人数', value: data.total.people, note: `其中未成年人 ${data.total.children}` },
              ]}
            />
            <DataTable caption={`${title}（截至 ${data.asOf}）`} columns={columns} rows={linesOf(data)} keyOf={({ key }) => key} />
          </>
        )}
      </Loaded>
    </Card>
  )
}

/** Households and people by place on two days, each with the divisions of its own day. */
export default function PlaceReportPage() {
  const [before, setBefore] = useState(endOfLastYear())
  const [after, setAfter] = useState(today())
  return (
    <Page title='户数与人数' sub='两天放在一起看，各按当天的区划算：全市等于各街道、镇之和，各街道、镇等于社区、村之和。'>
      <ReportOf title='以前' day={before} onDay={setBefore} />
      <ReportOf title='现在' day={after} onDay={setAfter} />
    </Page>
  )
}
