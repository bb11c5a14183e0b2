import { cpus } from 'node:os'
import { closeConnections, RunningServer } from '../support/server'
import { benchDoor } from './door'
import { benchPromotions } from './promotions'
import { benchReads } from './reads'
import { benchRegister } from './register'
import { benchSearch } from './search'
import { benchSignUps } from './sign-ups'
import { benchSizes } from './sizes'
import { printTable } from './table'

/** `npm run bench`: figures of this machine in this run, to be compared with each other and never with another run. */
async function run(): Promise<void> {
  process.stdout.write(`${cpus().length} cores, Node ${process.version}\n`)
  const server = await RunningServer.start({ LOG_LEVEL: 'silent' })
  try {
    printTable('Sign-ups of households of two', await benchSignUps(server))
    printTable('Offers from a waitlist', await benchPromotions(server))
    printTable('At the door', await benchDoor(server))
    printTable('Reading', await benchReads(server))
    printTable('Search at 20,000 articles', await benchSearch(server))
    printTable('The register at 310,000 people', await benchRegister(server))
    printTable('Size and load', benchSizes())
  } finally {
    closeConnections()
    await server.remove()
  }
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(1)
})
