import { spawn, type ChildProcess } from 'node:child_process'
import { bundleApi } from './bundle'

export type ServerSettings = Readonly<Record<string, string>>

export type ServerProcess = { child: ChildProcess; origin: string; said(): string }

/** What the server would take from this run's own environment and must not. */
const ownSettings = [
  'HOST',
  'PORT',
  'DATA_DIR',
  'DATABASE_URL',
  'DEV_LOGIN',
  'NODE_ENV',
  'SEED_DATABASE_URL',
  'SESSION_SECRET',
  'MASTER_KEY',
  'TICKET_KEY',
]

function environment(settings: ServerSettings): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !ownSettings.includes(name))
  return { ...Object.fromEntries(inherited), ...settings }
}

export type Spawned = { child: ChildProcess; said(): string; ended: Promise<number | null> }

/** Starts the server as a process of its own and listens to what it says. */
export async function spawnServer(settings: ServerSettings): Promise<Spawned> {
  const child = spawn(process.execPath, [await bundleApi()], { env: environment(settings), stdio: ['ignore', 'pipe', 'pipe'] })
  let heard = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      heard += text
    })
  return { child, said: () => heard, ended: new Promise((resolve) => child.once('close', resolve)) }
}

/** Starts the server and waits for the line that says where it listens; a start that fails is refused with what it said. */
export async function startProcess(settings: ServerSettings): Promise<ServerProcess> {
  const { child, said, ended } = await spawnServer(settings)
  const origin = await new Promise<string>((resolve, reject) => {
    const look = () => {
      const found = /(http:\/\/[^/\s]+)\/api\b/.exec(said())?.[1]
      if (found) resolve(found)
    }
    child.stdout?.on('data', look)
    void ended.then((code) => reject(new Error(`the server ended with ${code}:\n${said()}`)))
  })
  return { child, origin, said }
}
