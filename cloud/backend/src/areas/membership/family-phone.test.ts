import { sql } from 'kysely'
import { codesPerHour, codeTries } from '@xiongguan/contract/membership/family-rules'
import { findInTables } from '../../testing/clear-text'
import { phoneNotice } from './index'
import { openMembership, type MembershipWorld } from './testing'

let world: MembershipWorld
beforeAll(async () => {
  world = await openMembership()
})
afterAll(() => world.database.destroy())

const consentVersion = phoneNotice().version
const of = (openid: string, key?: string) => world.as(openid, { key }).family
const sentTo = (phone: string) => world.sms.texts.filter((text) => text.phone === phone).map(({ words }) => /\d{6}/.exec(words)?.[0] ?? '')
const wrong = (code: string) => (code === '000000' ? '000001' : '000000')

async function asked(phone: string) {
  const openid = await world.newcomer()
  expect(await of(openid).sendPhoneCode({ phone })).toMatchObject({ kind: 'sent' })
  return { openid, code: sentTo(phone).at(-1) ?? '' }
}

test('reading needs nothing; a phone is bound by its code, once', async () => {
  const phone = '13900000011'
  const { openid, code } = await asked(phone)
  expect(await of(openid).standing()).toMatchObject({ standing: 'reader', phoneEnd: null })
  expect(await of(openid).provePhone({ code, consentVersion })).toMatchObject({
    kind: 'bound',
    standing: { standing: 'reachable', phoneEnd: '0011' },
  })
  expect(await of(openid).provePhone({ code, consentVersion })).toMatchObject({ kind: 'refused', reason: 'expired' })
  const accountId = await world.accountOf(openid)
  expect(await world.membership.phoneOf(world.platform.db, accountId)).toBe(phone)
  expect(await world.membership.standing(world.platform.db, accountId)).toEqual({ standing: 'reachable', next: expect.stringContaining('姓名') })
  expect(await of(openid).forgetPhone()).toMatchObject({ standing: 'reader' })
  expect(await world.membership.phoneOf(world.platform.db, accountId)).toBeNull()
})

test('a code is locked after a few tries, the right one too; a new one opens again', async () => {
  const phone = '13900000012'
  const { openid, code } = await asked(phone)
  for (let tried = 1; tried < codeTries; tried += 1)
    expect(await of(openid).provePhone({ code: wrong(code), consentVersion })).toMatchObject({ reason: 'wrongCode' })
  expect(await of(openid).provePhone({ code: wrong(code), consentVersion })).toMatchObject({ reason: 'locked' })
  expect(await of(openid).provePhone({ code, consentVersion })).toMatchObject({ reason: 'locked' })
  await of(openid).sendPhoneCode({ phone })
  expect(await of(openid).provePhone({ code: sentTo(phone).at(-1) ?? '', consentVersion })).toMatchObject({ kind: 'bound' })
})

test('many guesses at once get no more tries than one after another', async () => {
  const phone = '13900000013'
  const { openid, code } = await asked(phone)
  const answers = await Promise.all(Array.from({ length: 20 }, () => of(openid).provePhone({ code: wrong(code), consentVersion })))
  const tries = answers.filter((answer) => answer.kind === 'refused' && answer.reason === 'wrongCode').length
  expect(tries).toBe(codeTries - 1)
  const { rows } = await sql<{
    tries: number
  }>`select max(tries) as tries from membership_phone_code where account_id = ${await world.accountOf(openid)}`.execute(world.platform.db)
  expect(rows).toEqual([{ tries: codeTries }])
})

test('a code lives ten minutes', async () => {
  const { openid, code } = await asked('13900000014')
  world.pass(11)
  expect(await of(openid).provePhone({ code, consentVersion })).toMatchObject({ reason: 'expired' })
})

