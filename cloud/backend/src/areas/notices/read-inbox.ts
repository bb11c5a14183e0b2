import type { Notice } from '@xiongguan/contract/notices/resident'
import { asId } from '@xiongguan/contract/kit/id'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { decodeCursor, pageFrom, pageSize } from '../../platform/paging'
import type { Platform } from '../../platform/platform'
import type { QuietSubjects } from './ports'
import { countUnread, listNotices } from './store'

type NoticeRow = Awaited<ReturnType<typeof listNotices>>[number]

function noticeView(row: NoticeRow): Notice {
  return {
    noticeId: asId<'Notice'>(row.notice_id),
    kind: row.kind,
    title: row.title,
    text: row.body,
    at: row.created_at.toISOString(),
    readAt: row.read_at?.toISOString() ?? null,
    opens: row.opens_kind && row.opens_id ? { kind: row.opens_kind, id: row.opens_id } : null,
  }
}

function readCursor(cursor: string | undefined) {
  const key = decodeCursor(cursor, 'at', 'id')
  return key && { at: key[0], noticeId: key[1] }
}

/** The caller's messages, newest first, without those that must rest now. */
export async function readInbox({ db }: Platform, quietSubjects: QuietSubjects, context: CallContext, cursor: string | undefined) {
  const { accountId } = accountOf(context)
  const before = readCursor(cursor)
  const rows = await listNotices(db, accountId, await quietSubjects(db, accountId), { before, limit: pageSize + 1 })
  return pageFrom(rows, noticeView, (row) => [row.created_at.toISOString(), row.notice_id])
}

export async function readUnread({ db }: Platform, quietSubjects: QuietSubjects, context: CallContext) {
  const { accountId } = accountOf(context)
  return { count: await countUnread(db, accountId, await quietSubjects(db, accountId)) }
}
