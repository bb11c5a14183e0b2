import { NavLink } from 'react-router-dom'
import styles from './sub-nav.module.css'

type Entry = { to: string; words: string }

/** The pages that belong together, above their content; where the reader is stands out and is said. */
export function SubNav({ label, entries }: { label: string; entries: readonly Entry[] }) {
  return (
    <nav aria-label={label} className={styles.nav}>
      {entries.map(({ to, words }) => (
        <NavLink key={to} to={to} end className={({ isActive }) => `${styles.entry} ${isActive ? styles.here : ''}`}>
          {words}
        </NavLink>
      ))}
    </nav>
  )
}
