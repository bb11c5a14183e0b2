import { ask, closeConnections } from '../support/server'
import { serveTestApp, type ServedApp } from '../support/server/in-process'
import { operations } from './contract-operations'

let served: ServedApp
beforeAll(async () => {
  served = await serveTestApp()
})
afterAll(async () => {
  closeConnections()
  await served.close()
})

type Parameter = { name: string; in: string; required?: boolean }
type Described = { summary?: string; operationId?: string; parameters?: Parameter[]; requestBody?: object; responses: Record<string, object> }
type Document = { openapi: string; info: { title: string; version: string }; paths: Record<string, Record<string, Described>>; components?: object }

const listed = ({ paths }: Document) =>
  Object.entries(paths)
    .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} /api${path}`))
    .sort()
const expected = (audiences: readonly string[]) =>
  operations
    .filter(({ audience }) => audiences.includes(audience))
    .map(({ method, path }) => `${method} ${path}`)
    .sort()

/** Every `$ref` of the document, with whether it leads anywhere. */
function danglingReferences(document: object): string[] {
  const leads = (reference: string) =>
    reference
      .replace(/^#\//, '')
      .split('/')
      .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part.replace(/~1/g, '/').replace(/~0/g, '~')], document)
  return [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)]
    .map(([, reference]) => reference ?? '')
    .filter((reference) => leads(reference) === undefined)
}

test('the description is OpenAPI 3.1 with every operation, each with a sentence', async () => {
  const document = (await ask(served.origin, { method: 'GET', path: '/api/openapi.json' })).body as Document
  expect(document.openapi).toMatch(/^3\.1\.\d$/)
  expect(document.info.title).not.toBe('')
  expect(listed(document)).toEqual(expected(['public', 'resident', 'field', 'staff', 'partner']))
  const described = Object.entries(document.paths).flatMap(([path, methods]) => Object.values(methods).map((operation) => ({ path, ...operation })))
  for (const { path, summary, parameters = [], responses } of described) {
    expect({ path, summary }).toEqual({ path, summary: expect.stringMatching(/[\u4e00-\u9fff]{2}/) })
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    expect({ path, named: parameters.filter((parameter) => parameter.in === 'path' && parameter.required).map(({ name }) => name) }).toEqual({
      path,
      named,
    })
    expect(Object.keys(responses)).not.toHaveLength(0)
  }
  const ids = described.map(({ operationId }) => operationId)
  expect(new Set(ids).size).toBe(ids.length)
  expect(danglingReferences(document)).toEqual([])
})

test('in production it shows what the public and partners may use, and nothing else', async () => {
  const response = await served.faceUnder({ NODE_ENV: 'production' }).request('/api/openapi.json')
  expect(listed((await response.json()) as Document)).toEqual(expected(['public', 'partner']))
})
