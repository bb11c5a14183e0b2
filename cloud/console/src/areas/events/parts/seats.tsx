import styles from './seats.module.css'

/** Seats taken of all, as digits and as a bar that repeats them. */
export function Seats({ capacity, seatsLeft }: { capacity: number; seatsLeft: number }) {
  const taken = capacity - seatsLeft
  const share = Math.min(100, Math.round((taken / Math.max(1, capacity)) * 100))
  const tone = seatsLeft <= 0 ? styles.full : share >= 90 ? styles.nearlyFull : ''
  return (
    <span className={styles.seats}>
      <span className={styles.words}>
        {taken} / {capacity}
        {seatsLeft <= 0 ? ' 已满' : ` 剩 ${seatsLeft}`}
      </span>
      <span className={styles.track} aria-hidden='true'>
        <span className={`${styles.taken} ${tone}`} style={{ width: `${share}%` }} />
      </span>
    </span>
  )
}
