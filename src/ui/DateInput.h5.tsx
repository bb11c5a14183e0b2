import type { DateInputProps } from './date-input'

/** The browser's own field: it brings its calendar, its keys and its words for those who listen. */
export function DateInput({ id, label, value, onChange, earliest, latest, invalid, describedBy }: DateInputProps) {
  return (
    <input
      id={id}
      className='input'
      type='date'
      aria-label={label}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      min={earliest}
      max={latest}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
