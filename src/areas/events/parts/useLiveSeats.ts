import { useEffect } from 'react'
import { usePageShown } from '@/platform/page-shown'
import type { ReadState } from '@/platform/reads/useRead'

const between = 20_000

/** Seats go fast: while the screen shows them, asks again every so often. A failed screen is left to its own button. */
export function useLiveSeats({ data, reload }: ReadState<unknown>): void {
  const shown = usePageShown()
  const known = data !== undefined
  useEffect(() => {
    if (!shown || !known) return
    const timer = setInterval(reload, between)
    return () => clearInterval(timer)
  }, [shown, known, reload])
}
