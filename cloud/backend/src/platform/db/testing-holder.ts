import { startEmbedded } from './embedded'

/** Run by tests as a Node of its own, to be killed or refused: prints one JSON line, then holds the server until it is ended. */
async function hold(dataDir: string): Promise<void> {
  try {
    const { url, pid, port, adopted } = await startEmbedded({ dataDir, log: () => undefined })
    console.log(JSON.stringify({ url, pid, port, adopted }))
    setInterval(() => undefined, 60_000)
  } catch (fault) {
    console.log(JSON.stringify({ refusal: fault instanceof Error ? fault.message : String(fault) }))
  }
}

void hold(process.argv[2] ?? '')
