import type { FileKind } from '@xiongguan/contract/custody/terms'

/** One line of a pasted roster, as far as it can be read by itself. */
export type RosterRow = { line: number; document: string; kind: FileKind | null; contacts: readonly string[]; whole: boolean }

const kinds: readonly [RegExp, FileKind][] = [
  [/死亡|失独/, 'a'],
  [/伤残/, 'b'],
]

/** Cells of a line copied from a sheet (tabs) or of a CSV file; quotes around a cell are dropped. */
function cellsOf(line: string): string[] {
  const cells = line.includes('\t') ? line.split('\t') : line.split(/[,，]/)
  return cells.map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  )
}

const isHeading = (line: string) => line.includes('证件') && line.includes('联系人')

/** Lines of a roster: 证件号码, 类别, 联系人一, 联系人二. Empty lines and the heading are passed over; lines keep their numbers. */
export function rosterRows(roster: string): RosterRow[] {
  return roster
    .split(/\r?\n/)
    .map((text, place) => ({ text: text.normalize('NFKC'), line: place + 1 }))
    .filter(({ text }) => text.trim() !== '' && !isHeading(text))
    .map(({ text, line }) => {
      const [document = '', kind = '', ...contacts] = cellsOf(text)
      const found = kinds.find(([pattern]) => pattern.test(kind))?.[1] ?? null
      const named = contacts.slice(0, 2).filter((name) => name !== '')
      return { line, document, kind: found, contacts: named, whole: named.length === 2 && document !== '' }
    })
}
