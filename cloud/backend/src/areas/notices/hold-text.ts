import { v7 } from 'uuid'
import type { Platform } from '../../platform/platform'
import type { Work } from '../../platform/tables'
import { insertHeldText } from './store'

/** Text for the human queue: `field` says to the reviewer what it is, the subject says to the owning area whose. */
export type TextToHold = { accountId: string; field: string; text: string; subjectKind: string; subjectId: string }

export const heldTextPlace = (heldTextId: string) => ({ table: 'notices_held_text', column: 'text_sealed', row: heldTextId })

/** Puts a text into the human queue and answers its id; the verdict comes as `text.reviewed` with that id. */
export async function holdText({ sealer, clock }: Platform, work: Work, { text, ...held }: TextToHold): Promise<string> {
  const heldTextId = v7()
  await insertHeldText(work, { ...held, heldTextId, textSealed: sealer.seal('contact', heldTextPlace(heldTextId), text) }, clock.now())
  return heldTextId
}
