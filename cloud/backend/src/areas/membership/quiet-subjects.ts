import type { QuietSubjects } from '../notices'
import { activeQuiet } from './store'

/** Who of the account's household asked for rest. Notices asks it when sending and when reading. */
export const readQuiet: QuietSubjects = async (handle, accountId) => {
  const rows = await activeQuiet(handle, accountId)
  return {
    household: rows.some((row) => row.scope === 'household'),
    pregnancy: rows.some((row) => row.scope === 'pregnancy'),
    personIds: new Set(rows.flatMap((row) => (row.scope === 'person' && row.person_id ? [row.person_id] : []))),
  }
}
