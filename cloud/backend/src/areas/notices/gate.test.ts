import {
  noticeImportance,
  noticeKinds,
  noticeOutsideWords,
  noticeTouch,
  subscribeTemplates,
  touches,
  type NoticeKind,
} from '@xiongguan/contract/notices/terms'
import { v7 } from 'uuid'
import { recordingWeChat } from '../../platform/wechat/recorder'
import { goesOutside, worthTextMessage } from './budget'
import type { Quiet } from './rules'
import { openNotices } from './testing'

const secret = '王女士一家的消息'
const person = v7()
const wholeHousehold: Quiet = { household: true, pregnancy: false, personIds: new Set() }
const onePerson: Quiet = { household: false, pregnancy: false, personIds: new Set([person]) }

const neutral = noticeKinds.filter((kind) => noticeTouch[kind] === 'neutral')

/**
 * Every kind there is, to families of their own so that no kind takes another's subscription: one who may be reached by WeChat,
 * one by text message alone. Answers what left the house, and what the inbox shows.
 */
async function sendEverything(rest: Quiet | null, when: 'before writing' | 'before sending' | 'before reading') {
  const wechat = recordingWeChat()
  const world = await openNotices(wechat)
  const families = new Map<string, NoticeKind>()
  const beginRest = () => rest && [...families.keys()].forEach((account) => world.resting.set(account, rest))
  for (const kind of noticeKinds) {
    const [byWeChat, byText] = [world.newAccount(), world.newAccount()]
    families.set(byWeChat, kind).set(byText, kind)
    world.openids.set(byWeChat, `wechat:${kind}`)
    world.phones.set(byText, `phone:${kind}`)
    const answers = subscribeTemplates.map((template) => ({ template, templateId: `demonstration-${template}`, answer: 'accept' as const }))
    for (const _ of [1, 2]) await world.clientOf(byWeChat).notices.answerSubscriptions({ answers })
  }
  if (when === 'before writing') beginRest()
  for (const [accountId, kind] of families) {
    const message = { accountId, kind, title: secret, text: secret, opens: null, dedupeKey: v7(), personIds: [person] }
    await world.platform.db.transaction().execute((work) => world.notices.send(work, message))
  }
  if (when === 'before sending') beginRest()
  for (let round = 0; round < 8; round += 1) {
    await world.notices.dispatch()
    world.clock.forward(6 * 3600)
  }
  if (when === 'before reading') beginRest()
  const shown: NoticeKind[] = []
  for (const [account, kind] of families) if ((await world.clientOf(account).notices.inbox({})).items.length > 0) shown.push(kind)
  await world.database.destroy()
  const sent = wechat.calls.flatMap((call) => (call.api === 'subscribeMessage.send' ? [call.payload] : []))
  return { sent, byWeChat: sent.map(({ openid }) => openid), texts: world.texts, shown: [...new Set(shown)] }
}

const wechatOf = (kinds: readonly NoticeKind[]) => kinds.filter((kind) => goesOutside(noticeImportance[kind])).map((kind) => `wechat:${kind}`)
const textOf = (kinds: readonly NoticeKind[]) => kinds.filter((kind) => worthTextMessage(noticeImportance[kind])).map((kind) => `phone:${kind}`)
const sorted = (list: readonly string[]) => [...list].sort()

test('without a rest every kind worth it leaves by every channel, and says only its generic words', async () => {
  const { sent, byWeChat, texts, shown } = await sendEverything(null, 'before writing')
  expect(sorted(byWeChat)).toEqual(sorted(wechatOf(noticeKinds)))
  expect(sorted(texts.map(({ phone }) => phone))).toEqual(sorted(textOf(noticeKinds)))
  expect(sorted(shown)).toEqual(sorted(noticeKinds))
  expect(JSON.stringify([sent, texts])).not.toContain(secret)
  const allowed = new Set<string>(Object.values(noticeOutsideWords))
  expect(sent.every(({ data }) => allowed.has(data.thing1?.value ?? ''))).toBe(true)
})

describe.each([
  ['the whole household', wholeHousehold],
  ['one of its people', onePerson],
])('while %s rests, of all kinds only the neutral ones', (_, rest) => {
  test.each(['before writing', 'before sending'] as const)('leave the house and show, when the rest begins %s', async (when) => {
    const { byWeChat, texts, shown } = await sendEverything(rest, when)
    expect(sorted(byWeChat)).toEqual(sorted(wechatOf(neutral)))
    expect(sorted(texts.map(({ phone }) => phone))).toEqual(sorted(textOf(neutral)))
    expect(sorted(shown)).toEqual(sorted(neutral))
  })

  test('show, when the rest begins before reading', async () => {
    expect(sorted((await sendEverything(rest, 'before reading')).shown)).toEqual(sorted(neutral))
  })
})

describe('while a pregnancy rests', () => {
  const pregnancy: Quiet = { household: false, pregnancy: true, personIds: new Set() }
  const others = noticeKinds.filter((kind) => noticeTouch[kind] !== 'pregnancy')

  test('some kind touches it', () => {
    expect(others.length).toBeLessThan(noticeKinds.length)
  })

  test.each(['before writing', 'before sending'] as const)('what touches it stays, all else leaves, when the rest begins %s', async (when) => {
    const { byWeChat, texts, shown } = await sendEverything(pregnancy, when)
    expect(sorted(byWeChat)).toEqual(sorted(wechatOf(others)))
    expect(sorted(texts.map(({ phone }) => phone))).toEqual(sorted(textOf(others)))
    expect(sorted(shown)).toEqual(sorted(others))
  })

  test('what touches it no longer shows, when the rest begins before reading', async () => {
    expect(sorted((await sendEverything(pregnancy, 'before reading')).shown)).toEqual(sorted(others))
  })
})

test('every kind says what it touches', () => {
  expect(noticeKinds.filter((kind) => !touches.includes(noticeTouch[kind]))).toEqual([])
})
