import type { FavouriteKind } from '@xiongguan/contract/content/reading'
import type { Block } from '@xiongguan/contract/content/blocks'
import type { ArticleForm, Remark } from '@xiongguan/contract/content/staff'
import type { CampaignForm } from '@xiongguan/contract/content/campaign-staff'
import type { CampaignDay, ConsentGiver, EntryKind, LifeStage, PictureState, Topic, VersionOutcome } from '@xiongguan/contract/content/terms'
import type { ColumnType, Generated } from 'kysely'
import type { Instant } from '../../platform/tables'

export type ContentTables = {
  content_article: {
    article_id: string
    slug: string
    title: string
    summary: string
    topic: Topic
    stages: LifeStage[]
    blocks: ColumnType<Block[], string, string>
    fact_keys: string[]
    minutes: number
    source: string
    version: string
    reviewer: string
    reviewed_on: string | null
    next_review_on: string
    digest: string
    updated_at: Instant
    superseded_at: Date | null
    version_number: number | null
    keywords: string[]
    scheduled: Generated<boolean>
    starts_at: Date | null
    ends_at: Date | null
    withdrawn_at: Date | null
    withdrawn_words: string | null
  }
  content_favourite: { account_id: string; kind: FavouriteKind; target: string; added_at: Instant }
  content_helpful_answer: {
    slug: string
    version: string
    mark: Buffer
    helpful: boolean
    reason: string | null
    text_sealed: Buffer | null
    answered_at: Instant
  }
  content_helpful_count: { slug: string; version: string; yes: number; no: number; doubt: Generated<string> }
  content_question: {
    question_id: string
    slug: string
    account_id: string | null
    text_state: 'clear' | 'held' | 'refused'
    text_sealed: Buffer | null
    held_text_id: string | null
    asked_at: Instant
    answer_sealed: Buffer | null
    answered_at: Date | null
    answered_by: string | null
    public_question: string | null
    public_answer: string | null
    published_at: Date | null
    published_by: string | null
  }
  content_piece: {
    slug: string
    form: ColumnType<ArticleForm, string, string>
    title: string
    topic: Topic
    revision: number
    writers: string[]
    edited_by: string | null
    edited_at: Instant
    reference: ColumnType<ArticleForm | null, string | null, string | null>
    reference_digest: string | null
  }
  content_version: {
    slug: string
    number: number
    form: ColumnType<ArticleForm, string, string>
    origin: 'desk' | 'reference'
    writers: string[]
    submitted_by: string | null
    submitted_at: Instant
    note: string
    outcome: VersionOutcome
    decided_by: string | null
    decided_at: Date | null
    remarks: ColumnType<Remark[], string | undefined, string>
    correction_wrong: string | null
    correction_right: string | null
  }
  content_correction: { slug: string; number: number; wrong: string; corrected: string; shows_at: Instant }
  content_picture: {
    picture_id: string
    digest: string
    alt: string
    width: number
    height: number
    state: PictureState
    uploaded_by: string
    uploaded_at: Instant
    looked_by: string | null
    looked_at: Date | null
  }
  content_campaign: {
    day: CampaignDay
    form: ColumnType<CampaignForm, string, string>
    revision: number
    writers: string[]
    edited_by: string | null
    edited_at: Instant
  }
  content_campaign_version: {
    day: CampaignDay
    number: number
    form: ColumnType<CampaignForm, string, string>
    writers: string[]
    submitted_by: string
    submitted_at: Instant
    note: string
    outcome: VersionOutcome
    decided_by: string | null
    decided_at: Date | null
    remark: Generated<string>
    reviewer: Generated<string>
    withdrawn_at: Date | null
  }
  content_campaign_entry: {
    entry_id: string
    kind: EntryKind
    title: string
    person: string
    story: string
    picture_id: string | null
    of_minor: boolean
    consent_by: ConsentGiver
    consented_on: string
    consent_sealed: Buffer | null
    added_by: string
    added_at: Instant
    withdrawn_at: Date | null
  }
  content_fact: {
    fact_id: string
    key: string
    label: string
    value: string | null
    source: string
    version: string
    confidence: string
    dial: boolean
    emergency: boolean
    reviewed_on: string | null
    next_review_on: string
    digest: string
    updated_at: Instant
    superseded_at: Date | null
  }
}
