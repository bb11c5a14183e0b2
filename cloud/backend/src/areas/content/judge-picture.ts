import type { PictureId } from '@xiongguan/contract/content/terms'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { notFound } from '../../platform/failures'
import { decodeCursor, pageFrom, pageSize } from '../../platform/paging'
import { findPicture, listHeld, settlePictures } from './picture-store'
import { deskPicture } from './picture-view'
import type { ContentKit } from './ports'

type Verdict = { kind: 'done' } | { kind: 'refused'; words: string }

const ownPicture = '这张图是您上传的，请另一位同事来看'
const alreadyJudged = '这张图已经有人看过了，请刷新'

/** Pictures that wait for somebody to look, the oldest first. */
export async function listHeldPictures(kit: ContentKit, context: CallContext, cursor: string | undefined) {
  const { accountId } = accountOf(context)
  const rows = await listHeld(kit.db, decodeCursor(cursor, 'at', 'id'), pageSize + 1)
  const names = await kit.names(
    kit.db,
    rows.map((row) => row.uploaded_by),
  )
  const page = pageFrom(
    rows,
    (row) => row,
    (row) => [row.uploaded_at.toISOString(), row.picture_id],
  )
  return { ...page, items: await Promise.all(page.items.map((row) => deskPicture(kit.files, row, names, accountId))) }
}

/** Somebody else than the sender says whether a picture may be shown. */
export function judgePicture(kit: ContentKit, context: CallContext, input: { pictureId: PictureId; verdict: 'pass' | 'refuse' }): Promise<Verdict> {
  const { accountId } = accountOf(context)
  return kit.change<Verdict>(context, {
    input,
    async run(work) {
      const row = await findPicture(work, input.pictureId)
      if (!row) throw notFound()
      if (row.uploaded_by === accountId) return refused({ kind: 'refused', words: ownPicture })
      const state = input.verdict === 'pass' ? 'clear' : 'refused'
      const settled = await settlePictures(work, [input.pictureId], { state, by: accountId }, kit.clock.now())
      if (settled.length === 0) return refused({ kind: 'refused', words: alreadyJudged })
      return {
        done: { kind: 'done' },
        resultId: input.pictureId,
        audit: [{ action: 'picture.judged', subjectKind: 'picture', subjectId: input.pictureId }],
      }
    },
    replay: async () => ({ kind: 'done' }),
  })
}
