import { Button } from 'antd'
import { useState } from 'react'
import { nearRelationWords, relativeWantWords } from '@xiongguan/contract/membership/family-rules'
import { Card } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import { DataTable, type Column } from '../../../ui/data-table'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PageTurner, usePages } from '../../../ui/pages'
import { State } from '../../../ui/states'
import { relativePages, type RelativeRow } from '../family-queries'
import { words } from '../family-words'
import { DecideRelative } from '../parts/decide-relative'
import { Departures } from '../parts/departures'

/** The registrar's page: relatives who wait for an answer, and children whose household is to be decided. */
export default function RelativesPage() {
  const pages = usePages(relativePages)
  const [opened, setOpened] = useState<RelativeRow | null>(null)
  const columns: Column<RelativeRow>[] = [
    { title: words.relation, cell: ({ relation }) => nearRelationWords[relation] },
    { title: '申请', cell: ({ wants }) => wants.map((want) => relativeWantWords[want]).join('、') },
    { title: '期限', cell: ({ dueOn, late }) => (late ? <Chip tone='brand'>{words.late}</Chip> : words.due(dueOn)) },
    {
      title: '办理',
      width: 110,
      cell: (row) => (
        <Button aria-label={`${words.open}：${nearRelationWords[row.relation]} ${row.dueOn}`} onClick={() => setOpened(row)}>
          {words.open}
        </Button>
      ),
    },
  ]
  return (
    <Page title={words.relatives} sub={words.relativesSub}>
      {opened && <DecideRelative key={opened.requestId} row={opened} onDone={() => setOpened(null)} />}
      <Card title={words.requests}>
        <Loaded read={pages.read} empty={{ when: ({ items }) => items.length === 0, show: <State {...words.nothingAsked} /> }}>
          {({ items }) => (
            <DataTable caption={words.requests} columns={columns} rows={items} keyOf={({ requestId }) => requestId} quiet={pages.moving} />
          )}
        </Loaded>
        <PageTurner turn={pages} />
      </Card>
      <Departures />
    </Page>
  )
}
