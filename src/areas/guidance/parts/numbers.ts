type Part = { text: string; number: boolean }

const one = String.raw`\d+(?:[.:]\d+)?`
const joined = String.raw`${one}(?:\s?[-–～~+/]\s?${one})*`
const unit = '(?:周岁|周|天|日|月龄|个月|月|岁|年|小时|次|剂|针|元|千克|克|毫升|厘米|kg|cm|g|%|％)'

/** A number with what it counts, as a reader sees it: `24–28 周`, `6 月龄`, a whole date. */
const number = new RegExp(String.raw`(?:\d+年)?\d+月\d+日|${joined}(?:\s?${unit})?`, 'g')

/** A text cut where a number stands, so that each can be opened to the row it comes from. */
export function cutNumbers(text: string): Part[] {
  const parts: Part[] = []
  let from = 0
  for (const match of text.matchAll(number)) {
    if (match.index > from) parts.push({ text: text.slice(from, match.index), number: false })
    parts.push({ text: match[0], number: true })
    from = match.index + match[0].length
  }
  return from < text.length ? [...parts, { text: text.slice(from), number: false }] : parts
}
