import type { ReactNode } from 'react'
import styles from './chip.module.css'

export type Tone = 'plain' | 'jade' | 'gold' | 'brand'

/** A short state in words; the colour only repeats what the words say. */
export function Chip({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`${styles.chip} ${styles[tone]}`}>{children}</span>
}
