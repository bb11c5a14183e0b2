import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { QueryKey } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { Page } from '@xiongguan/contract/kit/page'
import styles from './pages.module.css'

export type Source<Shown> = {
  queryKey: QueryKey
  queryFn: (cursor: string | undefined) => Promise<Shown>
  /** Where the reading itself is on the record, `readOnce`. */
  staleTime?: number
  refetchOnWindowFocus?: boolean
}

/** Reads a list page by page by its key. Changing the source (a filter) starts at the first page again. */
export function usePages<Shown extends Page<unknown>>({ queryKey, queryFn, ...how }: Source<Shown>) {
  const list = JSON.stringify(queryKey)
  const [place, setPlace] = useState<{ list: string; cursors: string[] }>({ list, cursors: [] })
  const cursors = place.list === list ? place.cursors : []
  const cursor = cursors.at(-1)
  const read = useQuery({ queryKey: [...queryKey, cursor ?? 'first'], queryFn: () => queryFn(cursor), placeholderData: keepPreviousData, ...how })
  const goTo = (next: string[]) => setPlace({ list, cursors: next })
  const next = read.data?.next
  return {
    read,
    number: cursors.length + 1,
    moving: read.isPlaceholderData,
    forward: next ? () => goTo([...cursors, next]) : null,
    back: cursors.length > 0 ? () => goTo(cursors.slice(0, -1)) : null,
  }
}

type Turn = { number: number; forward: (() => void) | null; back: (() => void) | null }

export function PageTurner({ turn: { number, forward, back } }: { turn: Turn }) {
  if (!forward && !back) return null
  return (
    <nav className={styles.turner} aria-label='翻页'>
      <Button disabled={!back} onClick={() => back?.()}>
        上一页
      </Button>
      <span>第 {number} 页</span>
      <Button disabled={!forward} onClick={() => forward?.()}>
        下一页
      </Button>
    </nav>
  )
}
