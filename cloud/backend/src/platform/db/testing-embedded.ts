import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { Client } from 'pg'

export type HolderReport = {
  url: string
  pid: number
  adopted: boolean
  refusal?: string
}

export type Holder = {
  node: ChildProcess
  report: HolderReport
}

export const NOBODY = { uid: 65534, gid: 65534 }
export const isRoot = process.getuid?.() === 0

/** Another Node process that supervises the server of this folder, as this user or another one. */
export async function startHolder(dataDir: string, identity: { uid?: number; gid?: number } = {}): Promise<Holder> {
  const program = resolve('cloud/backend/src/platform/db/testing-holder.ts')
  const node = spawn(process.execPath, ['--import', 'tsx', program, dataDir], {
    ...identity,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, HOME: tmpdir(), TSX_DISABLE_CACHE: '1' },
  })
  for await (const line of createInterface({ input: node.stdout })) {
    const report: HolderReport = JSON.parse(line)
    return { node, report }
  }
  throw new Error('the other Node ended without a word')
}

export async function killHolder({ node }: Holder): Promise<void> {
  const gone = once(node, 'exit')
  node.kill('SIGKILL')
  await gone
}

export async function query(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query<Record<string, unknown>>(statement)
    return rows
  } finally {
    await client.end()
  }
}

/** A small disk of its own, or the reason why this machine allows none. */
export function mountSmallDisk(folder: string, megabytes: number): string | undefined {
  if (!isRoot || process.platform !== 'linux') return 'mounting needs root on Linux'
  const tried = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder], { encoding: 'utf8' })
  return tried.status === 0 ? undefined : `mount was refused: ${tried.stderr.trim()}`
}

export function remountReadOnly(folder: string): void {
  spawnSync('mount', ['-o', 'remount,ro', folder])
}

export function unmount(folder: string): void {
  spawnSync('umount', [folder])
}
