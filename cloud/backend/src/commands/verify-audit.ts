import { digestsOf, verifyAll } from '../areas/audit'
import { failClearly } from './fail-clearly'
import { say, withDatabase } from './with-database'

/** `npm run verify-audit`: recomputes the whole chain of the audit and compares every head that was told outside the database. */
async function run(): Promise<void> {
  const verdict = await withDatabase((db, settings) => verifyAll(db, digestsOf(settings)))
  if (verdict.state === 'changed') throw new Error('A sealed record or seal is not what it was when it was sealed.')
  if (verdict.state === 'diverged') throw new Error('The chain is not the one whose heads were told outside: records may have been cut off.')
  say(`The audit holds up to seal ${verdict.head.seal} (${verdict.head.hash.toString('hex')}).`)
}

run().catch(failClearly)
