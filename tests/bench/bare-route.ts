import { text } from 'node:stream/consumers'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'

/** Sends what it was given on standard input, and nothing else happens: the most a Hono route can do here. */
async function run(): Promise<void> {
  const body = await text(process.stdin)
  const app = new Hono().get('/', (context) => context.body(body, 200, { 'Content-Type': 'application/json' }))
  serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => process.stdout.write(`${port}\n`))
}

void run()
