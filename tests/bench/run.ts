import { cpus } from 'node:os'
import { closeConnections, RunningServer } from '../support/server'
import { benchDoor } from './door'
import { benchPromotions } from './promotions'
import { benchReads } from './reads'
import { benchRegister } from './register'
import { benchSearch } from './search'
import { benchSignUps } from './sign-ups'
import { benchSizes } from './sizes'
import { printTable, type Row } from './table'
import { benchTimeline } from './timeline'

type Part = { name: string; title: string; bench(server: RunningServer): Promise<Row[]> | Row[] }

const parts: readonly Part[] = [
  { name: 'sign-ups', title: 'Sign-ups of households of two', bench: benchSignUps },
  { name: 'promotions', title: 'Offers from a waitlist', bench: benchPromotions },
  { name: 'door', title: 'At the door', bench: benchDoor },
  { name: 'reads', title: 'Reading', bench: benchReads },
  { name: 'timeline', title: 'Timelines', bench: benchTimeline },
  { name: 'search', title: 'Search at 20,000 articles', bench: benchSearch },
  { name: 'register', title: 'The register at 310,000 people', bench: benchRegister },
  { name: 'sizes', title: 'Size and load', bench: benchSizes },
]

/** `npm run bench [part …]`: figures of this machine in this run, to be compared with each other and never with another run. */
async function run(): Promise<void> {
  const wanted = process.argv.slice(2)
  const unknown = wanted.filter((name) => !parts.some((part) => part.name === name))
  if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(', ')}; there are ${parts.map(({ name }) => name).join(', ')}.`)
  process.stdout.write(`${cpus().length} cores, Node ${process.version}\n`)
  const server = await RunningServer.start({ LOG_LEVEL: 'silent' })
  try {
    for (const { name, title, bench } of parts) if (wanted.length === 0 || wanted.includes(name)) printTable(title, await bench(server))
  } finally {
    closeConnections()
    await server.remove()
  }
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(1)
})
