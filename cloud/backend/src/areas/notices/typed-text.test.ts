import { sql } from 'kysely'
import { v7 } from 'uuid'
import { recordingWeChat } from '../../platform/wechat/recorder'
import { unaskedWeChat } from '../../platform/wechat/unasked'
import type { TextVerdict, WeChatApi } from '../../platform/wechat/api'
import { openNotices, type NoticesWorld } from './testing'

const opened: NoticesWorld[] = []
afterAll(async () => {
  for (const world of opened) await world.database.destroy()
})

async function openWith(wechat: WeChatApi) {
  const world = await openNotices(wechat)
  opened.push(world)
  const account = world.newAccount()
  world.openids.set(account, 'o-synthetic')
  return { world, account }
}
const answering = (verdict: TextVerdict) => recordingWeChat(() => verdict)

describe('judging', () => {
  test('asks WeChat in the shape of security.msgSecCheck 2.0, scene 1', async () => {
    const wechat = answering('pass')
    const { world, account } = await openWith(wechat)
    expect(await world.notices.judgeText(account, '小满')).toBe('clear')
    expect(wechat.calls).toEqual([{ api: 'security.msgSecCheck', payload: { openid: 'o-synthetic', scene: 1, version: 2, content: '小满' } }])
  })

  test.each([
    ['risky', 'refused'],
    ['review', 'held'],
    ['pass', 'clear'],
  ] as const)('%s means %s', async (verdict, judgement) => {
    const { world, account } = await openWith(answering(verdict))
    expect(await world.notices.judgeText(account, '小满')).toBe(judgement)
  })

  test('the local list refuses before WeChat hears of it', async () => {
    const wechat = answering('pass')
    const { world, account } = await openWith(wechat)
    expect(await world.notices.judgeText(account, '王 八 蛋')).toBe('refused')
    expect(wechat.calls).toEqual([])
  })

  test('an account without openid is judged by the local list alone', async () => {
    const wechat = answering('risky')
    const { world } = await openWith(wechat)
    expect(await world.notices.judgeText(world.newAccount(), '小满')).toBe('clear')
    expect(wechat.calls).toEqual([])
  })

  test('WeChat out of order: a person decides, and the log does not hold the text', async () => {
    const { world, account } = await openWith({
      ...unaskedWeChat('pass'),
      checkText: async (_openid, text) => {
        throw new Error(`cannot check ${text}`)
      },
    })
    expect(await world.notices.judgeText(account, '小满')).toBe('held')
    expect(world.warnings).toHaveLength(1)
    expect(JSON.stringify(world.warnings)).not.toContain('小满')
  })

  test('WeChat does not answer: a person decides', async () => {
    const { world, account } = await openWith({ ...unaskedWeChat('pass'), checkText: () => new Promise(() => undefined) })
    expect(await world.notices.judgeText(account, '小满')).toBe('held')
  })
})

describe('the human queue', () => {
  let world: NoticesWorld
  beforeAll(async () => {
    world = (await openWith(answering('review'))).world
  })

  const hold = (text: string) =>
    world.platform.db
      .transaction()
      .execute((work) => world.notices.holdText(work, { accountId: v7(), field: '家人称呼', text, subjectKind: 'person', subjectId: v7() }))
  const editor = () => world.clientOf(world.newAccount(), 'editor').deliveries
  const announced = async () =>
    (
      await sql<{ payload: { heldTextId: string; verdict: string } }>`select payload from platform_outbox where kind = 'text.reviewed'`.execute(
        world.platform.db,
      )
    ).rows

  test('shows waiting texts, writes down who read them, and keeps them sealed', async () => {
    const heldTextId = await hold('金丝雀一号')
    const reader = world.newAccount()
    const { items } = await world.clientOf(reader, 'editor').deliveries.heldTexts({})
    expect(items).toEqual([{ heldTextId, field: '家人称呼', text: '金丝雀一号', at: expect.any(String) }])
    const audit = await sql<{
      subject_id: string
    }>`select subject_id from audit_entry where action = 'heldTexts.read' and actor_id = ${reader}`.execute(world.platform.db)
    expect(audit.rows).toEqual([{ subject_id: heldTextId }])
  })

  test('a verdict is announced once with its id, forgets the text, and leaves the queue', async () => {
    const heldTextId = await hold('金丝雀二号')
    const find = async () => (await editor().heldTexts({})).items.find((item) => item.heldTextId === heldTextId)
    const waiting = await find()
    if (!waiting) throw new Error('not in the queue')
    const reviews = await Promise.allSettled(
      [editor(), editor()].map((reviewer) => reviewer.reviewText({ heldTextId: waiting.heldTextId, verdict: 'refuse' })),
    )
    expect(reviews.map((review) => review.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await find()).toBeUndefined()
    expect((await announced()).filter((row) => row.payload.heldTextId === heldTextId).map((row) => row.payload.verdict)).toEqual(['refuse'])
    const bytes = await sql<{ text_sealed: Buffer | null }>`select text_sealed from notices_held_text where held_text_id = ${heldTextId}`.execute(
      world.platform.db,
    )
    expect(bytes.rows).toEqual([{ text_sealed: null }])
  })

  test('a withdrawn text can no longer be decided', async () => {
    const heldTextId = await hold('金丝雀三号')
    const waiting = (await editor().heldTexts({})).items.find((item) => item.heldTextId === heldTextId)
    if (!waiting) throw new Error('not in the queue')
    await world.platform.db.transaction().execute((work) => world.notices.withdrawText(work, heldTextId))
    await expect(editor().reviewText({ heldTextId: waiting.heldTextId, verdict: 'pass' })).rejects.toMatchObject({ status: 404 })
    expect((await announced()).some((row) => row.payload.heldTextId === heldTextId)).toBe(false)
  })

  test('is closed to those without the right', async () => {
    await expect(world.clientOf(world.newAccount()).deliveries.heldTexts({})).rejects.toMatchObject({ status: 404 })
    await expect(world.clientOf(world.newAccount(), 'event_manager').deliveries.heldTexts({})).rejects.toMatchObject({ status: 404 })
  })
})
