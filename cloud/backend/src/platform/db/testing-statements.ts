import { Client } from 'pg'

/** Writes down every statement this process sends from now on, in order, for tests that compare what is asked. */
export function watchStatements(): string[] {
  const statements: string[] = []
  const query = Client.prototype.query as (...given: unknown[]) => unknown
  jest.spyOn(Client.prototype, 'query').mockImplementation(function (this: Client, ...given: unknown[]) {
    const [said] = given
    statements.push(typeof said === 'string' ? said : String((said as { text?: unknown }).text))
    return query.apply(this, given) as never
  } as never)
  return statements
}
