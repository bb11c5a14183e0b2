import { Link } from 'react-router-dom'
import { Card } from '../../../ui/card'
import { DataTable } from '../../../ui/data-table'
import type { Column } from '../../../ui/data-table'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PageTurner, usePages } from '../../../ui/pages'
import { State } from '../../../ui/states'
import { ownPages } from '../queries'
import type { OwnFile } from '../queries'
import { words } from '../words'

const columns: Column<OwnFile>[] = [
  { title: words.head, cell: ({ headName }) => <strong>{headName}</strong> },
  { title: words.community, cell: ({ communityName }) => communityName },
  { title: words.partner, cell: ({ partner }) => partner },
  {
    title: '处理',
    cell: ({ fileId, headName }) => (
      <Link to={`/families/${fileId}`} aria-label={`${words.open}：${headName}`}>
        {words.open}
      </Link>
    ),
  },
]

/** The families of a contact. */
export default function FamiliesPage() {
  const pages = usePages(ownPages)
  return (
    <Page title={words.own} sub={words.ownSub}>
      <Card>
        <Loaded
          read={pages.read}
          rows={4}
          empty={{ when: ({ items }) => items.length === 0, show: <State title={words.noOwn} words={words.noOwnText} /> }}
        >
          {({ items }) => <DataTable caption={words.own} columns={columns} rows={items} keyOf={({ fileId }) => fileId} quiet={pages.moving} />}
        </Loaded>
        <PageTurner turn={pages} />
      </Card>
    </Page>
  )
}
