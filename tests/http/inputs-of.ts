import { apiContract } from '@xiongguan/contract/api'
import { v7 } from 'uuid'

type Def = {
  type: string
  shape?: Record<string, Schema>
  innerType?: Schema
  entries?: Record<string, string>
  options?: Schema[]
  element?: Schema
}
type Schema = {
  _zod?: { def: Def }
  safeParse?(input: unknown): { success: boolean; error?: { issues: { path: PropertyKey[]; message: string }[] } }
}

type Procedure = { '~orpc': { inputSchema?: Schema; outputSchema?: Schema } }

function procedureOf(name: string): Procedure | undefined {
  const [area = '', operation = ''] = name.split('.')
  return (apiContract as unknown as Record<string, Record<string, Procedure>>)[area]?.[operation]
}

/** The fields an operation asks for. */
export const fieldsOf = (name: string): Record<string, Schema> => procedureOf(name)?.['~orpc'].inputSchema?._zod?.def.shape ?? {}

function namesIn(schema: Schema | undefined): string[] {
  const def = schema?._zod?.def
  if (!def) return []
  const inner = [def.innerType, def.element, ...(def.options ?? [])].flatMap(namesIn)
  return [...inner, ...Object.entries(def.shape ?? {}).flatMap(([name, part]) => [name, ...namesIn(part)])]
}

/** Every field name anywhere in what an operation answers. */
export const answeredFieldsOf = (name: string): string[] => namesIn(procedureOf(name)?.['~orpc'].outputSchema)

const nowhere = v7()

/** A value for a field by its name, else by its kind; undefined leaves an optional one out. */
function valueFor(name: string, schema: Schema, known: Record<string, unknown>): unknown {
  if (name in known) return known[name]
  const def = schema._zod?.def
  if (!def || def.type === 'optional') return undefined
  if (def.type === 'nullable') return null
  if (def.type === 'enum') return Object.values(def.entries ?? {})[0]
  if (def.type === 'object') return Object.fromEntries(Object.entries(def.shape ?? {}).map(([part, inner]) => [part, valueFor(part, inner, known)]))
  if (def.type === 'array') return []
  if (def.type === 'boolean') return true
  if (def.type === 'number' || def.type === 'int') return 1
  return /Id$/.test(name) ? nowhere : '合成甲'
}

/** What is sent to an operation, from what is known of a household and what belongs to it. */
export const inputFor = (name: string, known: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fieldsOf(name)).flatMap(([field, schema]) => {
      const value = valueFor(field, schema, known)
      return value === undefined ? [] : [[field, value]]
    }),
  )

/** Why the contract would not take this; null where it does. */
export function whyNot(name: string, input: unknown): string | null {
  const result = procedureOf(name)?.['~orpc'].inputSchema?.safeParse?.(input)
  return !result || result.success ? null : (result.error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`).join(', ')
}
