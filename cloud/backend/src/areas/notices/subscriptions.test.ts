import { Subscriptions } from '@xiongguan/contract/notices/resident'
import type { SubscribeAnswer } from '@xiongguan/contract/notices/terms'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import { letOverspend, naiveSpend } from './testing-naive-spend'
import { keepAnswer, spendOne, writeOff, type Piece } from './subscription-store'
import { openNotices, type NoticesWorld } from './testing'

let world: NoticesWorld
beforeAll(async () => {
  world = await openNotices()
})
afterAll(() => world.database.destroy())

const now = new Date('2026-11-23T02:00:00Z')
const templateId = 'demonstration-change'
const transaction = <Result>(run: Parameters<ReturnType<typeof world.platform.db.transaction>['execute']>[0]) =>
  world.platform.db.transaction().execute(run) as Promise<Result>

async function withOne(): Promise<Piece> {
  const piece: Piece = { accountId: world.newAccount(), template: 'change', templateId }
  await transaction((work) => keepAnswer(work, piece, 'accept', now))
  return piece
}
const numbers = async ({ accountId, template }: Piece) =>
  (
    await sql<{ granted: number; used: number; refused: number; expired: number }>`select granted, used, refused, expired from notices_subscription
      where account_id = ${accountId} and template = ${template}`.execute(world.platform.db)
  ).rows[0]

const answer = (accountId: string, given: SubscribeAnswer, asked = templateId) =>
  world.clientOf(accountId).notices.answerSubscriptions({ answers: [{ template: 'change', templateId: asked, answer: given }] })
const leftOf = (items: Subscriptions['items']) => items.find(({ template }) => template === 'change')

describe('the ledger', () => {
  test('an acceptance is one message more; a refusal, a ban and a filter add none and are remembered', async () => {
    const account = world.newAccount()
    expect(leftOf((await world.clientOf(account).notices.subscriptions()).items)).toEqual({
      template: 'change',
      templateId,
      left: 0,
      lastAnswer: null,
    })
    await answer(account, 'accept')
    await answer(account, 'accept')
    for (const given of ['reject', 'ban', 'filter'] as const) {
      const { items } = await answer(account, given)
      expect(Subscriptions.parse({ items }).items.map(({ template }) => template)).toEqual(['progress', 'change', 'reminder'])
      expect(leftOf(items)).toMatchObject({ left: 2, lastAnswer: given })
    }
  })

  test('the same tap sent twice counts once', async () => {
    const account = world.newAccount()
    const client = world.clientWithKey(account, [], 'the-same-tap')
    const answers = [{ template: 'change' as const, templateId, answer: 'accept' as const }]
    await Promise.all([client.notices.answerSubscriptions({ answers }), client.notices.answerSubscriptions({ answers })])
    expect(leftOf((await client.notices.subscriptions()).items)?.left).toBe(1)
  })

  test('an answer to a template that is no longer used is worth nothing, and what was left of it expires', async () => {
    const account = world.newAccount()
    await answer(account, 'accept', 'an-earlier-one')
    expect(leftOf((await world.clientOf(account).notices.subscriptions()).items)?.left).toBe(0)
    const old: Piece = { accountId: account, template: 'change', templateId: 'an-earlier-one' }
    await transaction((work) => keepAnswer(work, old, 'accept', now))
    expect(leftOf((await world.clientOf(account).notices.subscriptions()).items)?.left).toBe(0)
    expect(await transaction((work) => spendOne(work, { ...old, templateId }, 0, v7(), now))).toBe(false)
    expect(leftOf((await answer(account, 'accept')).items)?.left).toBe(1)
    expect(await numbers(old)).toEqual({ granted: 2, used: 0, refused: 0, expired: 1 })
  })

  test('what WeChat says is gone is written off, also what the ledger still believed in', async () => {
    const piece = await withOne()
    await transaction((work) => keepAnswer(work, piece, 'accept', now))
    const noticeId = v7()
    await transaction((work) => spendOne(work, piece, 0, noticeId, now))
    await transaction((work) => writeOff(work, { ...piece, noticeId }, now))
    expect(await numbers(piece)).toEqual({ granted: 2, used: 0, refused: 2, expired: 0 })
  })

  test('the log adds up to the numbers', async () => {
    const { rows } = await sql`select account_id from notices_subscription subscription
      where granted <> (select coalesce(sum(pieces), 0) from notices_subscription_log log where log.account_id = subscription.account_id and log.template = subscription.template and entry = 'accept')
         or refused <> (select coalesce(sum(pieces), 0) from notices_subscription_log log where log.account_id = subscription.account_id and log.template = subscription.template and entry = 'refused')
         or expired <> (select coalesce(sum(pieces), 0) from notices_subscription_log log where log.account_id = subscription.account_id and log.template = subscription.template and entry = 'expired')`.execute(
      world.platform.db,
    )
    expect(rows).toEqual([])
  })
})

describe('two messages and one subscription', () => {
  test('exactly one of them spends it', async () => {
    for (let round = 0; round < 20; round += 1) {
      const piece = await withOne()
      const spent = await Promise.all([1, 2, 3].map(() => transaction<boolean>((work) => spendOne(work, piece, 0, v7(), now))))
      expect(spent.filter(Boolean)).toHaveLength(1)
      expect(await numbers(piece)).toMatchObject({ granted: 1, used: 1 })
    }
  })

  test('looking first and writing then spends it more than once', async () => {
    await letOverspend(world.platform.db)
    const overspent: boolean[] = []
    for (let round = 0; round < 40 && !overspent.includes(true); round += 1) {
      const piece = await withOne()
      await Promise.all([1, 2, 3].map(() => naiveSpend(world.platform.db, piece)))
      overspent.push(((await numbers(piece))?.used ?? 0) > 1)
    }
    expect(overspent).toContain(true)
  })
})
