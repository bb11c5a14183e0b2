import type { SaveVenueResult, VenueForm } from '@xiongguan/contract/events/venues'
import { asId } from '@xiongguan/contract/kit/id'
import { v7 } from 'uuid'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused, type Outcome } from '../../platform/change'
import { notFound } from '../../platform/failures'
import type { EventsPlatform } from './ports'
import { findVenue, insertVenue, isNameTaken, updateVenue } from './venue-store'

const shownTexts = ['name', 'address', 'facilities', 'directions', 'openHours'] as const

const saved = (venueId: string): SaveVenueResult => ({ kind: 'saved', venueId: asId<'Venue'>(venueId) })

const nameTaken: SaveVenueResult = { kind: 'refused', refusal: 'nameTaken', field: 'name', words: '已经有叫这个名字的场地，请换一个' }

function kept(venueId: string): Outcome<SaveVenueResult> {
  return { done: saved(venueId), resultId: venueId, audit: [{ action: 'venue.saved', subjectKind: 'venue', subjectId: venueId }] }
}

async function checkTexts({ notices }: EventsPlatform, accountId: string, form: VenueForm): Promise<SaveVenueResult | null> {
  for (const field of shownTexts) {
    if (form[field] === '' || (await notices.judgeText(accountId, form[field])) === 'clear') continue
    return { kind: 'refused', refusal: 'textRefused', field, words: '这段文字没有通过内容检查，请修改后再保存' }
  }
  return null
}

export function createVenue(kit: EventsPlatform, context: CallContext, form: VenueForm): Promise<SaveVenueResult> {
  const { accountId } = accountOf(context)
  return kit.change<SaveVenueResult>(context, {
    input: form,
    check: () => checkTexts(kit, accountId, form),
    run: async (work) => {
      const venueId = v7()
      return (await insertVenue(work, venueId, form, accountId, kit.clock.now())) ? kept(venueId) : refused(nameTaken)
    },
    replay: async (venueId) => saved(venueId),
  })
}

export function changeVenue(
  kit: EventsPlatform,
  context: CallContext,
  { venueId, form }: { venueId: string; form: VenueForm },
): Promise<SaveVenueResult> {
  const { accountId } = accountOf(context)
  return kit.change<SaveVenueResult>(context, {
    input: { venueId, form },
    check: async () => ((await findVenue(kit.db, venueId)) ? checkTexts(kit, accountId, form) : null),
    run: async (work) => {
      if (!(await findVenue(work, venueId))) throw notFound()
      if (await isNameTaken(work, form.name, venueId)) return refused(nameTaken)
      await updateVenue(work, venueId, form, kit.clock.now())
      return kept(venueId)
    },
    replay: async () => saved(venueId),
  })
}
