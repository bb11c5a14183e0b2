import { useEffect } from 'react'
import { useOnline } from '@/platform/network'
import { usePageShown } from '@/platform/page-shown'
import { useKeptEdits } from './kept-edits'
import { nextBatch, sendEdits, sending } from './send-edits'

const between = 15_000

/** Sends what waits on this phone while the page shows: at once with a network, then every now and then. What the server stopped does not wait. */
export function useSending() {
  const edits = useKeptEdits()
  const connected = useOnline()
  const shown = usePageShown()
  const last = sending.use()
  const waits = nextBatch(edits).length > 0
  useEffect(() => {
    if (!waits || !shown || !connected) return
    void sendEdits()
    const timer = setInterval(() => void sendEdits(), between)
    return () => clearInterval(timer)
  }, [waits, shown, connected])
  const waiting = edits.filter(({ stopped }) => stopped === null).length
  return { edits, waiting, last, online: connected && last !== 'offline' }
}
