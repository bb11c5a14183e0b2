import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { SignUpResult } from '@xiongguan/contract/events/resident'
import { ask, type Answer, type PlantedFamily } from '../support/server'

type Call = { method?: 'GET' | 'POST'; path: string; token: string; body?: unknown; key?: string }

const longestPauseMs = 400
const patienceMs = 90_000

/** Asks with one key until there is a whole answer that is no fault, as a phone does that lost its connection; gives up on a server that never returns. */
export async function untilAnswered(origin: string, { method = 'POST', path, token, body, key = randomUUID() }: Call): Promise<Answer> {
  const begun = Date.now()
  for (let pauseMs = 40; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    const answer = await ask(origin, { method, path, token, body, headers: { 'Idempotency-Key': key } }).catch(() => null)
    if (answer && answer.status < 500) return answer
    if (Date.now() - begun > patienceMs) throw new Error(`${path} was not answered for ${patienceMs} ms; at last ${answer?.status ?? 'nothing'}`)
    await sleep(pauseMs * (0.5 + Math.random()))
  }
}

export type Acknowledged = { family: PlantedFamily; size: number; result: SignUpResult }

/** All families sign up at once, each with so many of its people; counts what the server acknowledged, on this side. */
export function signUpAll(
  origin: string,
  eventId: string,
  families: readonly PlantedFamily[],
  sizeOf: (place: number) => number,
  heard?: (result: SignUpResult) => void,
) {
  return Promise.all(
    families.map(async (family, place): Promise<Acknowledged> => {
      const size = sizeOf(place)
      const answer = await untilAnswered(origin, {
        path: `/api/events/${eventId}/sign-ups`,
        token: family.token,
        body: { personIds: family.personIds.slice(0, size) },
      })
      if (answer.status !== 200) throw new Error(`a sign-up was answered ${answer.status}: ${answer.text}`)
      const result = answer.body as SignUpResult
      heard?.(result)
      return { family, size, result }
    }),
  )
}
