import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { NavLink, useLocation } from 'react-router-dom'
import styles from './shell.module.css'

export type MenuEntry = { to: string; words: string }
export type MenuGroup = { title: string | null; entries: MenuEntry[] }

type Props = { menu: MenuGroup[]; account: string; demonstration: boolean; signOut: () => void; children: ReactNode }

function Menu({ groups }: { groups: MenuGroup[] }) {
  return (
    <nav aria-label='主菜单'>
      {groups.map(({ title, entries }) => (
        <div key={title ?? ''} className={styles.group}>
          {title && <p className={styles.groupTitle}>{title}</p>}
          <ul>
            {entries.map(({ to, words }) => (
              <li key={to}>
                <NavLink to={to} end={to === '/'} className={({ isActive }) => `${styles.entry} ${isActive ? styles.here : ''}`}>
                  {words}
                </NavLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

/** Moves the reader to the new page's content after a link was followed, as a page load would. */
function useFocusOnArrival() {
  const main = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  const arrived = useRef(pathname)
  useEffect(() => {
    if (arrived.current === pathname) return
    arrived.current = pathname
    main.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [pathname])
  return main
}

/** The frame around every page: dark side bar, who is signed in, content. */
export function Shell({ menu, account, demonstration, signOut, children }: Props) {
  const main = useFocusOnArrival()
  return (
    <div className={styles.shell}>
      <a
        className={styles.skip}
        href='#content'
        onClick={(event) => {
          event.preventDefault()
          main.current?.focus()
        }}
      >
        跳到内容
      </a>
      <aside className={styles.side} aria-label='侧栏'>
        <p className={styles.name}>幸福雄关 · 工作台</p>
        <Menu groups={menu} />
        <div className={styles.account}>
          <span>{account}</span>
          <NavLink to='/sessions' className={styles.sessions}>
            登录管理
          </NavLink>
          <Button type='text' className={styles.signOut} onClick={signOut}>
            退出登录
          </Button>
        </div>
      </aside>
      <div className={styles.column}>
        {demonstration && <header className={styles.demonstration}>演示环境：人物与报名都是虚构的</header>}
        <main id='content' ref={main} tabIndex={-1} className={styles.main}>
          {children}
        </main>
      </div>
    </div>
  )
}
