import { noticeKinds } from '@xiongguan/contract/notices/terms'
import { Notice } from '@xiongguan/contract/notices/resident'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import { mustRest, type Quiet } from './rules'
import type { Message } from './send-notice'
import { openNotices, type NoticesWorld } from './testing'

let world: NoticesWorld
beforeAll(async () => {
  world = await openNotices()
})
afterAll(() => world.database.destroy())

const invitation: Omit<Message, 'accountId' | 'dedupeKey'> = { kind: 'familyDayInvitation', title: '5·15 家庭日', text: '欢迎来参加。', opens: null }

async function send(accountId: string, message: Partial<Message> = {}) {
  await world.platform.db.transaction().execute((work) => world.notices.send(work, { ...invitation, accountId, dedupeKey: v7(), ...message }))
}
const inbox = async (accountId: string) => (await world.clientOf(accountId).notices.inbox({})).items
const unread = async (accountId: string) => (await world.clientOf(accountId).notices.unread()).count
const rest = (accountId: string, quiet: Partial<Quiet>) =>
  world.resting.set(accountId, { household: false, pregnancy: false, personIds: new Set(), ...quiet })

describe('the inbox', () => {
  test('keeps to the contract, newest first, page after page', async () => {
    const account = world.newAccount()
    for (let number = 1; number <= 45; number += 1) await send(account, { title: `第${number}条`, opens: { kind: 'event', id: v7() } })
    const titles: string[] = []
    let cursor: string | undefined
    do {
      const page = await world.clientOf(account).notices.inbox({ cursor })
      expect(page.items.map((item) => Notice.parse(item))).toEqual(page.items)
      titles.push(...page.items.map((item) => item.title))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(titles).toEqual(Array.from({ length: 45 }, (_, index) => `第${45 - index}条`))
  })

  test('the same key again adds nothing, for another account it does', async () => {
    const [one, other] = [world.newAccount(), world.newAccount()]
    await send(one, { dedupeKey: 'same' })
    await send(one, { dedupeKey: 'same', title: '又一次' })
    await send(other, { dedupeKey: 'same' })
    expect((await inbox(one)).map((item) => item.title)).toEqual(['5·15 家庭日'])
    expect(await inbox(other)).toHaveLength(1)
  })

  test('reading counts down once and keeps the first reading', async () => {
    const account = world.newAccount()
    await send(account)
    await send(account)
    const [first] = await inbox(account)
    if (!first) throw new Error('no notice')
    expect(await unread(account)).toBe(2)
    await world.clientOf(account).notices.markRead({ noticeId: first.noticeId })
    const readAt = (await inbox(account))[0]?.readAt
    await world.clientOf(account).notices.markRead({ noticeId: first.noticeId })
    expect(await unread(account)).toBe(1)
    expect(readAt).toEqual(expect.any(String))
    expect((await inbox(account))[0]?.readAt).toBe(readAt)
  })

  test('a message of another account is not there', async () => {
    const [owner, stranger] = [world.newAccount(), world.newAccount()]
    await send(owner)
    const [notice] = await inbox(owner)
    if (!notice) throw new Error('no notice')
    expect(await inbox(stranger)).toEqual([])
    await expect(world.clientOf(stranger).notices.markRead({ noticeId: notice.noticeId })).rejects.toMatchObject({ status: 404 })
    expect((await inbox(owner))[0]?.readAt).toBeNull()
  })

  test.each([[['x', 'y']], [['2026-11-23T00:00:00.000Z', 'y']], [['2026-11-23T00:00:00.000Z']]])(
    'a cursor nobody made is bad input: %p',
    async (key) => {
      const cursor = Buffer.from(JSON.stringify(key)).toString('base64url')
      await expect(world.clientOf(world.newAccount()).notices.inbox({ cursor })).rejects.toMatchObject({ status: 400, data: { field: 'cursor' } })
    },
  )
})

describe('the gate', () => {
  test('asked when sending: what is held back never shows, also not after the rest ends or when it is delivered again', async () => {
    const account = world.newAccount()
    rest(account, { household: true })
    await send(account, { dedupeKey: 'day' })
    await send(account, { kind: 'signUpConfirmed', title: '报名成功' })
    rest(account, { household: false })
    await send(account, { dedupeKey: 'day' })
    expect((await inbox(account)).map((item) => item.title)).toEqual(['报名成功'])
    expect(await unread(account)).toBe(1)
  })

  test('asked when reading: what came before is hidden and not counted while the rest lasts, and cannot be opened', async () => {
    const account = world.newAccount()
    await send(account)
    await send(account, { kind: 'signUpConfirmed', title: '报名成功' })
    const shown = (await inbox(account)).find((item) => item.kind === 'familyDayInvitation')
    if (!shown) throw new Error('no notice')
    rest(account, { household: true })
    expect((await inbox(account)).map((item) => item.title)).toEqual(['报名成功'])
    expect(await unread(account)).toBe(1)
    await expect(world.clientOf(account).notices.markRead({ noticeId: shown.noticeId })).rejects.toMatchObject({ status: 404 })
    rest(account, { household: false })
    expect(await inbox(account)).toHaveLength(2)
  })

  test('the database hides exactly what the rule says must rest', async () => {
    const [a, b] = [v7(), v7()]
    const account = world.newAccount()
    const sent = noticeKinds.flatMap((kind) => [[], [a], [b], [a, b]].map((personIds) => ({ kind, personIds, title: `${kind} ${personIds.join()}` })))
    for (const message of sent) await send(account, message)
    const noted: Quiet[] = [[], [a], [b], [a, b]].flatMap((people) =>
      [true, false].map((household) => ({ household, pregnancy: false, personIds: new Set(people) })),
    )
    for (const quiet of noted) {
      rest(account, quiet)
      const expected = sent.filter(({ kind, personIds }) => !mustRest(kind, personIds, quiet)).map(({ title }) => title)
      expect(await unread(account)).toBe(expected.length)
      const shown: string[] = []
      for (let cursor: string | undefined, more = true; more;) {
        const page = await world.clientOf(account).notices.inbox({ cursor })
        shown.push(...page.items.map((item) => item.title))
        cursor = page.next ?? undefined
        more = page.next !== null
      }
      expect(shown.sort()).toEqual(expected.sort())
    }
  })
})

test('erasing an account removes its inbox and held texts, and nobody else’s', async () => {
  const [leaving, staying] = [world.newAccount(), world.newAccount()]
  for (const accountId of [leaving, staying]) {
    await send(accountId)
    await world.platform.db
      .transaction()
      .execute((work) => world.notices.holdText(work, { accountId, field: '家人称呼', text: '小满', subjectKind: 'person', subjectId: v7() }))
  }
  await world.platform.db.transaction().execute((work) => world.notices.eraser(work, leaving as Parameters<typeof world.notices.eraser>[1], 'test'))
  const left = await sql<{ account_id: string }>`select account_id from notices_notice where account_id in (${leaving}, ${staying})
    union all select account_id from notices_held_text where account_id in (${leaving}, ${staying})`.execute(world.platform.db)
  expect(left.rows.map((row) => row.account_id)).toEqual([staying, staying])
})
