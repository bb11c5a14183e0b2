import type { PictureConsent } from '@xiongguan/contract/events/organiser'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused, type Outcome } from '../../platform/change'
import type { AuditNote } from '../../platform/audit-trail'
import { civilDate } from '../../platform/civil-date'
import { notFound } from '../../platform/failures'
import type { Work } from '../../platform/tables'
import { lockEvent } from './event-store'
import { sealFrom } from './event-pictures'
import { mostPictures } from './picture-rules'
import { findPicture, keepPicture, listPictures, notePeople, removePicture, withdrawConsent, type NotedPeople } from './picture-store'
import type { EventsPlatform } from './ports'

type Refusal = 'notOver' | 'archived' | 'tooMany' | 'notUsable' | 'dateInFuture'
type Changed = { kind: 'done' } | { kind: 'refused'; refusal: Refusal; words: string }
type Key = { eventId: string; pictureId: string }
type People = { recognisable: boolean; consent: PictureConsent | null }

const refusalWords: Record<Refusal, string> = {
  notOver: '活动结束后才能加图片',
  archived: '已经归档，不能再加或再改；撤回同意、去掉图片随时可以',
  tooMany: `一场活动最多 ${mostPictures} 张图片`,
  notUsable: '这张图片没有通过检查或已不在，请重新上传',
  dateInFuture: '同意的日期不能在今天以后',
}
const no = (refusal: Refusal): Changed => ({ kind: 'refused', refusal, words: refusalWords[refusal] })
const done = { kind: 'done' as const }

const did = (action: AuditNote['action'], { pictureId }: Key): Outcome<{ kind: 'done' }> => ({
  done,
  resultId: pictureId,
  audit: [{ action, subjectKind: 'picture', subjectId: pictureId }],
})

/** Why nothing may be added or noted now; null when it may. */
async function whyNot({ clock }: EventsPlatform, work: Work, { eventId }: Key, { consent }: People): Promise<Refusal | null> {
  const event = await lockEvent(work, eventId)
  if (!event?.published_at) throw notFound()
  if (event.archived_at) return 'archived'
  if (event.cancelled_at || clock.now() < event.ends_at) return 'notOver'
  return consent && consent.on > civilDate(clock.now()) ? 'dateInFuture' : null
}

const asKept = ({ sealer }: EventsPlatform, pictureId: string, { recognisable, consent }: People): NotedPeople => ({
  recognisable,
  consent: consent && { fromSealed: sealFrom(sealer, pictureId, consent.from), on: consent.on },
})

type Change = Key & { people: People }

/** Puts an uploaded picture beside the summary. One on which people can be recognised stays hidden until somebody agreed. */
export function addPicture(kit: EventsPlatform, context: CallContext, input: Change): Promise<Changed> {
  const { accountId } = accountOf(context)
  return kit.change<Changed>(context, {
    input,
    run: async (work) => {
      const refusal = await whyNot(kit, work, input, input.people)
      if (refusal) return refused(no(refusal))
      if (!(await kit.pictures.usable(work, [input.pictureId])).has(input.pictureId)) return refused(no('notUsable'))
      const others = (await listPictures(work, input.eventId)).filter((row) => row.picture_id !== input.pictureId)
      if (others.length >= mostPictures) return refused(no('tooMany'))
      await keepPicture(work, input, asKept(kit, input.pictureId, input.people), accountId, kit.clock.now())
      return did('eventPicture.added', input)
    },
    replay: async () => done,
  })
}

/** Notes whether people can be recognised, who agreed and when. */
export function notePicture(kit: EventsPlatform, context: CallContext, input: Change): Promise<Changed> {
  const { accountId } = accountOf(context)
  return kit.change<Changed>(context, {
    input,
    run: async (work) => {
      const refusal = await whyNot(kit, work, input, input.people)
      if (!(await findPicture(work, input))) throw notFound()
      if (refusal) return refused(no(refusal))
      await notePeople(work, input, asKept(kit, input.pictureId, input.people), accountId, kit.clock.now())
      return did('eventPicture.noted', input)
    },
    replay: async () => done,
  })
}

/** Takes a picture out of sight, archived or not. */
function hide(kit: EventsPlatform, context: CallContext, input: Key, action: AuditNote['action'], write: (work: Work, now: Date) => Promise<void>) {
  return kit.change(context, {
    input,
    run: async (work) => {
      await lockEvent(work, input.eventId)
      if (!(await findPicture(work, input))) throw notFound()
      await write(work, kit.clock.now())
      return did(action, input)
    },
    replay: async () => done,
  })
}

/** Hides a picture at once because somebody takes the consent back. */
export function takeBackConsent(kit: EventsPlatform, context: CallContext, input: Key) {
  const { accountId } = accountOf(context)
  return hide(kit, context, input, 'eventPicture.consentWithdrawn', (work, now) => withdrawConsent(work, input, accountId, now))
}

export function takeAwayPicture(kit: EventsPlatform, context: CallContext, input: Key) {
  return hide(kit, context, input, 'eventPicture.removed', (work, now) => removePicture(work, input, now))
}
