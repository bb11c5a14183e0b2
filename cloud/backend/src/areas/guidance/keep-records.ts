import { v7 } from 'uuid'
import type { CallContext } from '../../platform/access/caller'
import { badInput, notFound } from '../../platform/failures'
import { changeTimeline, refusal, type Keeping } from './change-timeline'
import type { DoneContent } from './kept-records'
import type { GuidanceKit } from './ports'
import { insertRecord, removeRecord, type About } from './record-store'
import { sealValue } from './seals'
import { plannedOf, type Planned } from './subjects'
import type { Ruled } from './timeline-rules'
import { notForChild } from './vaccination-rules'

/** A part of the timeline that is kept; what rests or is not there is not found. */
export function partOf({ loaded }: Keeping, subjectId: string): Planned {
  const part = plannedOf(loaded).find(({ subject }) => subject.subjectId === subjectId)
  if (!part) throw notFound()
  return part
}

export const aboutOf = ({ subject: { kind, subjectId } }: Planned): About => ({
  personId: kind === 'child' ? subjectId : null,
  pregnancyId: kind === 'pregnancy' ? subjectId : null,
})

/** Nothing is done before somebody is born, nor in the days to come. */
function refuseDay(field: string, on: string, { subject }: Planned, today: string): void {
  if (on > today) throw badInput(field, '日期不能晚于今天')
  if (subject.child && on < subject.child.birthDate) throw badInput(field, '日期不能早于出生日期')
}

type Doing = { item: Ruled; on: string; batch: string; place: string }

async function writeDone(kit: GuidanceKit, { work, householdId, accountId, now }: Keeping, part: Planned, { item, on, batch, place }: Doing) {
  const recordId = v7()
  const content: DoneContent = { itemId: item.itemId, title: item.title, version: item.detail().said.version, on, batch, place }
  const sealed = sealValue(kit.sealer, 'guidance_record', recordId, content)
  await insertRecord(work, { recordId, householdId, ...aboutOf(part), kind: 'done', sealed, by: accountId }, now)
}

/** Lists that are recorded in their own way: doses with batch and place, signs by looking at them. */
const otherwise = ['vaccination', 'signs'] as const

type Marked = { subjectId: string; itemId: string; on: string; place?: string | undefined }

export function markDone(kit: GuidanceKit, context: CallContext, input: Marked) {
  return changeTimeline(kit, context, input, async (keeping) => {
    const part = partOf(keeping, input.subjectId)
    const item = part.items.find(({ itemId }) => itemId === input.itemId)
    if (!item?.detail().actions.includes('markDone') || otherwise.some((group) => group === item.group)) throw notFound()
    refuseDay('on', input.on, part, keeping.today)
    if (item.state === 'done') return refusal('alreadyRecorded')
    if (item.state === 'ahead') return refusal('tooEarly')
    await writeDone(kit, keeping, part, { item, on: input.on, batch: '', place: input.place ?? '' })
    return { audit: [] }
  })
}

type Dose = { subjectId: string; doseId: string; givenOn: string; batch?: string | undefined; place?: string | undefined }

/** What was given is written down as it was; whether it fits the plan is for the plan to see, and for the clinic to judge. */
export function recordDose(kit: GuidanceKit, context: CallContext, input: Dose) {
  return changeTimeline(kit, context, input, async (keeping) => {
    const part = partOf(keeping, input.subjectId)
    const { child } = part.subject
    const dose = keeping.loaded.schedules.vaccination.content.find(({ id }) => id === input.doseId)
    const item = part.items.find(({ itemId }) => itemId === `vaccination.${input.doseId}`)
    if (!child || !dose || !item) throw notFound()
    if (notForChild(dose, child.birthDate, child.sex)) throw badInput('doseId', '这一剂不适用，请对照接种证再看一遍')
    refuseDay('givenOn', input.givenOn, part, keeping.today)
    if (item.state === 'done') return refusal('alreadyRecorded')
    await writeDone(kit, keeping, part, { item, on: input.givenOn, batch: input.batch ?? '', place: input.place ?? '' })
    return { audit: [] }
  })
}

/** Takes a record out that was wrong; it stays in the family's own data, with the day it was taken out. */
export function takeOutRecord(kit: GuidanceKit, context: CallContext, input: { recordId: string }) {
  return changeTimeline(kit, context, input, async (keeping) => {
    const { loaded, work, now } = keeping
    const everything = [loaded.couple, ...(loaded.pregnancy ? [loaded.pregnancy.kept] : []), ...loaded.children.map(({ kept }) => kept)]
    const stands = everything.some(
      ({ done, observed }) =>
        [...done.values()].some(({ recordId }) => recordId === input.recordId) || observed.some(({ recordId }) => recordId === input.recordId),
    )
    if (!stands) throw notFound()
    await removeRecord(work, input.recordId, now)
    return { audit: [] }
  })
}
