import type { ItemDetail, Timeline, TimelineItem, TimelineSubject } from '@xiongguan/contract/guidance/timeline-resident'
import { asId } from '@xiongguan/contract/kit/id'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { notFound } from '../../platform/failures'
import type { Db } from '../../platform/tables'
import { loadHome } from './load-home'
import type { GuidanceKit } from './ports'
import { reviewedNow } from './review-store'
import { plannedOf, timelineView, type Planned } from './subjects'
import { viewOf, type Done, type Ruled } from './timeline-rules'

const nothingHere = (hasHousehold: boolean): Timeline => ({
  mayKeep: false,
  hasHousehold,
  planning: null,
  subjects: [],
  childrenToAdd: [],
  resting: false,
  restingPregnancy: null,
})

/** The timeline of the account's household; empty for a phone that shares it without this right. */
export async function readTimeline(kit: GuidanceKit, handle: Db, accountId: string): Promise<Timeline> {
  const loaded = await loadHome(kit, handle, accountId)
  return loaded ? timelineView(loaded) : nothingHere((await kit.membership.homeOf(handle, accountId)) !== null)
}

/** A part of the household's timeline; one that rests, or of anybody else, is not there. */
export async function subjectPlan(
  kit: GuidanceKit,
  handle: Db,
  accountId: string,
  subjectId: string,
): Promise<Planned & { owns: boolean; today: string }> {
  const loaded = await loadHome(kit, handle, accountId)
  const planned = loaded && plannedOf(loaded).find(({ subject }) => subject.subjectId === subjectId)
  if (!loaded || !planned) throw notFound()
  return { ...planned, owns: loaded.home.owns, today: loaded.today }
}

export async function readPlan(
  kit: GuidanceKit,
  context: CallContext,
  subjectId: string,
): Promise<{ subject: TimelineSubject; items: TimelineItem[] }> {
  const { subject, items } = await subjectPlan(kit, kit.db, accountOf(context).accountId, subjectId)
  return { subject, items: items.map(viewOf) }
}

/** Only what changes nothing is left to a phone that may not keep the timeline. */
const readingActions: readonly string[] = ['seeSigns', 'ask', 'dial']

const doseRecord = ({ recordId, on, batch, place, recordedOn }: Done): ItemDetail['done'] => ({
  recordId: asId<'GuidanceRecord'>(recordId),
  givenOn: on,
  batch,
  place,
  recordedOn,
})

/** Nothing that was recorded is recorded again, and nothing that is over. */
const stillToDo = ({ state }: Ruled) => state !== 'done' && state !== 'notForYou' && state !== 'expired'

/** One item with all that is known of it. */
export async function readItem(
  kit: GuidanceKit,
  context: CallContext,
  { subjectId, itemId }: { subjectId: string; itemId: string },
): Promise<ItemDetail> {
  const { db, content, clock } = kit
  const { items, kept, owns, today } = await subjectPlan(kit, db, accountOf(context).accountId, subjectId)
  const item = items.find((each) => each.itemId === itemId)
  if (!item) throw notFound()
  const { why, preparation, place, ask, told, said, scheduleId, actions, article } = item.detail()
  const done = kept.done.get(itemId)
  const shown = article === null ? new Set<string>() : await content.shownAmong(db, [article], clock.now())
  const reads = (action: string) => readingActions.includes(action)
  return {
    ...viewOf(item),
    subjectId,
    why,
    preparation: [...preparation],
    place,
    ask,
    source: {
      title: said.source,
      version: said.version,
      confidence: said.confidence,
      reviewedLocally: scheduleId !== null && (await reviewedNow(db, scheduleId, today)),
      cells: [...told.cells],
    },
    actions: actions.filter((action) => reads(action) || (owns && (stillToDo(item) || action === 'measure'))),
    article: article !== null && shown.has(article) ? article : null,
    done: done && done.title !== '' ? doseRecord(done) : null,
  }
}
