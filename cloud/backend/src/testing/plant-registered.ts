import { sql } from 'kysely'
import { sealDocument, sealName, sealPhone } from '../areas/membership/register-seals'
import type { Sealer } from '../platform/crypto/sealer'
import type { Db } from '../platform/tables'

/** A synthetic person of a test; the document is a resident ID. */
export type Registered = { name: string; phone?: string; document?: string }

const nothing = { phone_sealed: null, phone_index: null, document_kind: null, document_sealed: null, document_index: null }

/** Writes a person into the register as its head, with what the register seals of them. */
export async function plantRegistered(db: Db, sealer: Sealer, personId: string, { name, phone, document }: Registered): Promise<void> {
  const row = {
    ...nothing,
    ...sealName(sealer, personId, name),
    ...(phone ? sealPhone(sealer, personId, phone) : {}),
    ...(document ? sealDocument(sealer, personId, 'residentId', document) : {}),
  }
  await sql`update membership_person set relation = 'head', name_sealed = ${row.name_sealed}, name_index = ${row.name_index},
      phone_sealed = ${row.phone_sealed}, phone_index = ${row.phone_index}, document_kind = ${row.document_kind},
      document_sealed = ${row.document_sealed}, document_index = ${row.document_index}
    where person_id = ${personId}`.execute(db)
}
