import type { QuietSubjects } from '../notices'
import { activeQuiet } from './store'

/** Who of the account's household asked for rest. Notices asks it when sending and when reading. */
export const readQuiet: QuietSubjects = async (handle, accountId) => {
  const rows = await activeQuiet(handle, accountId)
  return { household: rows.some((row) => row.person_id === null), personIds: new Set(rows.flatMap((row) => row.person_id ?? [])) }
}
