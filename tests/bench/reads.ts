import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { join } from 'node:path'
import { ask, type RunningServer } from '../support/server'
import { perSecond } from './load'
import { rate, ratio, type Row } from './table'

const reads = 6000
const atOnce = 50

async function startBare(bytes: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', join(process.cwd(), 'tests/bench/bare-route.ts')], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(bytes)
  const [port] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
  return { origin: `http://127.0.0.1:${port}`, stop: () => child.kill() }
}

async function measure(origin: string, path: string): Promise<number> {
  const read = async () => {
    const { status } = await ask(origin, { method: 'GET', path })
    if (status !== 200) throw new Error(`${path} was answered ${status}`)
  }
  await perSecond(reads / 6, atOnce, read)
  return perSecond(reads, atOnce, read)
}

/** Article reads a second against a bare Hono route that sends the same bytes. */
export async function benchReads(server: RunningServer): Promise<Row[]> {
  const list = (await ask(server.origin, { method: 'GET', path: '/api/articles' })).body as { items: { slug: string }[] }
  const path = `/api/articles/${list.items[0]?.slug}`
  const { text } = await ask(server.origin, { method: 'GET', path })
  const bare = await startBare(text)
  try {
    const [ours, same] = [await measure(server.origin, path), await measure(bare.origin, '/')]
    return [
      { measure: `one article of ${Buffer.byteLength(text)} bytes, ${atOnce} at once`, value: rate(ours) },
      { measure: 'a bare Hono route of the same bytes', value: rate(same), against: `the article is ${ratio(ours, same)}` },
    ]
  } finally {
    bare.stop()
  }
}
