import type { DecideRelativeResult, RelativeDetail, RelativeRow } from '@xiongguan/contract/membership/family-staff'
import { grantingReasons, relativeOpenDays, type RelativeReason, type RelativeWant, type Wish } from '@xiongguan/contract/membership/family-rules'
import { asId } from '@xiongguan/contract/kit/id'
import type * as z from 'zod'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { civilDate, daysFrom } from '../../platform/civil-date'
import { badInput, notFound } from '../../platform/failures'
import { encodeCursor, pageSize } from '../../platform/paging'
import { findOwnPerson } from './naming-store'
import type { MembershipDeps } from './ports'
import { openAbout } from './relatives'
import { openName } from './register-seals'
import {
  decideRelativeRequest,
  eraseDeceased,
  findDeceased,
  findRelativeRequest,
  listDueRequests,
  lockRelativeRequest,
  type RelativeRequestRow,
} from './relative-store'

type Result = z.infer<typeof DecideRelativeResult>
type RefusalReason = Extract<Result, { kind: 'refused' }>['reason']

const words: Record<RefusalReason, string> = {
  notFound: '登记册里没有这位逝者，不能同意；请选“没有保存”。',
  againstWish: '逝者生前的安排不允许这一项，请去掉再决定。',
  notDead: '登记册里还没有登记去世日期。请先核对死亡证明、登记去世，再来决定。',
  reasonMissing: '同意要选“已核实”或“同意其中一部分”，不同意要选不同意的理由。',
}
const no = (reason: RefusalReason): Result => ({ kind: 'refused', reason, words: words[reason] })

function rowView(row: RelativeRequestRow, today: string): RelativeRow {
  return {
    requestId: asId<'RelativeRequest'>(row.request_id),
    relation: row.relation,
    wants: row.wants,
    askedAt: row.asked_at.toISOString(),
    dueOn: row.due_on,
    late: row.due_on < today,
  }
}

function readKey(cursor: string | undefined): { on: string; id: string } | null {
  if (!cursor) return null
  const [on, id] = (() => {
    try {
      return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as string[]
    } catch {
      return []
    }
  })()
  if (!on || !id || !/^\d{4}-\d\d-\d\d$/.test(on) || !/^[0-9a-f-]{36}$/.test(id)) throw badInput('cursor', '翻页位置不对，请从头再看')
  return { on, id }
}

/** Requests that wait, by the day an answer is due; no name stands in the list. */
export async function listRelativeRequests({ platform }: MembershipDeps, input: { cursor?: string | undefined }) {
  const rows = await listDueRequests(platform.db, readKey(input.cursor), pageSize + 1)
  const shown = rows.slice(0, pageSize)
  const last = shown.at(-1)
  const today = civilDate(platform.clock.now())
  return {
    items: shown.map((row) => rowView(row, today)),
    next: rows.length > pageSize && last ? encodeCursor([last.due_on, last.request_id]) : null,
  }
}

export function readRelativeRequest(deps: MembershipDeps, context: CallContext, requestId: string): Promise<RelativeDetail> {
  const { platform } = deps
  return platform.db.transaction().execute(async (work) => {
    const row = await findRelativeRequest(work, requestId)
    if (row?.state !== 'waiting') throw notFound()
    const person = await findDeceased(work, { documentIndex: row.document_index })
    const asking = await findOwnPerson(work, row.asked_by)
    await platform.trail.write(work, { actorId: accountOf(context).accountId, requestId: context.requestId }, [
      {
        action: 'relativeRequests.read',
        subjectKind: 'relativeRequest',
        subjectId: requestId,
        purpose: 'ownRequest',
        detail: 'name,document',
        ...(person && { householdId: person.household_id }),
      },
    ])
    const { name, documentKind, number, purpose } = openAbout(deps, row)
    return {
      ...rowView(row, civilDate(platform.clock.now())),
      aboutName: name,
      documentKind,
      number,
      purpose,
      askedBy: asking?.name_sealed ? openName(platform.sealer, asking.person_id, asking.name_sealed) : null,
      found: person !== undefined,
      diedOn: person?.died_on ?? null,
      wish: person?.allows ?? null,
    }
  })
}

const allowedBy: Record<Wish, readonly RelativeWant[]> = { all: ['see', 'copy', 'correct', 'delete'], seeOnly: ['see'], none: [] }

type Decide = { requestId: string; granted: readonly RelativeWant[]; reason: RelativeReason }

/** Why a yes may not be given; null when it may. */
function objection(person: Awaited<ReturnType<typeof findDeceased>>, granted: readonly RelativeWant[]): RefusalReason | null {
  if (!person) return 'notFound'
  if (!person.died_on) return 'notDead'
  return granted.every((want) => allowedBy[person.allows ?? 'all'].includes(want)) ? null : 'againstWish'
}

/** Decides with a reason. What was granted opens for thirty days; a deletion is carried out in the same transaction. */
export function decideRelative(deps: MembershipDeps, context: CallContext, { requestId, granted, reason }: Decide): Promise<Result> {
  const { platform, notices } = deps
  const { accountId } = accountOf(context)
  return platform.change<Result>(context, {
    input: { requestId, granted, reason },
    run: async (work) => {
      const now = platform.clock.now()
      const row = await lockRelativeRequest(work, requestId)
      // Nobody decides about their own request.
      if (!row || row.asked_by === accountId) throw notFound()
      const given = granted.filter((want) => row.wants.includes(want))
      if (grantingReasons.includes(reason) !== given.length > 0) return refused(no('reasonMissing'))
      const person = await findDeceased(work, { documentIndex: row.document_index })
      const against = given.length > 0 ? objection(person, given) : null
      if (against) return refused(no(against))
      const openUntil = given.length > 0 ? daysFrom(now, relativeOpenDays) : null
      const personId = person?.person_id ?? null
      await decideRelativeRequest(work, requestId, { personId, granted: given.length > 0 ? given : null, reason, by: accountId, openUntil }, now)
      if (given.includes('delete') && personId) await eraseDeceased(work, personId, now)
      await notices.send(work, {
        accountId: row.asked_by,
        kind: 'relativeAnswered',
        title: '近亲属申请有结果了',
        text: '请到“我的家庭—近亲属申请”里看答复。',
        opens: null,
        dedupeKey: `relativeAnswered:${requestId}`,
      })
      const about = person ? { householdId: person.household_id } : {}
      return {
        done: { kind: 'done' },
        resultId: requestId,
        audit: [
          {
            action: 'relativeRequest.decided',
            subjectKind: 'relativeRequest',
            subjectId: requestId,
            purpose: 'ownRequest',
            detail: given.join(',') || 'refused',
            ...about,
          },
        ],
      }
    },
    replay: async () => ({ kind: 'done' }),
  })
}
