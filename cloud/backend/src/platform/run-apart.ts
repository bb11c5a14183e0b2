import { describeFault, type Log } from './log'

/** Does pieces of work one after the other; one that fails is logged and keeps none of the others from being done. Answers how much was done. */
export async function runApart(log: Log, pieces: readonly (() => Promise<number>)[]): Promise<number> {
  let done = 0
  for (const piece of pieces) {
    try {
      done += await piece()
    } catch (error) {
      log.error(describeFault(error), 'part of a round failed')
    }
  }
  return done
}
