import { useEffect } from 'react'
import { SignInPanel } from '../parts/sign-in-panel'
import { words } from '../words'
import styles from './sign-in.module.css'

function Wall() {
  return (
    <svg className={styles.wall} viewBox="0 0 640 200" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <path fill="#463b35" d="M0 150l60-34 70 26 90-60 80 44 60-28 90 52 70-40 120 46v44H0z" />
      <path fill="#8f3a27" d="M210 92h220v10H210zm18-24h184l14 24H214zm26 34h132v34H254zM240 58h160l8 10H232zm28-22h104l12 22H256zm18 0 34-14 34 14z" />
      <path fill="#b5472f" d="M0 152h14v-10h16v10h14v-10h16v10h14v-10h16v10h14v-10h16v10h14v-10h16v10h20v-24h14v-8h16v8h14v-8h16v8h14v-8h16v8h14v-8h16v8h14v-8h16v8h14v-8h16v8h14v24h20v-10h16v10h14v-10h16v10h14v-10h16v10h14v-10h16v10h14v-10h16v10h14v48H352v-24a32 32 0 0 0-64 0v24H0z" />
    </svg>
  )
}

/** The console's front door. */
export default function SignInPage() {
  useEffect(() => { document.title = '登录 · 幸福雄关工作台' }, [])
  return (
    <main className={styles.page}>
      <section className={styles.welcome} aria-label="关于工作台">
        <div>
          <h1 className={styles.brand}>{words.brand}</h1>
          <p className={styles.association}>{words.association}</p>
        </div>
        <Wall />
      </section>
      <section className={styles.side} aria-label="登录"><div className={styles.panel}><SignInPanel /></div></section>
    </main>
  )
}
