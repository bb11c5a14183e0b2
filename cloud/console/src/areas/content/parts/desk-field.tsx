import type { ReactNode } from 'react'
import styles from './desk-field.module.css'

/** A field of the desk under its label. */
export function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      {children}
    </label>
  )
}
