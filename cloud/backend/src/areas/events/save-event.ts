import type { EventForm, SaveEventResult } from '@xiongguan/contract/events/staff'
import type { Telling } from '@xiongguan/contract/events/terms'
import { asId } from '@xiongguan/contract/kit/id'
import { v7 } from 'uuid'
import { accountOf, type CallContext } from '../../platform/access/caller'
import type { AuditNote } from '../../platform/audit-trail'
import { refused } from '../../platform/change'
import { badInput, notFound } from '../../platform/failures'
import type { Work } from '../../platform/tables'
import type { EventsPlatform } from './ports'
import { announceFreed } from './promote-waiting'
import { changesTimeOrPlace, misplacedTime } from './rules'
import { refreshEventSearch } from './search-index'
import { findEvent, insertEvent, lockEvent, setCapacity, updateEvent } from './event-store'
import { saveQuestions } from './question-store'
import { saveQuotas } from './save-quotas'
import { openWaitlist, saveWaitlist } from './save-waitlist'
import { refuseUnfitRules, rulesTexts } from './sign-up-rules'
import { lackOf } from './planning-rules'
import { tell, toldNote } from './tell-changes'
import { heardOf, noteEdit } from './telling-store'
import { findVenue } from './venue-store'

const shownTexts = ['title', 'tagline', 'description', 'venueName', 'venueAddress'] as const
export type Refusal = Extract<SaveEventResult, { kind: 'refused' }>

export const saved = (eventId: string): SaveEventResult => ({ kind: 'saved', eventId: asId<'Event'>(eventId) })

export const alreadyOver: Refusal = { kind: 'refused', refusal: 'alreadyOver', field: 'endsAt', words: '活动已经结束，不能再改' }

const alreadyCancelled: Refusal = { kind: 'refused', refusal: 'alreadyCancelled', field: 'title', words: '活动已经取消，不能再改；可以复制一场新的' }

async function refuseUnknownCommunities({ membership }: EventsPlatform, codes: readonly string[] | null): Promise<void> {
  if (codes === null) return
  if (codes.length === 0) throw badInput('communityCodes', '请选择社区，或选择全市')
  const offered = await membership.offeredCommunities()
  if (codes.some((code) => !offered.has(code))) throw badInput('communityCodes', '有的社区不存在或已撤销，请重新选择')
}

/** The organiser's part: a place of the list, announcements that say when. */
async function refuseWrongPlans({ db }: EventsPlatform, { organiser }: EventForm): Promise<void> {
  if (organiser.venueId !== null && !(await findVenue(db, organiser.venueId))) throw badInput('venueId', '没有这个场地，请重新选择')
  const lack = organiser.reminders.map(lackOf).find((words) => words !== null)
  if (lack) throw badInput('reminders', lack)
}

/** Times, communities and texts, outside the transaction and for a new key only: an event once saved is answered again as saved. */
export async function checkForm(kit: EventsPlatform, accountId: string, form: EventForm): Promise<Refusal | null> {
  const misplaced = misplacedTime(form)
  if (misplaced) return { kind: 'refused', refusal: 'timesOutOfOrder', ...misplaced }
  refuseUnfitRules(form)
  await refuseUnknownCommunities(kit, form.communityCodes)
  for (const { communityCodes } of form.signUpRules.communityShares) await refuseUnknownCommunities(kit, communityCodes)
  await refuseWrongPlans(kit, form)
  const texts = [
    ...shownTexts.map((field) => ({ field: field as string, text: form[field] })),
    ...rulesTexts(form.signUpRules),
    ...form.organiser.reminders.map(({ text }) => ({ field: 'reminders', text })),
  ]
  const verdicts = await Promise.all(texts.map(async ({ field, text }) => ({ field, verdict: await kit.notices.judgeText(accountId, text) })))
  // What staff publish is read by the whole city: anything the check does not clear is written anew, not queued.
  const bad = verdicts.find(({ verdict }) => verdict !== 'clear')
  return bad ? { kind: 'refused', refusal: 'textRefused', field: bad.field, words: '这段文字没有通过内容检查，请修改后再保存' } : null
}

