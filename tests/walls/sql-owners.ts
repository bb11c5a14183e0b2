import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'

/** Doors in SQL for a hot path that does everything in one call; each is open to the areas named, `*` to all. */
const doors: Record<string, string[]> = {
  audit_write: ['*'],
  outbox_announce: ['*'],
  platform_idempotency: ['events'],
  identity_hold: ['events'],
  membership_people_present: ['events'],
  association_follow_household: ['membership'],
  association_follow_person: ['membership'],
}

export type Trespass = { file: string; line: number; name: string; owner: string }
type Text = { file: string; line: number; text: string }

const migrationName = /(\d{4})_([a-z]+)\w*\.ts$/
/** What a function's database role may touch is granted in one list over all areas. */
const grantsRoles = /_roles\.ts$/
const declared =
  /create\s+(?:or\s+replace\s+)?(?:unlogged\s+)?(?:table|view|materialized\s+view|function|type|sequence)\s+(?:if\s+not\s+exists\s+)?(\w+)/gi

/** Every string of a file, raw SQL and table names alike. Comments are no strings. */
function textsOf(file: string): Text[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const found: Text[] = []
  const visit = (node: ts.Node): void => {
    const holdsText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)
    const isName = ts.isIdentifier(node) && ts.isPropertySignature(node.parent)
    if ((holdsText || isName) && !ts.isImportDeclaration(node.parent)) {
      found.push({ file, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, text: node.text })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function filesOf(folder: string, wanted: RegExp): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && wanted.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

const withoutComments = (sql: string) => sql.replace(/--.*$/gm, '')

const firstTable = /\b(?:create|alter)\s+table\s+([a-z]+)_/i

/** A migration belongs to the area whose tables it makes or alters; its own name tells when there are none. */
function areaOf(migration: string): string {
  const sql = textsOf(migration).map(({ text }) => withoutComments(text))
  return firstTable.exec(sql.join('\n'))?.[1] ?? migrationName.exec(migration)?.[2] ?? ''
}

/** Which area made which table, type and function, read from the migrations. */
function ownersIn(migrations: string[]): Map<string, string> {
  const owners = new Map<string, string>()
  for (const file of migrations) {
    const area = areaOf(file)
    for (const { text } of textsOf(file)) {
      for (const [, name = ''] of withoutComments(text).matchAll(declared)) if (!owners.has(name)) owners.set(name, area)
    }
  }
  return owners
}

function trespassesOf(area: string, texts: Text[], owners: Map<string, string>): Trespass[] {
  const isOpen = (name: string) => doors[name]?.some((guest) => guest === '*' || guest === area) ?? false
  return texts.flatMap(({ file, line, text }) =>
    [...new Set(withoutComments(text).match(/\b[a-z]\w*\b/g))]
      .map((name) => ({ file, line, name, owner: owners.get(name) ?? area }))
      .filter(({ name, owner }) => owner !== area && !isOpen(name)),
  )
}

/** Names of another area's tables, types and functions in the strings of areas and migrations below `root`. */
export function findTrespasses(root: string): Trespass[] {
  const migrations = filesOf(join(root, 'cloud/migrations'), migrationName)
  const owners = ownersIn(migrations)
  const areas = join(root, 'cloud/backend/src/areas')
  const sources = filesOf(areas, /(?<!\.test)\.ts$/).filter((file) => !/\/testing(\/|\.)/.test(file))
  const found = [
    ...migrations.filter((file) => !grantsRoles.test(file)).flatMap((file) => trespassesOf(areaOf(file), textsOf(file), owners)),
    ...sources.flatMap((file) => trespassesOf(relative(areas, file).split('/')[0] ?? '', textsOf(file), owners)),
  ]
  return found.map((each) => ({ ...each, file: relative(root, each.file) }))
}
