import type { FieldView } from '@xiongguan/contract/identity/field-rights'

/** Shows a value as far as a view allows; null shows nothing at all. */
type Show = (view: FieldView, value: string) => string | null

const stars = (count: number) => '*'.repeat(Math.max(count, 1))

/** A text by its ends: so many characters in front, the rest starred, so many behind. */
function ends(text: string, front: number, behind: number): string {
  const letters = [...text]
  const hidden = letters.length - front - behind
  if (hidden <= 0) return stars(letters.length)
  return letters.slice(0, front).join('') + stars(hidden) + letters.slice(letters.length - behind).join('')
}

const shown =
  (masked: (text: string) => string): Show =>
  (view, text) => {
    if (view === 'none') return null
    if (view === 'full') return text
    return view === 'lastFour' ? `…${[...text].slice(-4).join('')}` : masked(text)
  }

/** 王小明 as 王**; the family name says whom to greet and no more. */
export const showName: Show = (view, name) => shown((text) => ends(text, 1, 0))(view === 'lastFour' ? 'masked' : view, name)

/** 13800001234 as 138****1234. */
export const showPhone = shown((text) => ends(text, 3, 4))

/** An ID as 620201********0017, a shorter document by its last four. */
export const showDocument = shown((text) => (text.length >= 15 ? ends(text, 6, 4) : ends(text, 0, 4)))

/** An address up to its community; the house stays hidden. */
export const showAddress = shown((text) => ends(text, 6, 0))

/** A birth date as its year. */
export const showBirthDate: Show = (view, date) => (view === 'none' ? null : view === 'full' ? date : `${date.slice(0, 4)} 年`)
