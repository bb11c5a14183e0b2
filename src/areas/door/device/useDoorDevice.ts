import { useCallback, useEffect, useState } from 'react'
import { useOnline } from '@/platform/network'
import { usePageShown } from '@/platform/page-shown'
import { doorOf } from './stored'
import { bringTogether, wipeWhatIsOver } from './sync'

const between = 15_000

/**
 * This phone as a door device, kept together with the server while the page shows. `reached` says whether the last
 * contact came through: a phone may be connected to a network that leads nowhere.
 */
export function useDoorDevice(eventId: string) {
  const state = doorOf(eventId).use()
  const connected = useOnline()
  const shown = usePageShown()
  const [reached, setReached] = useState(true)
  const enrolled = state !== null
  const meet = useCallback(async () => {
    if (!doorOf(eventId).get()) return
    wipeWhatIsOver(eventId)
    if (doorOf(eventId).get()) setReached(await bringTogether(eventId))
  }, [eventId])
  useEffect(() => {
    if (!enrolled || !shown) return
    if (connected) void meet()
    const timer = setInterval(() => void meet(), between)
    return () => clearInterval(timer)
  }, [enrolled, connected, shown, meet])
  return { state, online: connected && reached, meet }
}
