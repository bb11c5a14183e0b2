import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import type { FunctionAnswer } from '@xiongguan/contract/kit/failure'
import type { HttpAccessAnswer, HttpAccessEvent } from '../../../cloud/backend/src/platform/http/http-access'
import { bodyTooLarge, noSuchFunction } from './cloud-error'
import type { CallEnvironment } from './messages'
import { createWarmPool, type PoolReport, type WarmPool } from './warm-pool'

export { CloudError } from './cloud-error'

export const functionNames = ['content', 'member', 'family', 'timer', 'messenger'] as const
export type FunctionName = (typeof functionNames)[number]

/** Text a call may carry, and its answer: the platform cuts both at 100 KB. */
const bodyBytes = 100 * 1024

/** A call as the mini-program makes it; `openid` is who WeChat says holds the phone, nobody when absent. */
export type CloudCall = { name: string; data: unknown; openid?: string; address?: string }
export type CloudAnswer<Result = FunctionAnswer> = { result: Result; errMsg: string }

export type FunctionPlatformSetup = {
  databaseUrl: string
  /** Secrets and settings per function, added to the ones every function gets. */
  environment?: Partial<Record<FunctionName, Record<string, string>>>
  /** Warm processes per function, at most eight. */
  warmProcesses?: number
  folder?: string
}

const functionsFolder = join(__dirname, '../../../dist/functions')

/** Compiled once into a folder of its own, so that a process loads nothing but Node and the bundle. */
function writeProgram(folder: string): string {
  const source = readFileSync(join(__dirname, 'warm-process.ts'), 'utf8')
  const file = join(folder, 'warm-process.cjs')
  writeFileSync(file, transformSync(source, { loader: 'ts', format: 'cjs', target: 'node20' }).code)
  return file
}

const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value ?? null))

function callEnvironment({ openid, address }: Pick<CloudCall, 'openid' | 'address'>): CallEnvironment {
  return { ...(openid && { WX_OPENID: openid }), WX_APPID: 'wx0000000000000000', WX_CLIENTIP: address ?? '203.0.113.7' }
}

/**
 * Runs the bundled functions of dist/functions as CloudBase does: warm processes that take one event at a time, the
 * caller's identity in the environment of each call, bodies cut at 100 KB, a function's own time limit.
 */
export function openFunctionPlatform({ databaseUrl, environment = {}, warmProcesses = 8, folder = functionsFolder }: FunctionPlatformSetup) {
  const workFolder = mkdtempSync(join(tmpdir(), 'xiongguan-functions-'))
  const program = writeProgram(workFolder)
  const pools = new Map<string, WarmPool>()

  function poolOf(name: string): WarmPool {
    const known = pools.get(name)
    if (known) return known
    if (!functionNames.some((each) => each === name)) throw noSuchFunction(name)
    const { timeout } = JSON.parse(readFileSync(join(folder, name, 'config.json'), 'utf8')) as { timeout: number }
    const pool = createWarmPool({
      program,
      entry: join(folder, name, 'index.js'),
      most: Math.min(warmProcesses, 8),
      timeoutSeconds: timeout,
      environment: {
        PATH: process.env.PATH,
        TZ: 'UTC',
        NODE_ENV: 'production',
        LOG_LEVEL: 'silent',
        WECHAT_API: 'none',
        DATABASE_URL: databaseUrl,
        ...environment[name as FunctionName],
      },
    })
    pools.set(name, pool)
    return pool
  }

  /** An event as it reaches the function, whatever its size. */
  const invoke = async (name: FunctionName, event: unknown, caller: Pick<CloudCall, 'openid' | 'address'> = {}) =>
    poolOf(name).run(event, callEnvironment(caller))

  return {
    invoke,
    /** `wx.cloud.callFunction`: rejects with a `CloudError` where WeChat would. */
    async callFunction<Result = FunctionAnswer>({ name, data, ...caller }: CloudCall): Promise<CloudAnswer<Result>> {
      if (bytesOf(data) > bodyBytes) throw bodyTooLarge()
      const result = await poolOf(name).run(data, callEnvironment(caller))
      if (bytesOf(result) > bodyBytes) throw bodyTooLarge()
      return { result: result as Result, errMsg: 'cloud.callFunction:ok' }
    },
    /** A request through HTTP access; nobody is signed in by WeChat. */
    httpAccess: async (name: FunctionName, event: HttpAccessEvent) => (await poolOf(name).run(event, {})) as HttpAccessAnswer,
    /** The timer trigger, once. */
    runTimer: async () => (await poolOf('timer').run({ Type: 'Timer', TriggerName: 'everyMinute' }, {})) as { delivered: number; sealed: number },
    /** The messenger's trigger, once. */
    runMessenger: async () => (await poolOf('messenger').run({ Type: 'Timer', TriggerName: 'everyMinute' }, {})) as { looked: number },
    /** Kills one process of a function as the platform may at any time. */
    kill: (name: FunctionName) => poolOf(name).kill(),
    report: (name: FunctionName): PoolReport => poolOf(name).report,
    async close(): Promise<void> {
      await Promise.all([...pools.values()].map((pool) => pool.close()))
      rmSync(workFolder, { recursive: true, force: true })
    },
  }
}
export type FunctionPlatform = ReturnType<typeof openFunctionPlatform>
