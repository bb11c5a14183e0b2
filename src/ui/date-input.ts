export type DateInputProps = {
  id: string
  label: string
  /** A civil date, or '' before one is chosen. */
  value: string
  onChange: (date: string) => void
  /** The first and the last day that can be chosen. */
  earliest?: string
  latest?: string
  invalid?: boolean
  describedBy?: string
}
