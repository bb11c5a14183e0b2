import type { PlannedDate } from '@xiongguan/contract/events/organiser'
import type { EventForm, SaveEventResult } from '@xiongguan/contract/events/staff'
import type { SeriesRule } from '@xiongguan/contract/events/terms'
import { asId } from '@xiongguan/contract/kit/id'
import { v7 } from 'uuid'
import { dayKindOf } from '../../../../reference/calendar'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { civilDate } from '../../platform/civil-date'
import { notFound } from '../../platform/failures'
import type { Db, Work } from '../../platform/tables'
import { findEvent, joinSeries, publishEvent } from './event-store'
import { formToCopy } from './event-form-of'
import { moveTo, seriesDates, type Repeat } from './planning-rules'
import type { EventsPlatform } from './ports'
import { refreshEventSearch } from './search-index'
import { addEvent, checkForm, saved } from './save-event'
import { insertSeries } from './series-store'
import { venueConflicts } from './venues'

async function sourceForm(handle: Db, eventId: string) {
  const row = await findEvent(handle, eventId)
  if (!row) throw notFound()
  return { row, form: await formToCopy(handle, row) }
}

const inThePast = (field: string): SaveEventResult => ({
  kind: 'refused',
  refusal: 'timesOutOfOrder',
  field,
  words: '这一天已经过去，请选以后的日期',
})

type NewEvent = { form: EventForm; createdBy: string; publish: boolean }

async function addNew(work: Work, { form, createdBy, publish }: NewEvent, now: Date): Promise<string> {
  const eventId = v7()
  await addEvent(work, eventId, form, createdBy, now)
  if (publish) await publishEvent(work, eventId, now)
  await refreshEventSearch(work, eventId)
  return eventId
}

const madeNotes = (eventId: string, publish: boolean) => [
  { action: 'event.copied' as const, subjectKind: 'event', subjectId: eventId },
  ...(publish ? [{ action: 'event.published' as const, subjectKind: 'event', subjectId: eventId }] : []),
]

type Copy = { eventId: string; on: string; title?: string | undefined; publish: boolean }

/** Copies an event to another day: every setting, no sign-up; all times move by the same number of days. */
export function copyEvent(kit: EventsPlatform, context: CallContext, input: Copy): Promise<SaveEventResult> {
  const { accountId } = accountOf(context)
  const copied = async (handle: Db) => {
    const form = moveTo((await sourceForm(handle, input.eventId)).form, input.on)
    return input.title === undefined ? form : { ...form, title: input.title }
  }
  return kit.change<SaveEventResult>(context, {
    input,
    check: async () => {
      const form = await copied(kit.db)
      return Date.parse(form.startsAt) <= kit.clock.now().getTime() ? inThePast('on') : checkForm(kit, accountId, form)
    },
    run: async (work) => {
      const eventId = await addNew(work, { form: await copied(work), createdBy: accountId, publish: input.publish }, kit.clock.now())
      const [first, ...rest] = madeNotes(eventId, input.publish)
      if (!first) throw new Error('a copy leaves a note')
      return { done: saved(eventId), resultId: eventId, audit: [first, ...rest] }
    },
    replay: async (eventId) => saved(eventId),
  })
}

/** The dates to come a series would have, each with what else stands at the place and what the calendar says of the day. */
export async function planSeries(
  kit: EventsPlatform,
  { eventId, ...repeat }: { eventId: string } & Pick<Repeat, 'rule' | 'count' | 'until'>,
): Promise<{ dates: PlannedDate[] }> {
  const { row, form } = await sourceForm(kit.db, eventId)
  const dates = seriesDates(civilDate(row.starts_at), { ...repeat, after: civilDate(kit.clock.now()) })
  const planned = await Promise.all(
    dates.map(async (date) => {
      const moved = moveTo(form, date)
      const venueId = form.organiser.venueId
      const conflicts = venueId === null ? [] : await venueConflicts(kit, { venueId, startsAt: moved.startsAt, endsAt: moved.endsAt })
      const { kind, name } = dayKindOf(date)
      return { date, startsAt: moved.startsAt, dayKind: kind, dayName: name, conflicts }
    }),
  )
  return { dates: planned }
}

type Series = { eventId: string; rule: SeriesRule; dates: readonly string[]; publish: boolean }
type Made =
  { kind: 'made'; eventIds: ReturnType<typeof asId<'Event'>>[] } | { kind: 'refused'; refusal: 'dateInThePast' | 'cancelledSource'; words: string }

const made = (eventIds: readonly string[]): Made => ({ kind: 'made', eventIds: eventIds.map(asId<'Event'>) })

/** Makes the chosen dates of a series, each an event of its own, together with the one it started from. */
export function makeSeries(kit: EventsPlatform, context: CallContext, input: Series): Promise<Made> {
  const { accountId } = accountOf(context)
  const dates = [...new Set(input.dates)].sort()
  return kit.change<Made>(context, {
    input: { ...input, dates },
    run: async (work) => {
      const { row, form } = await sourceForm(work, input.eventId)
      const now = kit.clock.now()
      if (row.cancelled_at)
        return refused<Made>({ kind: 'refused', refusal: 'cancelledSource', words: '这场活动已取消，请先复制一场新的，再生成系列' })
      const forms = dates.map((date) => moveTo(form, date))
      if (forms.some(({ startsAt }) => Date.parse(startsAt) <= now.getTime()))
        return refused<Made>({ kind: 'refused', refusal: 'dateInThePast', words: '有的日期已经过去，请去掉后再生成' })
      const seriesId = row.series_id ?? v7()
      if (!row.series_id) await insertSeries(work, seriesId, input.rule, accountId, now)
      const eventIds: string[] = []
      for (const each of forms) eventIds.push(await addNew(work, { form: each, createdBy: accountId, publish: input.publish }, now))
      await joinSeries(work, [input.eventId, ...eventIds], seriesId)
      const notes = eventIds.flatMap((eventId) => madeNotes(eventId, input.publish))
      return {
        done: made(eventIds),
        resultId: eventIds.join(' '),
        audit: [{ action: 'series.made', subjectKind: 'event', subjectId: input.eventId }, ...notes],
      }
    },
    replay: async (resultId) => made(resultId.split(' ')),
  })
}
