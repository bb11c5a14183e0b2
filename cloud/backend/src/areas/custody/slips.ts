import { Slip } from '@xiongguan/contract/custody/slip'
import type { Db } from '../../platform/tables'

/** A later area's answer to a case number; null for a case that is not its own. Wired in app.ts. */
export type SlipSource = (handle: Db, caseNumber: string) => Promise<Slip | null>

/** The slip of a case, for whoever approves or pays. A source that hands over more than a slip holds is refused, not trimmed. */
export async function readSlip(sources: readonly SlipSource[], handle: Db, caseNumber: string): Promise<Slip | null> {
  for (const source of sources) {
    const slip = await source(handle, caseNumber)
    if (slip) return Slip.parse(slip)
  }
  return null
}
