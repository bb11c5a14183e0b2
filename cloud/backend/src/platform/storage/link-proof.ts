import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Clock } from '../clock'

/** Makes and checks the proof in a private link of ours: this key, until this second. */
export function linkProof(secret: Uint8Array, clock: Clock) {
  const key = createHmac('sha256', secret).update('private link to a stored file').digest()
  const proofOf = (file: string, until: number) => createHmac('sha256', key).update(`${until}\n${file}`).digest()
  return {
    query(file: string, seconds: number): string {
      const until = Math.floor(clock.now().getTime() / 1000) + seconds
      return `until=${until}&proof=${proofOf(file, until).toString('base64url')}`
    },
    holds(file: string, until: string | undefined, proof: string | undefined): boolean {
      if (!/^\d{1,12}$/.test(until ?? '') || Number(until) * 1000 < clock.now().getTime()) return false
      const given = Buffer.from(proof ?? '', 'base64url')
      const wanted = proofOf(file, Number(until))
      return given.length === wanted.length && timingSafeEqual(given, wanted)
    },
  }
}
export type LinkProof = ReturnType<typeof linkProof>
