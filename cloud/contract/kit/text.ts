import * as z from 'zod/mini'

/** What leaves no mark on the screen: spaces, control, format and zero-width characters. */
const unseen = /[\s\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu

/**
 * Text a person typed: trimmed, at least `min` characters that can be seen and at most `max` in all. `label` names the
 * field in the refusal.
 */
export function typedText(label: string, min: number, max: number) {
  const tooShort = { error: min <= 1 ? `请填写${label}` : `${label}至少${min}个字` }
  return z.string({ error: `请填写${label}` }).check(
    z.trim(),
    z.minLength(min, tooShort),
    z.refine((text) => text.replace(unseen, '').length >= min, tooShort),
    z.maxLength(max, { error: `${label}最多${max}个字` }),
  )
}

/** Text that may still be empty, as in a draft. */
export const upTo = (label: string, most: number) =>
  z.string({ error: `请填写${label}` }).check(z.maxLength(most, { error: `${label}最多${most}个字` }))

/** A whole number between two bounds, both included. */
export function wholeNumber(label: string, min: number, max: number) {
  const error = `${label}要是 ${min} 到 ${max} 之间的整数`
  return z.int({ error }).check(z.gte(min, { error }), z.lte(max, { error }))
}
