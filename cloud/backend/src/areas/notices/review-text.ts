import { asId } from '@xiongguan/contract/kit/id'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { notFound } from '../../platform/failures'
import { decodeCursor, pageFrom, pageSize } from '../../platform/paging'
import type { Platform } from '../../platform/platform'
import { heldTextPlace } from './hold-text'
import { decideHeldText, listHeldTexts } from './store'

/** Texts that wait for a person. That they were read is written down before the answer. */
export async function readHeldTexts({ db, sealer, trail }: Platform, context: CallContext, cursor: string | undefined) {
  const after = decodeCursor(cursor, 'id')?.[0] ?? null
  const rows = await db.transaction().execute(async (work) => {
    const found = await listHeldTexts(work, { after, limit: pageSize + 1 })
    const notes = found.slice(0, pageSize).map((row) => ({ action: 'heldTexts.read' as const, subjectKind: 'heldText', subjectId: row.held_text_id }))
    if (notes.length > 0) await trail.write(work, { actorId: accountOf(context).accountId, requestId: context.requestId }, notes)
    return found
  })
  return pageFrom(
    rows,
    (row) => ({
      heldTextId: asId<'HeldText'>(row.held_text_id),
      field: row.field,
      text: sealer.open('contact', heldTextPlace(row.held_text_id), row.text_sealed),
      at: row.created_at.toISOString(),
    }),
    (row) => [row.held_text_id],
  )
}

type Review = { heldTextId: string; verdict: 'pass' | 'refuse' }

/** Passes or refuses a waiting text and tells the area it belongs to. A text decided or withdrawn meanwhile is not there. */
export function reviewText({ change, clock, announce }: Platform, context: CallContext, { heldTextId, verdict }: Review) {
  const done = { kind: 'done' as const }
  return change(context, {
    input: { heldTextId, verdict },
    run: async (work) => {
      const subject = await decideHeldText(work, heldTextId, { verdict, reviewerId: accountOf(context).accountId }, clock.now())
      if (!subject) throw notFound()
      await announce(work, {
        kind: 'text.reviewed',
        payload: { heldTextId, subjectKind: subject.subject_kind, subjectId: subject.subject_id, verdict },
      })
      return { done, resultId: heldTextId, audit: [{ action: 'text.reviewed', subjectKind: 'heldText', subjectId: heldTextId }] }
    },
    replay: async () => done,
  })
}
