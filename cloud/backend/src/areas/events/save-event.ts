import type { EventForm, SaveEventResult } from '@xiongguan/contract/events/staff'
import { asId } from '@xiongguan/contract/kit/id'
import { v7 } from 'uuid'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { badInput, notFound } from '../../platform/failures'
import type { Work } from '../../platform/tables'
import type { EventsPlatform } from './ports'
import { changesTimeOrPlace, misplacedTime } from './rules'
import { refreshEventSearch } from './search-index'
import { findEvent, insertEvent, lockEvent, setCapacity, updateEvent } from './event-store'
import { saveQuestions } from './question-store'
import { saveQuotas } from './save-quotas'
import { refuseUnfitRules, rulesTexts } from './sign-up-rules'

const shownTexts = ['title', 'tagline', 'description', 'venueName', 'venueAddress'] as const
type Refusal = Extract<SaveEventResult, { kind: 'refused' }>

export const saved = (eventId: string): SaveEventResult => ({ kind: 'saved', eventId: asId<'Event'>(eventId) })

export const alreadyOver: Refusal = { kind: 'refused', refusal: 'alreadyOver', field: 'endsAt', words: '活动已经结束，不能再改' }

async function refuseUnknownCommunities({ membership }: EventsPlatform, codes: readonly string[] | null): Promise<void> {
  if (codes === null) return
  if (codes.length === 0) throw badInput('communityCodes', '请选择社区，或选择全市')
  const offered = await membership.offeredCommunities()
  if (codes.some((code) => !offered.has(code))) throw badInput('communityCodes', '有的社区不存在或已撤销，请重新选择')
}

/** Times, communities and texts, outside the transaction and for a new key only: an event once saved is answered again as saved. */
async function checkForm(kit: EventsPlatform, accountId: string, form: EventForm): Promise<Refusal | null> {
  const misplaced = misplacedTime(form)
  if (misplaced) return { kind: 'refused', refusal: 'timesOutOfOrder', ...misplaced }
  refuseUnfitRules(form)
  await refuseUnknownCommunities(kit, form.communityCodes)
  for (const { communityCodes } of form.signUpRules.communityShares) await refuseUnknownCommunities(kit, communityCodes)
  const texts = [...shownTexts.map((field) => ({ field, text: form[field] })), ...rulesTexts(form.signUpRules)]
  const verdicts = await Promise.all(texts.map(async ({ field, text }) => ({ field, verdict: await kit.notices.judgeText(accountId, text) })))
  // What staff publish is read by the whole city: anything the check does not clear is written anew, not queued.
  const bad = verdicts.find(({ verdict }) => verdict !== 'clear')
  return bad ? { kind: 'refused', refusal: 'textRefused', field: bad.field, words: '这段文字没有通过内容检查，请修改后再保存' } : null
}

/** Writes a new event with everything that sign-ups count in. */
export async function addEvent(work: Work, eventId: string, form: EventForm, createdBy: string, now: Date): Promise<void> {
  await insertEvent(work, eventId, form, createdBy, now)
  await saveQuotas(work, eventId, form.signUpRules)
  await saveQuestions(work, eventId, form.signUpRules.questions, now)
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

type Update = { eventId: string; form: EventForm }

/** Changes an event that is not over; families already signed up hear of another time or place. */
export function changeEvent(kit: EventsPlatform, context: CallContext, { eventId, form }: Update): Promise<SaveEventResult> {
  const { accountId } = accountOf(context)
  return kit.change<SaveEventResult>(context, {
    input: { eventId, form },
    check: () => checkForm(kit, accountId, form),
    run: async (work) => {
      const before = await lockEvent(work, eventId)
      if (!before) throw notFound()
      const now = kit.clock.now()
      if (now >= before.ends_at) return refused<SaveEventResult>(alreadyOver)
      const refusal = await saveQuotas(work, eventId, form.signUpRules)
      if (refusal) return refused<SaveEventResult>(refusal)
      await saveQuestions(work, eventId, form.signUpRules.questions, now)
      if (!(await setCapacity(work, eventId, form.capacity))) return refused<SaveEventResult>(await capacityRefusal(work, eventId))
      await updateEvent(work, eventId, form, now)
      await refreshEventSearch(work, eventId)
      const earlier = { startsAt: before.starts_at, endsAt: before.ends_at, venueName: before.venue_name, venueAddress: before.venue_address }
      const moved = changesTimeOrPlace(earlier, { ...form, startsAt: new Date(form.startsAt), endsAt: new Date(form.endsAt) })
      if (before.published_at && moved) await kit.announce(work, { kind: 'event.changed', payload: { eventId, version: String(before.version + 1) } })
      return { done: saved(eventId), resultId: eventId, audit: [{ action: 'event.changed', subjectKind: 'event', subjectId: eventId }] }
    },
    replay: async () => saved(eventId),
  })
}
