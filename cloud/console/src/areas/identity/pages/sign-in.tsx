import { useEffect } from 'react'
import { SignInPanel } from '../parts/sign-in-panel'
import { words } from '../words'
import styles from './sign-in.module.css'

const merlons = (from: number, to: number, y: number) =>
  Array.from({ length: Math.floor((to - from - 14) / 30) + 1 }, (_, index) => `M${from + index * 30} ${y}h14v12h-14z`).join('')

/** The gate of Jiayuguan: mountains, wall, gate house of three roofs. */
function Wall() {
  return (
    <svg className={styles.wall} viewBox='0 0 644 260' preserveAspectRatio='xMidYMax slice' aria-hidden='true'>
      <path fill='#3b332f' d='M0 180l74-46 60 30 98-82 84 60 78-52 92 74 70-38 88 44v90H0z' />
      <path fill='#7d3323' d='M284 60h76v18h-76zM266 90h112v18H266zM246 122h152v40H246z' />
      <path fill='#9a3d29' d='M322 24l30 22 26 6 16 12H250l16-12 26-6zM242 94l22-18h116l22 18zM222 128l24-22h152l24 22z' />
      <path
        fill='#b5472f'
        d={`M0 206h212v-38h220v38h212v54H356v-26a34 34 0 0 0-68 0v26H0z${merlons(0, 212, 194)}${merlons(214, 430, 156)}${merlons(434, 644, 194)}`}
      />
    </svg>
  )
}

/** The console's front door. */
export default function SignInPage() {
  useEffect(() => {
    document.title = '登录 · 幸福雄关工作台'
  }, [])
  return (
    <main className={styles.page}>
      <section className={styles.welcome} aria-label='关于工作台'>
        <div>
          <h1 className={styles.brand}>{words.brand}</h1>
          <p className={styles.association}>{words.association}</p>
        </div>
        <Wall />
      </section>
      <section className={styles.side} aria-label='登录'>
        <div className={styles.panel}>
          <SignInPanel />
        </div>
      </section>
    </main>
  )
}
