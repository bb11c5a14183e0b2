import { useEffect, useState } from 'react'
import { usePageShown } from './page-shown'

const between = 15_000

/** The time as the screen shows it: moves on while the page does. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  const shown = usePageShown()
  useEffect(() => {
    if (!shown) return
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), between)
    return () => clearInterval(timer)
  }, [shown])
  return now
}
