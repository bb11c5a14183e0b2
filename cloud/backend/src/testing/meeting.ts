/** Lets nobody past before this many have come: what a race needs to happen every time. */
export function meetingOf(size: number): () => Promise<void> {
  const gate: { open?: () => void } = {}
  const opened = new Promise<void>((open) => {
    gate.open = open
  })
  let here = 0
  return () => {
    here += 1
    if (here === size) gate.open?.()
    return opened
  }
}
