import { fork, type ChildProcess } from 'node:child_process'
import { functionBroke, tookTooLong } from './cloud-error'
import type { CallEnvironment, Delivered, Heard } from './messages'

type Job = Delivered & { answer(result: unknown): void; fail(error: Error): void }
type Warm = { child: ChildProcess; loaded: boolean; job: Job | null; last: string; timer?: NodeJS.Timeout }

/** What a pool did so far; `mostAtOnce` is counted inside the processes, not by the harness. */
export type PoolReport = { started: number; mostProcesses: number; mostAtOnce: number; loadMilliseconds: number[] }

export type PoolSetup = {
  /** Program of a process: loads `entry` and answers events. */
  program: string
  entry: string
  environment: NodeJS.ProcessEnv
  most: number
  timeoutSeconds: number
}

export type WarmPool = ReturnType<typeof createWarmPool>

/** Warm processes of one function: at most `most`, started on demand, one event each at a time, the rest waits in line. */
export function createWarmPool({ program, entry, environment, most, timeoutSeconds }: PoolSetup) {
  const report: PoolReport = { started: 0, mostProcesses: 0, mostAtOnce: 0, loadMilliseconds: [] }
  const waiting: Job[] = []
  const processes = new Set<Warm>()
  let closed = false

  function start(): void {
    const child = fork(program, [entry], { env: environment, execArgv: [], stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
    const warm: Warm = { child, loaded: false, job: null, last: '' }
    processes.add(warm)
    report.started += 1
    report.mostProcesses = Math.max(report.mostProcesses, processes.size)
    const keepLast = (chunk: Buffer) => (warm.last = (warm.last + chunk.toString()).slice(-2000))
    child.stdout?.on('data', keepLast)
    child.stderr?.on('data', keepLast)
    child.on('message', (heard: Heard) => hear(warm, heard))
    child.on('exit', (code, signal) => leave(warm, `process ended (${signal ?? code}) ${warm.last}`))
  }

  function hear(warm: Warm, heard: Heard): void {
    if (heard.kind === 'loaded') {
      warm.loaded = true
      report.loadMilliseconds.push(heard.milliseconds)
    } else {
      report.mostAtOnce = Math.max(report.mostAtOnce, heard.atOnce)
      const job = warm.job
      warm.job = null
      clearTimeout(warm.timer)
      if (heard.kind === 'answered') job?.answer(heard.result)
      else job?.fail(functionBroke(heard.message))
    }
    handOut()
  }

  /** A process that dies takes its event with it; one that cannot load fails the event it was started for. */
  function leave(warm: Warm, why: string): void {
    processes.delete(warm)
    clearTimeout(warm.timer)
    const lost = warm.job ?? (warm.loaded ? undefined : waiting.shift())
    lost?.fail(functionBroke(why))
    handOut()
  }

  function handOut(): void {
    if (closed) return
    for (const warm of processes) {
      if (!warm.loaded || warm.job) continue
      const job = waiting.shift()
      if (!job) return
      give(warm, job)
    }
    const starting = [...processes].filter((warm) => !warm.loaded).length
    for (let at = starting; at < waiting.length && processes.size < most; at += 1) start()
  }

  function give(warm: Warm, job: Job): void {
    warm.job = job
    warm.timer = setTimeout(() => {
      warm.job = null
      job.fail(tookTooLong())
      warm.child.kill('SIGKILL')
    }, timeoutSeconds * 1000)
    warm.child.send({ event: job.event, environment: job.environment } satisfies Delivered)
  }

  return {
    report,
    run(event: unknown, callEnvironment: CallEnvironment): Promise<unknown> {
      return new Promise((answer, fail) => {
        waiting.push({ event, environment: callEnvironment, answer, fail })
        handOut()
      })
    },
    /** Kills a process that is carrying out an event, or a resting one; false when there is none. */
    kill(): boolean {
      const all = [...processes]
      const chosen = all.find((warm) => warm.job) ?? all[0]
      return chosen?.child.kill('SIGKILL') ?? false
    },
    async close(): Promise<void> {
      closed = true
      const ended = [...processes].map(({ child }) => new Promise((resolve) => child.once('exit', resolve)))
      for (const { child } of processes) child.kill('SIGKILL')
      await Promise.all(ended)
    },
  }
}
