import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { writeDurably, type DataHome } from './data-home'

/** The port used last time when it is still free, so tools that noted the address keep working; else any free one. */
export async function choosePort(home: DataHome): Promise<number> {
  const remembered = existsSync(home.port) ? Number(readFileSync(home.port, 'utf8')) : 0
  return remembered > 0 ? ((await tryPort(remembered)) ?? freePort()) : freePort()
}

export function rememberPort(home: DataHome, port: number): void {
  writeDurably(home.port, String(port), 0o644)
}

async function freePort(): Promise<number> {
  const port = await tryPort(0)
  if (port === undefined) throw new Error('no free port on 127.0.0.1')
  return port
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(undefined))
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : undefined))
    })
  })
}
