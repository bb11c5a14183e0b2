import { Button } from 'antd'
import { useState } from 'react'
import { documentKindWords, personKindWords } from '@xiongguan/contract/membership/terms'
import { momentWords } from '../../../platform/time'
import { Card } from '../../../ui/card'
import { DataTable, type Column } from '../../../ui/data-table'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PageTurner, usePages } from '../../../ui/pages'
import { State } from '../../../ui/states'
import { namingPages, type Naming } from '../family-queries'
import { words } from '../family-words'
import { VerifyNaming } from '../parts/verify-naming'

/** What waits in the worker's own community, and the original compared with it. */
export default function VerificationPage() {
  const pages = usePages(namingPages)
  const [opened, setOpened] = useState<Naming | null>(null)
  const columns: Column<Naming>[] = [
    { title: '姓名', cell: ({ name }) => name ?? '—' },
    { title: '谁', cell: ({ kind }) => personKindWords[kind] },
    { title: '证件', cell: ({ documentKind, document }) => `${documentKindWords[documentKind]} ${document ?? ''}` },
    { title: '社区', cell: ({ communityName }) => communityName },
    { title: '填写', cell: ({ statedAt }) => momentWords(statedAt) },
    {
      title: '办理',
      width: 110,
      cell: (naming) => (
        <Button aria-label={`${words.verify}：${naming.name ?? ''}`} onClick={() => setOpened(naming)}>
          {words.verify}
        </Button>
      ),
    },
  ]
  return (
    <Page title={words.verification} sub={words.verificationSub}>
      {opened && <VerifyNaming key={opened.namingId} naming={opened} onDone={() => setOpened(null)} />}
      <Card title={words.waiting}>
        <Loaded read={pages.read} empty={{ when: ({ items }) => items.length === 0, show: <State {...words.nothingWaits} /> }}>
          {({ items }) => (
            <DataTable caption={words.waiting} columns={columns} rows={items} keyOf={({ namingId }) => namingId} quiet={pages.moving} />
          )}
        </Loaded>
        <PageTurner turn={pages} />
      </Card>
    </Page>
  )
}
