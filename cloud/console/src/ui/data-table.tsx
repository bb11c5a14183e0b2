import type { ReactNode } from 'react'
import styles from './data-table.module.css'

export type Column<Row> = {
  title: string
  cell: (row: Row) => ReactNode
  /** Numbers stand right, so that they can be compared. */
  numeric?: boolean
  width?: number | string
}

type Props<Row> = { caption: string; columns: Column<Row>[]; rows: Row[]; keyOf: (row: Row) => string; quiet?: boolean }

/** A plain table; wide ones scroll sideways in their own frame. `quiet` while newer rows are on their way. */
export function DataTable<Row>({ caption, columns, rows, keyOf, quiet = false }: Props<Row>) {
  return (
    <div className={styles.frame} tabIndex={0} role='region' aria-label={`${caption}（表格）`}>
      <table className={styles.table} aria-busy={quiet}>
        <caption className='visually-hidden'>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ title, numeric, width }) => (
              <th key={title} scope='col' style={{ width }} className={numeric ? styles.numeric : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ title, cell, numeric }) => (
                <td key={title} className={numeric ? styles.numeric : undefined}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
