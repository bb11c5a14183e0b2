import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import styles from './page.module.css'

type Props = {
  title: string
  /** Stands beside the title, e.g. a state. */
  mark?: ReactNode
  sub?: ReactNode
  actions?: ReactNode
  back?: { to: string; words: string }
  children: ReactNode
}

/** A page of the console: its heading, its main action, its content. */
export function Page({ title, mark, sub, actions, back, children }: Props) {
  useEffect(() => {
    document.title = `${title} · 幸福雄关工作台`
  }, [title])
  return (
    <>
      <header className={styles.head}>
        <div>
          {back && (
            <Link className={styles.back} to={back.to}>
              ‹ {back.words}
            </Link>
          )}
          <div className={styles.titleRow}>
            <h1 className={styles.title}>{title}</h1>
            {mark}
          </div>
          {sub && <div className={styles.sub}>{sub}</div>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      <div className={styles.body}>{children}</div>
    </>
  )
}