test('codes are few an hour, for an account and for a number whoever asks; also when asked at once', async () => {
  const phone = '13900000015'
  const others = await Promise.all(Array.from({ length: 6 }, () => world.newcomer()))
  const answers = await Promise.all(others.map((openid) => of(openid).sendPhoneCode({ phone })))
  expect(answers.filter(({ kind }) => kind === 'sent')).toHaveLength(codesPerHour)
  expect(sentTo(phone)).toHaveLength(codesPerHour)
  world.pass(61)
  expect(await of(others[0] ?? '').sendPhoneCode({ phone })).toMatchObject({ kind: 'sent' })
})

test('nothing is told of who else uses a number', async () => {
  const phone = '13900000016'
  const first = await asked(phone)
  await of(first.openid).provePhone({ code: first.code, consentVersion })
  const [taken, free] = [await world.newcomer(), await world.newcomer()]
  const answer = async (openid: string, number: string) => {
    const { shown: _shown, ...rest } = (await of(openid).sendPhoneCode({ phone: number })) as { shown: string | null }
    return rest
  }
  expect(await answer(taken, phone)).toEqual(await answer(free, '13900000017'))
})

test('the same key sends one message', async () => {
  const openid = await world.newcomer()
  const phone = '13900000018'
  const key = 'one-key-for-a-code'
  await of(openid, key).sendPhoneCode({ phone })
  await of(openid, key).sendPhoneCode({ phone })
  expect(sentTo(phone)).toHaveLength(1)
})

test('WeChat’s phone is taken for its code; a spent code and a foreign number are refused', async () => {
  const openid = await world.newcomer()
  world.wechat.answerPhones((code) =>
    code === 'fresh' ? { kind: 'phone', phone: '13900000019' } : { kind: code === 'spent' ? 'expired' : 'foreign' },
  )
  expect(await of(openid).takeWeChatPhone({ code: 'spent', consentVersion })).toMatchObject({ reason: 'expired' })
  expect(await of(openid).takeWeChatPhone({ code: 'abroad', consentVersion })).toMatchObject({ reason: 'foreign' })
  expect(await of(openid).takeWeChatPhone({ code: 'fresh', consentVersion })).toMatchObject({ kind: 'bound', standing: { phoneEnd: '0019' } })
  expect(world.wechat.calls.at(-1)).toEqual({ api: 'phonenumber.getPhoneNumber', payload: { code: 'fresh' } })
})

test('without the privacy notice no code goes out', async () => {
  expect(await of('o-reads-only').sendPhoneCode({ phone: '13900000020' })).toMatchObject({ reason: 'privacyMissing' })
  expect(sentTo('13900000020')).toEqual([])
})

test('no number and no code stands in clear in any table', async () => {
  const phone = '13900000021'
  const { code } = await asked(phone)
  expect(await findInTables(world.platform.db, [phone])).toEqual([])
  const { rows } = await sql<{ hash: Buffer }>`select code_hash as hash from membership_phone_code`.execute(world.platform.db)
  expect(rows.every(({ hash }) => !hash.includes(Buffer.from(code)))).toBe(true)
})

test('a phone needs its own consent, and taking that back deletes it at once', async () => {
  const { openid, code } = await asked('13900000023')
  expect(await of(openid).provePhone({ code, consentVersion: 'another' })).toMatchObject({ reason: 'consentMissing' })
  expect(await of(openid).provePhone({ code, consentVersion })).toMatchObject({ kind: 'bound' })
  await world.as(openid).consent.withdraw({ purpose: 'phone' })
  expect(await of(openid).standing()).toMatchObject({ standing: 'reader', phoneEnd: null })
})

test('erasing the account forgets the phone', async () => {
  const { openid, code } = await asked('13900000022')
  await of(openid).provePhone({ code, consentVersion })
  const accountId = await world.accountOf(openid)
  expect(await world.as(openid).identity.eraseAccount()).toEqual({ kind: 'erased' })
  const { rows } = await sql<{
    n: number
  }>`select ((select count(*) from membership_contact where account_id = ${accountId}) + (select count(*) from membership_phone_code where account_id = ${accountId}))::int as n`.execute(
    world.platform.db,
  )
  expect(rows).toEqual([{ n: 0 }])
})
