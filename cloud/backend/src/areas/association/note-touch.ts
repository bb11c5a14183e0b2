import type { ContactResult } from '@xiongguan/contract/association/contact-resident'
import type { TouchKind } from '@xiongguan/contract/association/contact-terms'
import { v7 } from 'uuid'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { civilDate } from '../../platform/civil-date'
import { badInput, notFound } from '../../platform/failures'
import { contactDone, refusedContact } from './contact-rules'
import { contactSeals } from './contact-seals'
import { contactsOfAccount, findKeptHousehold, insertTouch, setPhoneOpen } from './contact-store'
import type { AssociationDeps } from './ports'

type Input = { householdId: string; kind: TouchKind; on: string; note?: string | undefined }

/** A contact writes down that they reached a household of theirs; the note is sealed. */
export function noteTouch({ platform, notices }: AssociationDeps, context: CallContext, { householdId, kind, on, note }: Input) {
  const { accountId } = accountOf(context)
  if (on > civilDate(platform.clock.now())) throw badInput('on', '联系的日期不能在今天之后')
  const seals = contactSeals(platform.sealer)
  return platform.change<ContactResult>(context, {
    input: seals.fingerprint({ householdId, kind, on, note: note ?? '' }),
    check: async () => (note && (await notices.judgeText(accountId, note)) === 'refused' ? refusedContact('textRefused') : null),
    run: async (work) => {
      const mine = (await contactsOfAccount(work, accountId)).map((row) => row.member_id)
      const household = await findKeptHousehold(work, householdId)
      if (!household?.member_id || !mine.includes(household.member_id)) throw notFound()
      const touchId = v7()
      const touch = { touchId, householdId, memberId: household.member_id, kind, on, note: seals.note.seal(touchId, note) }
      await insertTouch(work, touch, platform.clock.now())
      return {
        done: contactDone,
        resultId: touchId,
        audit: [{ action: 'contact.touched', subjectKind: 'household', subjectId: householdId, householdId, detail: kind }],
      }
    },
    replay: async () => contactDone,
  })
}

/** Lets the families of a contact call them, or no longer. */
export function openPhone({ platform }: AssociationDeps, context: CallContext, { open }: { open: boolean }) {
  const { accountId } = accountOf(context)
  return platform.change<ContactResult>(context, {
    input: { open },
    run: async (work) => {
      const mine = (await contactsOfAccount(work, accountId)).map((row) => row.member_id)
      const [first] = mine
      if (!first) throw notFound()
      await setPhoneOpen(work, mine, open)
      return {
        done: contactDone,
        resultId: first,
        audit: [{ action: 'contact.phoneOpened', subjectKind: 'member', subjectId: first, detail: open ? 'open' : 'closed' }],
      }
    },
    replay: async () => contactDone,
  })
}
