import { startEmbedded } from './embedded'

const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)

/** Run by tests as a Node of its own, to be killed or refused: prints one JSON line, then holds the server until it is ended. */
async function hold(dataDir: string): Promise<void> {
  try {
    const { url, pid, port, adopted } = await startEmbedded({ dataDir, log: () => undefined })
    say({ url, pid, port, adopted })
    setInterval(() => undefined, 60_000)
  } catch (fault) {
    say({ refusal: fault instanceof Error ? fault.message : String(fault) })
  }
}

void hold(process.argv[2] ?? '')
