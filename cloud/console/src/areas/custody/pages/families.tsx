import { Link } from 'react-router-dom'
import { Card } from '../../../ui/card'
import type { Column } from '../../../ui/data-table'
import { Page } from '../../../ui/page'
import { PagedTable } from '../../../ui/paged-table'
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
  return (
    <Page title={words.own} sub={words.ownSub}>
      <Card>
        <PagedTable
          caption={words.own}
          source={ownPages}
          columns={columns}
          keyOf={({ fileId }) => fileId}
          none={<State title={words.noOwn} words={words.noOwnText} />}
        />
      </Card>
    </Page>
  )
}
