import { Input } from 'antd'
import { useId } from 'react'
import styles from './places.module.css'

type Props = { label: string; value: string; onChange: (day: string) => void; min?: string; max?: string }

/** A civil day, chosen or typed. */
export function DayField({ label, value, onChange, min, max }: Props) {
  const id = useId()
  return (
    <div className={styles.bar}>
      <label htmlFor={id}>
        {label}
        <Input id={id} type='date' value={value} min={min} max={max} onChange={({ target }) => target.value && onChange(target.value)} />
      </label>
    </div>
  )
}
