import { createHash } from 'node:crypto'
import type { UploadResult } from '@xiongguan/contract/content/staff'
import { v7 } from 'uuid'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { notFound } from '../../platform/failures'
import { encodePicture, type EncodedPicture } from './encode-picture'
import { riskyPicture, pictureKey, unreadablePicture, uploadProblem } from './picture-rules'
import { findPicture, insertPicture } from './picture-store'
import { deskPicture } from './picture-view'
import type { ContentKit } from './ports'

type Prepared = { picture: EncodedPicture; state: 'held' | 'clear' }

async function prepare(kit: ContentKit, bytes: Uint8Array): Promise<Prepared | { words: string }> {
  const problem = uploadProblem(bytes)
  if (problem) return { words: problem }
  const picture = await encodePicture(bytes)
  if (!picture) return { words: unreadablePicture }
  const verdict = await kit.checkPicture(picture.small)
  if (verdict === 'risky') return { words: riskyPicture }
  return { picture, state: verdict === 'pass' ? 'clear' : 'held' }
}

async function shown(kit: ContentKit, pictureId: string, viewer: string): Promise<UploadResult> {
  const row = await findPicture(kit.db, pictureId)
  if (!row) throw notFound()
  return { kind: 'saved', picture: await deskPicture(kit.files, row, await kit.names(kit.db, [row.uploaded_by]), viewer) }
}

/**
 * Takes a picture. Its files are put away before its row is committed, so that a row always has its files; files whose row
 * never came are swept up later.
 */
export async function acceptPicture(kit: ContentKit, context: CallContext, input: { picture: string; alt: string }): Promise<UploadResult> {
  const { accountId } = accountOf(context)
  const bytes = Buffer.from(input.picture, 'base64')
  const digest = createHash('sha256').update(bytes).digest('base64url')
  const pictureId = v7()
  let prepared: Prepared | undefined
  const settled = await kit.change<UploadResult | { kind: 'kept'; pictureId: string }>(context, {
    input: { digest, alt: input.alt },
    async check() {
      const outcome = await prepare(kit, bytes)
      if ('words' in outcome) return { kind: 'refused', ...outcome }
      prepared = outcome
      await kit.files.storage.put(pictureKey(pictureId, 'large'), outcome.picture.large)
      await kit.files.storage.put(pictureKey(pictureId, 'small'), outcome.picture.small)
      return null
    },
    async run(work) {
      if (!prepared) throw new Error('a picture was not prepared')
      const { picture, state } = prepared
      const { width, height } = picture
      await insertPicture(work, { picture_id: pictureId, digest, alt: input.alt, width, height, state, uploaded_by: accountId }, kit.clock.now())
      return {
        done: { kind: 'kept', pictureId },
        resultId: pictureId,
        audit: [{ action: 'picture.uploaded', subjectKind: 'picture', subjectId: pictureId }],
      }
    },
    replay: async (kept) => ({ kind: 'kept', pictureId: kept }),
  })
  return settled.kind === 'kept' ? shown(kit, settled.pictureId, accountId) : settled
}
