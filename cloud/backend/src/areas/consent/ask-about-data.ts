import type { AskResult, MyDataRequest } from '@xiongguan/contract/consent/resident'
import { answerDays, type DataRequestKind } from '@xiongguan/contract/consent/terms'
import { asId } from '@xiongguan/contract/kit/id'
import { v7 } from 'uuid'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { civilDate, daysFrom } from '../../platform/civil-date'
import type { Sealer } from '../../platform/crypto/sealer'
import type { Platform } from '../../platform/platform'
import type { Db } from '../../platform/tables'
import { countOpen, insertRequest, listOwnRequests, type RequestRow } from './request-store'

const mostOpen = 10
export const wordsPlace = (requestId: string) => ({ table: 'consent_request', column: 'words_sealed', row: requestId })
export const answerPlace = (requestId: string) => ({ table: 'consent_request', column: 'answer_sealed', row: requestId })

const open = (sealer: Sealer, place: ReturnType<typeof wordsPlace>, sealed: Buffer | null) => (sealed ? sealer.open('contact', place, sealed) : null)

/** A request as it is read by whoever may read its words. */
export function requestView(sealer: Sealer, row: RequestRow): MyDataRequest {
  return {
    requestId: asId<'DataRequest'>(row.request_id),
    kind: row.kind,
    reference: row.reference,
    words: open(sealer, wordsPlace(row.request_id), row.words_sealed) ?? '（内容已删除）',
    openedAt: row.opened_at.toISOString(),
    dueOn: row.due_on,
    state: row.outcome ?? 'open',
    answeredAt: row.answered_at?.toISOString() ?? null,
    answer: open(sealer, answerPlace(row.request_id), row.answer_sealed),
  }
}

export async function myRequests({ db, sealer }: Pick<Platform, 'sealer'> & { db: Db }, accountId: string): Promise<MyDataRequest[]> {
  return (await listOwnRequests(db, accountId)).map((row) => requestView(sealer, row))
}

type Asking = { kind: DataRequestKind; reference?: string | undefined; words: string }

/** Asks the association about one's data; the clock starts with it (个人信息保护法 第五十条). */
export function askAboutData({ change, clock, sealer }: Platform, context: CallContext, { kind, reference, words }: Asking): Promise<AskResult> {
  const { accountId } = accountOf(context)
  const dueOn = civilDate(daysFrom(clock.now(), answerDays))
  const done: AskResult = { kind: 'asked', dueOn }
  return change<AskResult>(context, {
    // Keyed, since what somebody complains of is not for a plain hash.
    input: { kind, reference, words: sealer.blindIndex('contact', 'data-request', words).toString('base64url') },
    run: async (work) => {
      if ((await countOpen(work, accountId)) >= mostOpen) {
        return refused<AskResult>({ kind: 'refused', words: `您有 ${mostOpen} 件还在办理，请等答复后再提` })
      }
      const requestId = v7()
      const wordsSealed = sealer.seal('contact', wordsPlace(requestId), words)
      await insertRequest(work, { requestId, accountId, kind, reference: reference ?? null, wordsSealed, dueOn }, clock.now())
      return { done, resultId: requestId, audit: [{ action: 'dataRequest.asked', subjectKind: 'dataRequest', subjectId: requestId, detail: kind }] }
    },
    replay: async () => done,
  })
}
