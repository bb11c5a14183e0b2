import { performance } from 'node:perf_hooks'

/** Runs the work `count` times, so many at once; answers how many a second. */
export async function perSecond(count: number, atOnce: number, work: (place: number) => Promise<unknown>): Promise<number> {
  let next = 0
  const runner = async () => {
    for (let place = next++; place < count; place = next++) await work(place)
  }
  const begun = performance.now()
  await Promise.all(Array.from({ length: atOnce }, runner))
  return count / ((performance.now() - begun) / 1000)
}
