import type { ReactNode } from 'react'

export type PressProps = {
  onPress: () => void
  children: ReactNode
  className?: string
  id?: string
  /** Said instead of the words inside. */
  label?: string
  role?: 'checkbox' | 'radio' | 'switch' | 'link' | 'option'
  /** Chosen among options. */
  selected?: boolean
  /** Reached by the keys of another field, not by Tab. */
  untabbed?: boolean
  checked?: boolean
  disabled?: boolean
  expanded?: boolean
  /** Id of the text that explains it. */
  describedBy?: string
}

export type HeadingProps = { level?: 1 | 2 | 3; children: ReactNode; className?: string; id?: string }

/** A list under the field that is chosen from with the arrow keys: which list, whether it shows, and the option the keys stand on. */
export type Combo = { list: string; expanded: boolean; active: string | undefined }

export type TextInputProps = {
  id: string
  label: string
  value: string
  onChange: (value: string) => void
  onEnter?: () => void
  placeholder?: string
  maxLength?: number
  kind?: 'text' | 'search' | 'code'
  invalid?: boolean
  describedBy?: string
  autoFocus?: boolean
  combo?: Combo
  /** A key pressed in a browser; true when it was meant for something else than the text. */
  onKey?: (key: string) => boolean
}

export type DialogShellProps = { titleId: string; title: string; onClose: () => void; children: ReactNode }

export type ListProps = { ordered: boolean; items: ReactNode[] }

export type PictureProps = { url: string; alt: string; width: number; height: number }

export type TableProps = { caption: string; columns: string[]; rows: ReactNode[][] }
