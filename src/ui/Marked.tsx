import { Text } from '@tarojs/components'

type Part = { text: string; marked: boolean }

/** A text cut where one of the words stands; the words come longest first, so that a longer one is not cut by a shorter. */
export function markedParts(text: string, marks: readonly string[]): Part[] {
  const low = text.toLowerCase()
  const parts: Part[] = []
  let plainFrom = 0
  for (let at = 0; at < text.length;) {
    const mark = marks.find((each) => each !== '' && low.startsWith(each, at))
    if (!mark) {
      at++
      continue
    }
    if (at > plainFrom) parts.push({ text: text.slice(plainFrom, at), marked: false })
    parts.push({ text: text.slice(at, at + mark.length), marked: true })
    at += mark.length
    plainFrom = at
  }
  return plainFrom < text.length ? [...parts, { text: text.slice(plainFrom), marked: false }] : parts
}

/** A text in which the words that were found are set off. */
export function Marked({ text, marks }: { text: string; marks: readonly string[] }) {
  if (marks.length === 0) return <>{text}</>
  return (
    <>
      {markedParts(text, marks).map((part, at) => (
        <Text key={at} className={part.marked ? 'marked' : ''}>
          {part.text}
        </Text>
      ))}
    </>
  )
}
