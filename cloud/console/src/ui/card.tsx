import { useId } from 'react'
import type { ReactNode } from 'react'
import styles from './card.module.css'

type Props = { title?: ReactNode; aside?: ReactNode; children: ReactNode }

/** A white sheet on the sand; with a title it is a named region. */
export function Card({ title, aside, children }: Props) {
  const titleId = useId()
  if (!title) return <div className={styles.card}>{children}</div>
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <div className={styles.head}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  )
}

export type Figure = { label: string; value: ReactNode; note: ReactNode; tone?: 'brand' | 'gold' }

/** A row of the few numbers that matter on a page. */
export function Figures({ figures }: { figures: Figure[] }) {
  return (
    <dl className={styles.figures}>
      {figures.map(({ label, value, note, tone }) => (
        <div key={label} className={styles.figure}>
          <dt className={styles.label}>{label}</dt>
          <dd className={`${styles.value} ${tone ? styles[tone] : ''}`}>{value}</dd>
          <dd className={styles.note}>{note}</dd>
        </div>
      ))}
    </dl>
  )
}

export type Entry = { label: string; value: ReactNode }

/** Label and value, row by row. */
export function Entries({ entries }: { entries: Entry[] }) {
  return (
    <dl className={styles.entries}>
      {entries.map(({ label, value }) => (
        <div key={label} className={styles.entry}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
