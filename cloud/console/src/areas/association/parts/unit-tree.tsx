import { unitKindWords, type UnitId } from '@xiongguan/contract/association/terms'
import type { Unit } from '../queries'
import styles from './unit-tree.module.css'

type Props = { units: readonly Unit[]; parentId: UnitId | null; chosen: UnitId | null; choose: (unitId: UnitId) => void }

/** The tree below one unit; each unit is pressed to see who serves in it. */
export function UnitTree({ units, parentId, chosen, choose }: Props) {
  const below = units.filter((unit) => unit.parentId === parentId)
  if (below.length === 0) return null
  return (
    <ul className={styles.list}>
      {below.map((unit) => (
        <li key={unit.unitId}>
          <button type='button' className={styles.unit} aria-pressed={unit.unitId === chosen} onClick={() => choose(unit.unitId)}>
            {unit.name} <span className={styles.note}>{unitKindWords[unit.kind]}</span>
            {unit.becameOf.length > 0 && <span className={styles.note}> · 所在社区已调整，待整理</span>}
          </button>
          <UnitTree units={units} parentId={unit.unitId} chosen={chosen} choose={choose} />
        </li>
      ))}
    </ul>
  )
}