/** Writes a new event with everything that sign-ups count in. */
export async function addEvent(work: Work, eventId: string, form: EventForm, createdBy: string, now: Date): Promise<void> {
  await insertEvent(work, eventId, form, createdBy, now)
  await saveWaitlist(work, eventId, form.signUpRules.waitlist, now)
  await saveQuotas(work, eventId, form.signUpRules)
  await saveQuestions(work, eventId, form.signUpRules.questions, now)
  await openWaitlist(work, eventId, now)
}

/** Writes a new draft. */
export function createEvent(kit: EventsPlatform, context: CallContext, form: EventForm): Promise<SaveEventResult> {
  const { accountId } = accountOf(context)
  return kit.change<SaveEventResult>(context, {
    input: form,
    check: () => checkForm(kit, accountId, form),
    run: async (work) => {
      const eventId = v7()
      await addEvent(work, eventId, form, accountId, kit.clock.now())
      return { done: saved(eventId), resultId: eventId, audit: [{ action: 'event.created', subjectKind: 'event', subjectId: eventId }] }
    },
    replay: async (eventId) => saved(eventId),
  })
}

async function capacityRefusal(work: Work, eventId: string): Promise<Refusal> {
  const event = await findEvent(work, eventId)
  const taken = event?.taken ?? 0
  return { kind: 'refused', refusal: 'capacityBelowTaken', field: 'capacity', words: `已有 ${taken} 人报名，名额不能少于 ${taken}` }
}

type LockedEvent = NonNullable<Awaited<ReturnType<typeof lockEvent>>>
type Notes = readonly [AuditNote, ...AuditNote[]]

type Edit = { form: EventForm; telling: Telling; by: string }

/** Puts a checked form on a locked event that is not over; answers a refusal, or the notes of what was done. Families who are coming hear the difference once. */
export async function applyForm(kit: EventsPlatform, work: Work, before: LockedEvent, { form, telling, by }: Edit): Promise<Refusal | Notes> {
  const now = kit.clock.now()
  if (before.cancelled_at) return alreadyCancelled
  if (now >= before.ends_at) return alreadyOver
  const refusal =
    (await saveWaitlist(work, before.event_id, form.signUpRules.waitlist, now)) ?? (await saveQuotas(work, before.event_id, form.signUpRules))
  if (refusal) return refusal
  await saveQuestions(work, before.event_id, form.signUpRules.questions, now)
  if (!(await setCapacity(work, before.event_id, form.capacity))) return capacityRefusal(work, before.event_id)
  await openWaitlist(work, before.event_id, now)
  await updateEvent(work, before.event_id, form, now)
  // More seats, other shares: whoever waits is looked at again.
  if (form.signUpRules.waitlist) await announceFreed(kit, work, before.event_id)
  await refreshEventSearch(work, before.event_id)
  const heard = heardOf(before)
  const moved = changesTimeOrPlace(heard, { ...form, startsAt: new Date(form.startsAt), endsAt: new Date(form.endsAt) })
  if (before.published_at && moved) await noteEdit(work, before.event_id, { heard, held: telling === 'whenAsked' }, now)
  const changed = { action: 'event.changed' as const, subjectKind: 'event', subjectId: before.event_id }
  const told = telling === 'now' ? await tell(kit, work, before.event_id, by) : null
  return told ? [changed, toldNote(before.event_id)] : [changed]
}

type Update = { eventId: string; form: EventForm; telling: Telling }

/** Changes an event that is not over; families already signed up hear of another time or place as staff chose. */
export function changeEvent(kit: EventsPlatform, context: CallContext, { eventId, form, telling }: Update): Promise<SaveEventResult> {
  const { accountId } = accountOf(context)
  return kit.change<SaveEventResult>(context, {
    input: { eventId, form, telling },
    check: () => checkForm(kit, accountId, form),
    run: async (work) => {
      const before = await lockEvent(work, eventId)
      if (!before) throw notFound()
      const applied = await applyForm(kit, work, before, { form, telling, by: accountId })
      return 'kind' in applied ? refused<SaveEventResult>(applied) : { done: saved(eventId), resultId: eventId, audit: applied }
    },
    replay: async () => saved(eventId),
  })
}
