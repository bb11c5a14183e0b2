import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { ReadState } from '@/platform/reads/useRead'

const between = 20_000

/** Seats go fast: while the screen shows them, asks again every so often. A failed screen is left to its own button. */
export function useLiveSeats({ data, reload }: ReadState<unknown>): void {
  const [shown, setShown] = useState(true)
  const known = data !== undefined
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  useEffect(() => {
    if (!shown || !known) return
    const timer = setInterval(reload, between)
    return () => clearInterval(timer)
  }, [shown, known, reload])
}
