import type { ColumnType } from 'kysely'
import type { ScheduleKind } from '../../../../reference/schedules/schedule'
import type { Instant } from '../../platform/tables'

export type GuidanceTables = {
  guidance_schedule: {
    schedule_id: string
    kind: ScheduleKind
    version: string
    source: string
    confidence: string
    in_force_on: string | null
    content: ColumnType<unknown, string, string>
    digest: string
    loaded_at: Instant
    superseded_at: Date | null
  }
}
