import type { AddEntryResult, DeskEntry, EntryForm } from '@xiongguan/contract/content/campaign-staff'
import type { DeskResult } from '@xiongguan/contract/content/staff'
import type { EntryId } from '@xiongguan/contract/content/terms'
import { asId } from '@xiongguan/contract/kit/id'
import { v7 } from 'uuid'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { civilDate } from '../../platform/civil-date'
import { notFound } from '../../platform/failures'
import { decodeCursor, pageFrom, pageSize } from '../../platform/paging'
import type { Work } from '../../platform/tables'
import { campaignRefusals, entryAsArticle, entryProblem } from './campaign-rules'
import { emptyEntry, findEntries, holdEntry, insertEntry, listEntries, type EntryRow } from './entry-store'
import { findPictures, keptPictures, takeBackPicture } from './picture-store'
import { deskViews } from './picture-view'
import type { ContentKit } from './ports'
import { findingsOf } from './text-checks'

const sealedAt = (entryId: string) => ({ table: 'content_campaign_entry', column: 'consent_sealed', row: entryId })

/** Works and role models as the desk sees them, by id. */
export async function deskEntries(kit: ContentKit, rows: readonly EntryRow[], viewer: string): Promise<DeskEntry[]> {
  const pictures = await findPictures(
    kit.db,
    rows.flatMap((row) => row.picture_id ?? []),
  )
  const names = await kit.names(kit.db, [...rows.map((row) => row.added_by), ...pictures.map((picture) => picture.uploaded_by)])
  const views = await deskViews(kit.files, pictures, names, viewer)
  return rows.map((row) => ({
    entryId: asId<'Entry'>(row.entry_id),
    kind: row.kind,
    title: row.title,
    person: row.person,
    story: row.story,
    picture: row.picture_id ? (views.get(row.picture_id) ?? null) : null,
    ofMinor: row.of_minor,
    consentBy: row.consent_by,
    consentedOn: row.consented_on,
    addedBy: names.get(row.added_by) ?? '',
    addedAt: row.added_at.toISOString(),
    withdrawn: row.withdrawn_at !== null,
  }))
}

export async function listDeskEntries(kit: ContentKit, context: CallContext, cursor: string | undefined) {
  const rows = await listEntries(kit.db, decodeCursor(cursor, 'at', 'id'), pageSize + 1)
  const page = pageFrom(
    rows,
    (row) => row,
    (row) => [row.added_at.toISOString(), row.entry_id],
  )
  return { ...page, items: await deskEntries(kit, page.items, accountOf(context).accountId) }
}

async function whyNotRecorded(work: Work, form: EntryForm, today: string): Promise<string | null> {
  const problem = entryProblem(form, today)
  if (problem) return problem
  const { pictureId } = form
  if (pictureId !== null && !(await keptPictures(work, [pictureId])).has(pictureId)) return campaignRefusals.unusablePicture
  const known = { facts: new Set<string>(), pictures: new Set<string>(), articles: new Set<string>() }
  return findingsOf(entryAsArticle(form, today), known).find(({ level }) => level === 'blocks')?.words ?? null
}

async function recorded(kit: ContentKit, entryId: string, viewer: string): Promise<AddEntryResult> {
  const [entry] = await deskEntries(kit, await findEntries(kit.db, [entryId]), viewer)
  if (!entry) throw notFound()
  return { kind: 'saved', entry }
}

/** Records a work or a role model together with the consent of whoever is shown. */
export async function addEntry(kit: ContentKit, context: CallContext, form: EntryForm): Promise<AddEntryResult> {
  const { accountId } = accountOf(context)
  type Kept = AddEntryResult | { kind: 'kept'; entryId: string }
  const settled = await kit.change<Kept>(context, {
    input: form,
    async run(work) {
      const now = kit.clock.now()
      const words = await whyNotRecorded(work, form, civilDate(now))
      if (words) return refused<Kept>({ kind: 'refused', words })
      const entryId = v7()
      const { kind, title, person, story, consent } = form
      await insertEntry(work, {
        entry_id: entryId,
        kind,
        title,
        person,
        story: story.trim(),
        picture_id: form.pictureId,
        of_minor: form.ofMinor,
        consent_by: consent.by,
        consented_on: consent.on,
        consent_sealed: kit.sealer.seal('contact', sealedAt(entryId), JSON.stringify([consent.signedBy, consent.keptAt])),
        added_by: accountId,
        added_at: now,
      })
      return {
        done: { kind: 'kept', entryId },
        resultId: entryId,
        audit: [{ action: 'entry.added', subjectKind: 'entry', subjectId: entryId }],
      }
    },
    replay: async (entryId) => ({ kind: 'kept', entryId }),
  })
  return settled.kind === 'kept' ? recorded(kit, settled.entryId, accountId) : settled
}

/** Consent is taken back: from the next reading on it stands nowhere, and what named or showed anyone is let go. */
export function withdrawEntry(kit: ContentKit, context: CallContext, input: { entryId: EntryId }): Promise<DeskResult> {
  return kit.change<DeskResult>(context, {
    input,
    async run(work) {
      const entry = await holdEntry(work, input.entryId)
      if (!entry) throw notFound()
      if (entry.withdrawn_at) return refused<DeskResult>({ kind: 'refused', words: campaignRefusals.alreadyWithdrawn })
      if (entry.picture_id) await takeBackPicture(work, entry.picture_id)
      await emptyEntry(work, input.entryId, kit.clock.now())
      return {
        done: { kind: 'done' },
        resultId: input.entryId,
        audit: [{ action: 'entry.withdrawn', subjectKind: 'entry', subjectId: input.entryId }],
      }
    },
    replay: async () => ({ kind: 'done' }),
  })
}

/** Who signed and where the paper is. Reading it is written down before the answer. */
export async function readConsent(kit: ContentKit, context: CallContext, entryId: EntryId): Promise<{ signedBy: string; keptAt: string }> {
  const [entry] = await findEntries(kit.db, [entryId])
  if (!entry?.consent_sealed) throw notFound()
  const origin = { actorId: accountOf(context).accountId, requestId: context.requestId }
  await kit.db
    .transaction()
    .execute((work) => kit.trail.write(work, origin, [{ action: 'entry.consentRead', subjectKind: 'entry', subjectId: entryId }]))
  const [signedBy, keptAt] = JSON.parse(kit.sealer.open('contact', sealedAt(entryId), entry.consent_sealed)) as [string, string]
  return { signedBy, keptAt }
}
