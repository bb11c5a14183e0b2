import * as z from 'zod/mini'

/** Text a person typed: trimmed, between `min` and `max` characters. `label` names the field in the refusal. */
export function typedText(label: string, min: number, max: number) {
  return z
    .string({ error: `请填写${label}` })
    .check(
      z.trim(),
      z.minLength(min, { error: min <= 1 ? `请填写${label}` : `${label}至少${min}个字` }),
      z.maxLength(max, { error: `${label}最多${max}个字` }),
    )
}

/** A whole number between two bounds, both included. */
export function wholeNumber(label: string, min: number, max: number) {
  const error = `${label}要是 ${min} 到 ${max} 之间的整数`
  return z.int({ error }).check(z.gte(min, { error }), z.lte(max, { error }))
}
