import { useEffect, useRef, useState, type PropsWithChildren } from 'react'
import type { Combo, DialogShellProps, HeadingProps, ListProps, PictureProps, PressProps, TableProps, TextInputProps } from './element-types'

/*
 * In a browser the kit stands on real HTML elements: Taro's own Button has no role and no tab stop there,
 * and its Input hides the field from its label.
 */

export function Press({
  onPress,
  children,
  className = '',
  id,
  label,
  role,
  checked,
  selected,
  untabbed,
  disabled,
  expanded,
  describedBy,
}: PressProps) {
  return (
    <button
      type='button'
      id={id}
      className={`press ${className}`}
      role={role}
      aria-label={label}
      aria-checked={checked}
      aria-selected={selected}
      tabIndex={untabbed ? -1 : undefined}
      aria-disabled={disabled || undefined}
      aria-expanded={expanded}
      aria-describedby={describedBy}
      onClick={() => !disabled && onPress()}
    >
      {children}
    </button>
  )
}

export function Heading({ level = 2, children, className = '', id }: HeadingProps) {
  const Level = `h${level}` as const
  return (
    <Level id={id} className={`heading heading--${level} ${className}`}>
      {children}
    </Level>
  )
}

const comboAria = ({ list, expanded, active }: Combo) => ({
  role: 'combobox' as const,
  'aria-autocomplete': 'list' as const,
  'aria-controls': list,
  'aria-expanded': expanded,
  'aria-activedescendant': active,
})

/** About a second: longer than any page takes to show. */
const framesToShow = 60

export function TextInput(props: TextInputProps) {
  const { id, label, value, onChange, onEnter, placeholder, maxLength, kind = 'text', invalid, describedBy, autoFocus, combo, onKey } = props
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (!autoFocus) return undefined
    // Taro shows a page some frames after it is mounted, and may hide it once more: what is hidden takes and keeps no focus.
    const before = document.activeElement
    let frames = 0
    let next = 0
    const hold = () => {
      const now = document.activeElement
      if (now === before || now === document.body) box.current?.focus()
      if (frames++ < framesToShow) next = requestAnimationFrame(hold)
    }
    hold()
    return () => cancelAnimationFrame(next)
  }, [autoFocus])
  return (
    <input
      ref={box}
      id={id}
      className='input'
      type={kind === 'search' ? 'search' : 'text'}
      inputMode={kind === 'search' ? 'search' : 'text'}
      autoComplete='off'
      autoCapitalize={kind === 'code' ? 'characters' : undefined}
      aria-label={label}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      placeholder={placeholder}
      maxLength={maxLength}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        // While an input method composes, every key is its own.
        if (event.nativeEvent.isComposing) return
        if (onKey?.(event.key)) event.preventDefault()
        else if (event.key === 'Enter') onEnter?.()
      }}
      {...(combo ? comboAria(combo) : {})}
    />
  )
}

export function Main({ children }: PropsWithChildren) {
  return <main className='page__content'>{children}</main>
}

/** The browser's own dialog: it keeps the focus inside, closes on Esc and gives the focus back. */
export function DialogShell({ titleId, onClose, children }: DialogShellProps) {
  const box = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = box.current
    const before = document.activeElement
    dialog?.showModal()
    return () => {
      dialog?.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={box}
      className='dialog'
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      {children}
    </dialog>
  )
}

export function List({ ordered, items }: ListProps) {
  const Kind = ordered ? 'ol' : 'ul'
  return (
    <Kind className='list'>
      {items.map((item, at) => (
        <li key={at} className='list__item'>
          {item}
        </li>
      ))}
    </Kind>
  )
}

/** Its space is kept before it is there, so that the text below does not jump. */
export function Picture({ url, alt, width, height }: PictureProps) {
  const [broken, setBroken] = useState(false)
  if (broken) return <div className='picture picture--none'>{alt}</div>
  return <img className='picture' src={url} alt={alt} width={width} height={height} loading='lazy' decoding='async' onError={() => setBroken(true)} />
}

export function Table({ caption, columns, rows }: TableProps) {
  return (
    <table className='table'>
      <caption className='table__caption'>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope='col' className='table__cell table__cell--head'>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, at) => (
          <tr key={at}>
            {cells.map((cell, column) => (
              <td key={column} className='table__cell'>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
