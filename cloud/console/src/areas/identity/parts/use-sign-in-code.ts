import { useCallback, useEffect, useState } from 'react'
import { session } from '../../../platform/client'
import { failureWords } from '../../../platform/failure'
import type { SignInCode } from '../../../platform/session'
import { words } from '../words'

export type CodeState =
  { kind: 'asking' } | { kind: 'shown'; code: SignInCode; until: number; scanned: boolean; unreachable: boolean } | { kind: 'over'; words: string }

/** Milliseconds until the next look: quick while somebody may be scanning, quicker once they did, slower when nobody answers. */
export function pauseBefore(times: number, scanned: boolean, unreachable: boolean): number {
  if (unreachable) return 4000
  if (scanned) return 1000
  return times < 12 ? 1500 : 2500
}

type Look = { next: CodeState | null; scanned: boolean; unreachable: boolean }

async function lookAt(code: SignInCode, until: number, before: boolean): Promise<Look> {
  try {
    const progress = await session.followCode(code)
    if (progress.state === 'in') return { next: null, scanned: true, unreachable: false }
    if (progress.state === 'over') return { next: { kind: 'over', words: progress.words }, scanned: before, unreachable: false }
    const scanned = progress.state === 'scanned'
    return { next: { kind: 'shown', code, until, scanned, unreachable: false }, scanned, unreachable: false }
  } catch {
    return { next: { kind: 'shown', code, until, scanned: before, unreachable: true }, scanned: before, unreachable: true }
  }
}

/**
 * One code at a time, followed until it is answered or runs out. Looks pause while the page is hidden; once it is seen
 * again after all was over, another tab may have signed in meanwhile.
 */
export function useSignInCode(): { state: CodeState; renew: () => void } {
  const [state, setState] = useState<CodeState>({ kind: 'asking' })
  const [round, setRound] = useState(0)
  useEffect(() => {
    let left = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const show = (next: CodeState) => {
      if (!left) setState(next)
    }
    const look = async (code: SignInCode, until: number, times: number, before: Look) => {
      if (Date.now() >= until) return show({ kind: 'over', words: words.codeExpired })
      const seen = document.hidden ? before : await lookAt(code, until, before.scanned)
      if (left || (seen !== before && seen.next === null)) return
      if (seen.next) setState(seen.next)
      if (seen.next?.kind !== 'over') follow(code, until, times + 1, seen)
    }
    const follow = (code: SignInCode, until: number, times: number, before: Look) => {
      timer = setTimeout(() => void look(code, until, times, before), pauseBefore(times, before.scanned, before.unreachable))
    }
    const start = async () => {
      try {
        const code = await session.askForCode()
        const until = Date.now() + code.secondsLeft * 1000
        show({ kind: 'shown', code, until, scanned: false, unreachable: false })
        if (!left) follow(code, until, 0, { next: null, scanned: false, unreachable: false })
      } catch (error) {
        show({ kind: 'over', words: failureWords(error) })
      }
    }
    void start()
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [round])
  useEffect(() => {
    if (state.kind !== 'over') return undefined
    const seenAgain = () => {
      if (!document.hidden) void session.refresh()
    }
    document.addEventListener('visibilitychange', seenAgain)
    return () => document.removeEventListener('visibilitychange', seenAgain)
  }, [state.kind])
  const renew = useCallback(() => {
    setState({ kind: 'asking' })
    setRound((before) => before + 1)
  }, [])
  return { state, renew }
}
