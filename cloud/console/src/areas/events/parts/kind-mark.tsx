import { eventKindWords } from '@xiongguan/contract/events/terms'
import type { EventKind } from '@xiongguan/contract/events/terms'
import styles from './kind-mark.module.css'

/** What kind of event: the picture and colour families see it under, beside its word. */
export function KindMark({ kind }: { kind: EventKind }) {
  return (
    <span className={`${styles.mark} ${styles[kind]}`}>
      <i aria-hidden className={styles.icon} />
      {eventKindWords[kind]}
    </span>
  )
}
