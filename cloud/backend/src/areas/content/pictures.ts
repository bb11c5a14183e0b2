import type { PictureView } from '@xiongguan/contract/content/blocks'
import type { DeskPicture } from '@xiongguan/contract/content/staff'
import { validate } from 'uuid'
import type { OpenPicture } from '../../platform/http/file-routes'
import type { Db } from '../../platform/tables'
import { showsAnEntry } from './entry-store'
import { pictureKey } from './picture-rules'
import { findPicture, findPictures, keptPictures } from './picture-store'
import { clearViews, deskViews } from './picture-view'
import type { ContentKit } from './ports'

/** A file without a row is left alone this long: its row may be about to be written. */
const graceMilliseconds = 86_400_000

/** When a UUIDv7 was made. */
const madeAt = (id: string) => parseInt(id.replaceAll('-', '').slice(0, 12), 16)

/** Pictures for later areas: upload is `pictureDesk.upload`; keep the id, show what `views` answers. */
export function createPictures({ db, clock, files, events, names }: ContentKit) {
  return {
    /** The file of a picture residents may see; null for any other. One of an event or of somebody shown may have to be hidden again, so nobody keeps a copy. */
    async open(pictureId: string, size: 'large' | 'small'): Promise<OpenPicture | null> {
      if (!validate(pictureId)) return null
      const row = await findPicture(db, pictureId)
      if (row?.state !== 'clear') return null
      const use = await events.pictureUse(db, pictureId)
      const file = use === 'hidden' ? null : await files.storage.get(pictureKey(pictureId, size))
      return file && { file, lasting: use === 'none' && !(await showsAnEntry(db, pictureId)) }
    },
    /** Where the pictures of these ids are found, as far as residents may see them, with what is said of each. */
    async views(handle: Db, pictureIds: readonly string[]): Promise<ReadonlyMap<string, PictureView & { alt: string }>> {
      return clearViews(files, await findPictures(handle, pictureIds.filter(validate)))
    },
    /** Pictures as staff see them, whatever their state. */
    async deskViews(handle: Db, pictureIds: readonly string[], viewer: string): Promise<ReadonlyMap<string, DeskPicture>> {
      const rows = await findPictures(handle, pictureIds.filter(validate))
      const known = await names(
        handle,
        rows.map((row) => row.uploaded_by),
      )
      return deskViews(files, rows, known, viewer)
    },
    /** Which of these ids are pictures that may be used: clear, or still waiting for somebody to look. */
    usable: (handle: Db, pictureIds: readonly string[]) => keptPictures(handle, pictureIds.filter(validate)),
    /** Removes files that no picture names: refused ones, and those whose upload broke off. Where the store can list. */
    async sweep(): Promise<number> {
      const { list, delete: remove } = files.storage
      let swept = 0
      for (let after: string | null | undefined; list && after !== null;) {
        const page: { keys: string[]; next: string | null } = await list('pictures/', after)
        const idOf = (key: string) => key.split('/')[1] ?? ''
        const kept = await keptPictures(db, [...new Set(page.keys.map(idOf))].filter(validate))
        const gone = page.keys.filter((key) => !kept.has(idOf(key)) && madeAt(idOf(key)) < clock.now().getTime() - graceMilliseconds)
        for (const key of gone) await remove(key)
        swept += gone.length
        after = page.next
      }
      return swept
    },
  }
}
