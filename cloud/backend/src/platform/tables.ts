import type { ColumnType, Generated, Kysely, Transaction } from 'kysely'

/** The database as areas receive it: opaque until an area names the tables it owns. */
export type Db = Kysely<unknown>

/** An open transaction, handed from use case to use case and across doors. */
export type Work = Transaction<unknown>

/**
 * The one place where a handle is narrowed to an area's own tables. An area may only name the type in its own
 * `tables.ts` (held by dependency-cruiser), so another area's table is a type error.
 */
export function ownTables<Tables>(handle: Db): Kysely<Tables> {
  return handle as unknown as Kysely<Tables>
}

export type Instant = ColumnType<Date, Date, Date>

export type PlatformTables = {
  platform_idempotency: {
    account_id: string
    idempotency_key: string
    operation: string
    input_hash: string
    result_id: string
    created_at: Instant
  }
  platform_outbox: {
    message_id: string
    kind: string
    payload: ColumnType<Record<string, string>, string, string>
    attempts: Generated<number>
    last_error: string | null
    created_at: Instant
    available_at: Instant
    last_tried_at: Instant | null
    dead_at: Instant | null
  }
  platform_data_key: { key_class: string; key_version: number; wrapped: Buffer; created_at: Instant }
}
