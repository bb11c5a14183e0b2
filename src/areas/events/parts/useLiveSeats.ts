import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'

const between = 20_000

/** Seats go fast: while the screen shows, asks again every so often. */
export function useLiveSeats(reload: () => void): void {
  const [shown, setShown] = useState(true)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  useEffect(() => {
    if (!shown) return
    const timer = setInterval(reload, between)
    return () => clearInterval(timer)
  }, [shown, reload])
}
