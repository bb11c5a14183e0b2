import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { readCsv } from './csv'

/** What a data file's `.md` says of it. `file` is relative to the facts folder. */
export type Provenance = { file: string; confidence: string; sha256: string }

/** Every data file that has an `.md` beside it, in the order of their names. */
export function readProvenance(factsFolder: string): Provenance[] {
  return readdirSync(factsFolder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => {
      const text = readFileSync(join(factsFolder, file), 'utf8')
      return { file: file.slice(0, -'.md'.length), confidence: line(text, 'confidence'), sha256: line(text, 'sha256') }
    })
}

function line(text: string, name: string): string {
  const found = new RegExp(`^- ${name}: (.+)$`, 'm').exec(text)?.[1]
  if (!found) throw new Error(`no line "${name}" in the provenance`)
  return found.trim()
}

export function sha256Of(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}

/** Rows files made from CSV copies, and the label of every file: what a bundle can import, because it cannot read CSV or `.md`. */
export function generatedFiles(factsFolder: string): { path: string; text: string }[] {
  const provenance = readProvenance(factsFolder)
  const given = new Set(provenance.map(({ file }) => file))
  const rows = [...given]
    .filter((file) => file.endsWith('.csv') && !given.has(jsonNameOf(file)))
    .map((file) => ({ path: join(factsFolder, jsonNameOf(file)), text: asText(readCsv(readFileSync(join(factsFolder, file), 'utf8'))) }))
  const labels = Object.fromEntries(provenance.map(({ file, confidence }) => [file, confidence]))
  return [...rows, { path: join(factsFolder, 'labels.json'), text: asText(labels) }]
}

function jsonNameOf(csvFile: string): string {
  return csvFile.replace(/\.csv$/, '.json')
}

function asText(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`
}

/** Writes the generated files and answers their names. */
export function writeGenerated(factsFolder: string): string[] {
  return generatedFiles(factsFolder).map(({ path, text }) => {
    writeFileSync(path, text)
    return relative(factsFolder, path)
  })
}
