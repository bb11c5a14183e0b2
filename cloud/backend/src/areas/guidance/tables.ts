import type { CallOutcome, Product, ProductGroup } from '@xiongguan/contract/guidance/terms'
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
  guidance_schedule_review: {
    review_id: string
    schedule_id: string
    reviewed_by: string
    reviewed_at: Instant
    next_on: string
    note: string
  }
  guidance_choice: { choice_id: string; product_group: ProductGroup; product: Product | null; source: string; set_by: string; set_at: Instant }
  guidance_journey: { household_id: string; planning_sealed: Buffer; changed_at: Instant }
  guidance_pregnancy: { pregnancy_id: string; household_id: string; opened_at: Instant; closed_at: Date | null }
  guidance_pregnancy_dating: { dating_id: string; pregnancy_id: string; dating_sealed: Buffer; recorded_by: string; recorded_at: Instant }
  guidance_child: { person_id: string; household_id: string; facts_sealed: Buffer; changed_at: Instant }
  guidance_record: {
    record_id: string
    household_id: string
    person_id: string | null
    pregnancy_id: string | null
    kind: RecordKind
    content_sealed: Buffer
    recorded_by: string
    recorded_at: Instant
    removed_at: Date | null
  }
  guidance_call: {
    person_id: string
    household_id: string
    community_code: string
    overdue_since_on: string
    items: number
    worked_out_at: Instant
  }
  guidance_call_result: {
    result_id: string
    person_id: string
    household_id: string
    outcome: CallOutcome
    again_on: string | null
    note_sealed: Buffer | null
    called_by: string
    called_at: Instant
  }
}

/** `done`: something of a plan was done. `observed`: a measurement, signs, or what a hospital wrote. Which, is sealed. */
export type RecordKind = 'done' | 'observed'
