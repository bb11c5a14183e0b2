import { kindOfAction } from '@xiongguan/contract/audit/action-terms'
import type { Look } from '@xiongguan/contract/audit/resident'
import type { AuditAction, AuditPurpose } from '@xiongguan/contract/audit/terms'
import { recordFieldWords, recordFields } from '@xiongguan/contract/identity/field-rights'
import { accountOf, type CallContext } from '../../platform/access/caller'
import type { Platform } from '../../platform/platform'
import { decodeCursor, pageFrom, pageSize } from '../../platform/paging'
import type { Db } from '../../platform/tables'
import { looksAt, type Belonging } from './search-store'

/** The households of an account and the time it belonged to each; wired to membership. */
export type BelongingsOf = (handle: Db, accountId: string) => Promise<readonly Belonging[]>

/** The office and the roles somebody held at a moment, in words; null for whoever never worked here. Wired to identity. */
export type OfficeAt = (actorId: string, at: Date) => { office: string; roles: string } | null
export type OfficesOf = (handle: Db, actorIds: readonly string[]) => Promise<OfficeAt>

const fieldWords: Readonly<Record<string, string>> = { ...recordFieldWords, nickname: '称呼' }

const kindOf = (action: AuditAction, purpose: AuditPurpose): Look['kind'] => (purpose === 'emergency' ? 'emergency' : kindOfAction[action])

/** Which fields a row names; other words of its detail say nothing to a family. */
export function fieldsOf(detail: string | null): string[] {
  const named = new Set((detail ?? '').split(/[,:\s]+/))
  return [...recordFields, 'nickname'].flatMap((field) => (named.has(field) ? [fieldWords[field] ?? field] : []))
}

/** The number a family asks with. */
export const referenceOf = (sequence: number) => `查看-${sequence}`

type Row = { sequence: number; happened_at: Date; actor_id: string | null; action: AuditAction; purpose: AuditPurpose | null; detail: string | null }

function lookOf(row: Row, officeAt: OfficeAt): Look[] {
  const by = row.actor_id === null ? { office: '嘉峪关市计划生育协会', roles: '系统' } : officeAt(row.actor_id, row.happened_at)
  // What family members do for each other is theirs: a row of one must not tell another that somebody left.
  if (!by || !row.purpose) return []
  const { office, roles } = by
  return [
    {
      reference: referenceOf(row.sequence),
      at: row.happened_at.toISOString(),
      office,
      roles,
      purpose: row.purpose,
      fields: fieldsOf(row.detail),
      kind: kindOf(row.action, row.purpose),
    },
  ]
}

export type LooksPorts = { belongingsOf: BelongingsOf; officesOf: OfficesOf }

async function looksOf({ belongingsOf, officesOf }: LooksPorts, handle: Db, accountId: string, before: number | null, limit: number) {
  const belongings = await belongingsOf(handle, accountId)
  if (belongings.length === 0) return { rows: [], officeAt: () => null }
  const rows = await looksAt(handle, belongings, before, limit).execute()
  return { rows, officeAt: await officesOf(handle, [...new Set(rows.flatMap(({ actor_id: actor }) => actor ?? []))]) }
}

/** 谁看过我的档案: looks of staff at the caller's households, while the caller belonged to them. The family's own steps are not in it. */
export async function readLooks({ db }: Pick<Platform, 'db'>, ports: LooksPorts, context: CallContext, cursor: string | undefined) {
  const after = decodeCursor(cursor, 'number')
  const { rows, officeAt } = await looksOf(ports, db, accountOf(context).accountId, after ? after[0] : null, pageSize + 1)
  const page = pageFrom(
    rows,
    (row) => row,
    (row) => [row.sequence],
  )
  return { items: page.items.flatMap((row) => lookOf(row, officeAt)), next: page.next }
}

/** The latest looks, for the export of one's own data. */
export async function latestLooks(ports: LooksPorts, handle: Db, accountId: string): Promise<Look[]> {
  const { rows, officeAt } = await looksOf(ports, handle, accountId, null, 1000)
  return rows.flatMap((row) => lookOf(row, officeAt))
}
