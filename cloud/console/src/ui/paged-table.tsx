import type { ReactNode } from 'react'
import { DataTable } from './data-table'
import type { Column } from './data-table'
import { Loaded } from './loaded'
import { PageTurner, usePages } from './pages'
import type { Source } from './pages'

type Props<Row> = {
  caption: string
  source: Source<{ items: Row[]; next: string | null }>
  columns: Column<Row>[]
  keyOf: (row: Row) => string
  /** What stands there when nothing is listed. */
  none: ReactNode
  rows?: number
}

/** A list of the server as a table, page by page: loading, failed, empty and turning are the same everywhere. */
export function PagedTable<Row>({ caption, source, columns, keyOf, none, rows = 4 }: Props<Row>) {
  const { read, ...turn } = usePages(source)
  return (
    <>
      <Loaded read={read} rows={rows} empty={{ when: ({ items }) => items.length === 0, show: none }}>
        {({ items }) => <DataTable caption={caption} columns={columns} rows={items} keyOf={keyOf} quiet={turn.moving} />}
      </Loaded>
      <PageTurner turn={turn} />
    </>
  )
}
