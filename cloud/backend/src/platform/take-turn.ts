import { sql } from 'kysely'
import type { Db } from './tables'

/**
 * Takes a turn at something that is to happen once in a while, whichever process asks first; false while the last turn is
 * younger. Of several who ask at once one gets it: the others wait for its row and then see the new time.
 */
export async function takeTurn(db: Db, name: string, everyMilliseconds: number, now: Date): Promise<boolean> {
  const free = new Date(now.getTime() - everyMilliseconds)
  const { rows } = await sql`insert into platform_turn (name, taken_at) values (${name}, ${now})
    on conflict (name) do update set taken_at = excluded.taken_at where platform_turn.taken_at <= ${free} returning name`.execute(db)
  return rows.length > 0
}
