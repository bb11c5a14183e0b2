import { describeFault, type Log } from '../platform/log'

/** Something done again and again, `every` so many milliseconds after the last time ended. */
export type Round = { every: number; run(): Promise<unknown> }

/** Runs rounds until stopped; a fault is logged and the round goes on. `stop` waits for what is running. */
export function startRounds(rounds: readonly Round[], log: Log) {
  let stopped = false
  const pauses = new Set<() => void>()
  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const wake = () => {
        clearTimeout(timer)
        pauses.delete(wake)
        resolve()
      }
      const timer = setTimeout(wake, milliseconds)
      pauses.add(wake)
    })
  const keepGoing = async ({ every, run }: Round) => {
    while (!stopped) {
      await run().catch((error: unknown) => log.error(describeFault(error), 'round failed'))
      if (!stopped) await pause(every)
    }
  }
  const running = rounds.map(keepGoing)
  return {
    async stop() {
      stopped = true
      for (const wake of pauses) wake()
      await Promise.all(running)
    },
  }
}
