import type { PictureView } from '@xiongguan/contract/content/blocks'
import type { DeskPicture } from '@xiongguan/contract/content/staff'
import { asId } from '@xiongguan/contract/kit/id'
import type { Files } from '../../platform/storage/files'
import { pictureKey } from './picture-rules'
import type { PictureRow } from './picture-store'

/** Seconds a look at a picture lasts that residents may not see. */
const lookSeconds = 300

/** A picture as everyone finds it, at our own address. */
export function pictureView({ publicOrigin }: Pick<Files, 'publicOrigin'>, row: Pick<PictureRow, 'picture_id' | 'width' | 'height'>): PictureView {
  const url = (size: 'large' | 'small') => `${publicOrigin}/api/pictures/${row.picture_id}/${size}.jpg`
  return { url: url('large'), smallUrl: url('small'), width: row.width, height: row.height }
}

/** Those of these pictures that residents may see, by id, with what is said of each. */
export const clearViews = (files: Pick<Files, 'publicOrigin'>, rows: readonly PictureRow[]): ReadonlyMap<string, PictureView & { alt: string }> =>
  new Map(rows.filter(({ state }) => state === 'clear').map((row) => [row.picture_id, { ...pictureView(files, row), alt: row.alt }]))

/** A picture as staff see it, also before residents may. */
export async function deskPicture(files: Files, row: PictureRow, names: ReadonlyMap<string, string>, viewer: string): Promise<DeskPicture> {
  return {
    ...pictureView(files, row),
    pictureId: asId<'Picture'>(row.picture_id),
    alt: row.alt,
    state: row.state,
    look: row.state === 'refused' ? '' : await files.storage.privateLink(pictureKey(row.picture_id, 'small'), lookSeconds),
    uploadedBy: names.get(row.uploaded_by) ?? '',
    uploadedAt: row.uploaded_at.toISOString(),
    own: row.uploaded_by === viewer,
  }
}

/** Pictures as staff see them, by id. */
export async function deskViews(
  files: Files,
  rows: readonly PictureRow[],
  names: ReadonlyMap<string, string>,
  viewer: string,
): Promise<ReadonlyMap<string, DeskPicture>> {
  return new Map(await Promise.all(rows.map(async (row) => [row.picture_id, await deskPicture(files, row, names, viewer)] as const)))
}
