const before = 14
const longest = 52

/** The part of a text around the first of these words, in one line; null when none stands in it. */
export function excerptAround(text: string, marks: readonly string[]): string | null {
  const line = text.replace(/\s+/g, ' ').trim()
  const low = line.toLowerCase()
  const places = marks.map((mark) => low.indexOf(mark)).filter((at) => at >= 0)
  if (places.length === 0) return null
  const from = Math.max(0, Math.min(...places) - before)
  const part = line.slice(from, from + longest)
  return `${from > 0 ? '…' : ''}${part}${from + longest < line.length ? '…' : ''}`
}
