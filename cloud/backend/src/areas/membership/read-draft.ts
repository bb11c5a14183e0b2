import { documentHints, readDocument, type DocumentHint, type DocumentRefusal } from '@xiongguan/contract/membership/document-rules'
import { readPhone, type RegisterRefusal } from '@xiongguan/contract/membership/register-rules'
import type { DocumentKind, Sex } from '@xiongguan/contract/membership/terms'

export type WrittenDocument = { kind: DocumentKind; number: string }

/** What is written down of a person; an empty field is not known. */
export type PersonDraft = { name: string; phone: string | null; document: WrittenDocument | null; bornOn: string | null; sex: Sex | null }

export type DraftRefusal = RegisterRefusal | DocumentRefusal

type DraftReading = { draft: PersonDraft; hints: DocumentHint[] } | { refused: DraftRefusal }

/** One spelling of every field, an unknown name stays empty; refused with the first thing that cannot be kept. A document that says otherwise is a hint. */
export function readDraft(draft: PersonDraft, today: string): DraftReading {
  const name = draft.name.normalize('NFKC').trim().replace(/\s+/g, ' ')
  const phone = draft.phone ? readPhone(draft.phone) : null
  if (draft.phone && !phone) return { refused: 'phone' }
  if (draft.bornOn && draft.bornOn > today) return { refused: 'inFuture' }
  const reading = draft.document && readDocument(draft.document.kind, draft.document.number)
  if (reading?.kind === 'refused') return { refused: reading.reason }
  const document = draft.document && reading ? { kind: draft.document.kind, number: reading.number } : null
  return { draft: { ...draft, name, phone, document }, hints: documentHints(reading?.says ?? null, draft) }
}
