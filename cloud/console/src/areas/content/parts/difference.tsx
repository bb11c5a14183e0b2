import { comparedBlocks, comparedHead } from '../compare'
import type { BlockChange, Piece } from '../compare'
import type { Fact, Form } from '../queries'
import styles from './difference.module.css'

function Words({ pieces }: { pieces: Piece[] }) {
  return (
    <>
      {pieces.map(({ kind, text }, at) => {
        if (kind === 'added') return <ins key={at}>{text}</ins>
        return kind === 'removed' ? <del key={at}>{text}</del> : <span key={at}>{text}</span>
      })}
    </>
  )
}

const said: Record<BlockChange['kind'], string> = { same: '', added: '新加', removed: '删去', moved: '挪到这里', changed: '改动' }

function Change({ change }: { change: BlockChange }) {
  return (
    <div className={`${styles.change} ${styles[change.kind]}`}>
      {said[change.kind] && <span className={styles.said}>{said[change.kind]}</span>}
      <p className={styles.words}>{change.kind === 'changed' ? <Words pieces={change.pieces} /> : change.text}</p>
    </div>
  )
}

/** What one text became: new words underlined, gone ones struck through, moved blocks named. */
export function Difference({ before, after, facts }: { before: Form; after: Form; facts: Record<string, Fact> }) {
  const head = comparedHead(before, after)
  const changes = comparedBlocks(before.blocks, after.blocks, (key) => facts[key]?.value ?? facts[key]?.label ?? key)
  const quiet = head.length === 0 && changes.every(({ kind }) => kind === 'same')
  return (
    <div className={styles.difference}>
      {quiet && <p>两稿完全一样。</p>}
      {head.map(({ label, pieces }) => (
        <div key={label} className={`${styles.change} ${styles.changed}`}>
          <span className={styles.said}>{label}</span>
          <p className={styles.words}>
            <Words pieces={pieces} />
          </p>
        </div>
      ))}
      {changes.map((change, at) => (
        <Change key={at} change={change} />
      ))}
    </div>
  )
}
