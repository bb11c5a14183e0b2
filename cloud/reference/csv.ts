export type CsvRow = Record<string, string>

const quote = '"'

/**
 * Reads CSV as RFC 4180 writes it: a header row, double quotes around fields that hold commas, quotes or line ends.
 * Refuses (throws) an open quote, text after a closing quote, and a row whose length differs from the header's.
 */
export function readCsv(text: string): CsvRow[] {
  const [header, ...records] = readRecords(text)
  if (!header) throw new Error('the CSV has no header row')
  return records.map((record, index) => {
    if (record.length !== header.length) throw new Error(`row ${index + 2} has ${record.length} fields, the header ${header.length}`)
    return Object.fromEntries(header.map((name, column) => [name, record[column] ?? '']))
  })
}

function readRecords(text: string): string[][] {
  const records: string[][] = []
  let record: string[] = []
  let at = 0
  while (at < text.length) {
    const field = text[at] === quote ? quotedField(text, at) : plainField(text, at)
    record.push(field.value)
    const ending = text.startsWith('\r\n', field.end) ? '\r\n' : text[field.end]
    if (ending === ',') {
      at = field.end + 1
      if (at === text.length) record.push('')
      continue
    }
    if (ending !== undefined && ending !== '\n' && ending !== '\r\n') throw new Error(`unexpected text after a quote at ${field.end}`)
    records.push(record)
    record = []
    at = field.end + (ending?.length ?? 1)
  }
  if (record.length > 0) records.push(record)
  return records
}

function plainField(text: string, start: number) {
  const length = text.slice(start).search(/[,\r\n]/)
  const end = length === -1 ? text.length : start + length
  const value = text.slice(start, end)
  if (value.includes(quote)) throw new Error(`a quote inside an unquoted field at ${start}`)
  return { value, end }
}

function quotedField(text: string, start: number) {
  let value = ''
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] !== quote) value += text[at]
    else if (text[at + 1] === quote) value += text[at++]
    else return { value, end: at + 1 }
  }
  throw new Error(`the quote opened at ${start} never closes`)
}
