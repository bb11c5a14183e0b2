import { Button } from 'antd'
import type { ReactNode } from 'react'
import styles from './chosen-list.module.css'

type Chosen = { id: string; title: string; note: string; picture?: ReactNode }

/** Things chosen for a page, in their order: up, down, or out again. */
export function ChosenList({ label, chosen, change }: { label: string; chosen: Chosen[]; change: (ids: string[]) => void }) {
  const ids = chosen.map(({ id }) => id)
  const without = (at: number) => ids.filter((_id, place) => place !== at)
  const move = (at: number, by: number) => {
    const next = without(at)
    next.splice(at + by, 0, ...ids.slice(at, at + 1))
    change(next)
  }
  return (
    <ol className={styles.list} aria-label={label}>
      {chosen.map(({ id, title, note, picture }, at) => (
        <li key={id} className={styles.chosen}>
          {picture}
          <div className={styles.said}>
            <b>{title}</b>
            <small>{note}</small>
          </div>
          <Button size='small' aria-label={`把“${title}”往前放`} disabled={at === 0} onClick={() => move(at, -1)}>
            ↑
          </Button>
          <Button size='small' aria-label={`把“${title}”往后放`} disabled={at === chosen.length - 1} onClick={() => move(at, 1)}>
            ↓
          </Button>
          <Button size='small' aria-label={`拿掉“${title}”`} onClick={() => change(without(at))}>
            拿掉
          </Button>
        </li>
      ))}
    </ol>
  )
}
