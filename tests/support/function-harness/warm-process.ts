import { createRequire } from 'node:module'
import type { Delivered, Heard } from './messages'

type Entry = { main(event: unknown, context: object): unknown }

const say = (heard: Heard) => process.send?.(heard)

function load(file: string): Entry {
  const before = performance.now()
  const entry = createRequire(file)(file) as Entry
  say({ kind: 'loaded', milliseconds: performance.now() - before })
  return entry
}

let open = 0

/** As the platform does it: who calls stands in the environment while the event is carried out, and is gone after it. */
async function carryOut(entry: Entry, { event, environment }: Delivered): Promise<void> {
  const atOnce = ++open
  Object.assign(process.env, environment)
  try {
    const result = await entry.main(event, {})
    say({ kind: 'answered', result, atOnce })
  } catch (error) {
    say({ kind: 'threw', message: error instanceof Error ? error.message : String(error), atOnce })
  } finally {
    for (const name of Object.keys(environment)) delete process.env[name]
    open -= 1
  }
}

const entry = load(process.argv[2] ?? '')
process.on('message', (delivered: Delivered) => void carryOut(entry, delivered))
process.on('disconnect', () => process.exit())
