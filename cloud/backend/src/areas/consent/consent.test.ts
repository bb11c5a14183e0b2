import { createHash } from 'node:crypto'
import { purposes, purposeWords, separatePurposes, type SeparatePurpose } from '@xiongguan/contract/consent/terms'
import type { PersonId } from '@xiongguan/contract/membership/terms'
import { sql } from 'kysely'
import { createTestApp, type TestApp } from '../../testing/test-app'
import { readFileSync } from 'node:fs'
import { consentText } from './consent-text'
import { impactDocument } from './impact-document'
import { childRules, privacyGuide } from './privacy-guide'
import { isSensitive } from './purpose'
import { register } from './purposes'

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.destroy())

const version = (purpose: SeparatePurpose) => register[purpose].version

async function family(openid: string) {
  const made = await app.family(openid, [
    ['妈妈', 'adult'],
    ['乐乐', 'child'],
    ['果果', 'child'],
  ])
  const caller = await app.app.areas.identity.recognise.byOpenid(openid, false)
  const children = made.household.people.filter(({ kind }) => kind === 'child').map(({ personId }) => personId)
  return { ...made, accountId: caller?.accountId ?? '', children: children as [PersonId, PersonId] }
}
const given = (accountId: string, purpose: SeparatePurpose, subject?: string) => app.app.areas.consent.given(app.db, accountId, purpose, subject)

describe('a consent', () => {
  test('is to one purpose alone, and nothing is agreed to beforehand', async () => {
    const { client, accountId } = await family('one')
    const before = (await client.consent.mine()).consents.filter(({ purpose, subject }) => separatePurposes.includes(purpose as never) && !subject)
    expect(before.map(({ state }) => state)).toEqual(before.map(() => 'none'))
    expect(await client.consent.give({ purpose: 'phone', version: version('phone') })).toMatchObject({ kind: 'saved' })
    expect(await Promise.all([given(accountId, 'phone'), given(accountId, 'realName'), given(accountId, 'memberFile')])).toEqual([true, false, false])
  })

  test('ends at once when it is taken back, and the answer says what stops and what stays', async () => {
    const { client, accountId } = await family('back')
    await client.consent.give({ purpose: 'realName', version: version('realName') })
    const answer = await client.consent.withdraw({ purpose: 'realName' })
    expect(answer).toMatchObject({ kind: 'saved', words: expect.stringContaining(register.realName.stops) })
    expect(answer).toMatchObject({ words: expect.stringContaining(register.realName.stays) })
    expect(await given(accountId, 'realName')).toBe(false)
    const missing = await app.app.areas.consent.require(app.db, accountId, 'realName')
    expect(missing).toMatchObject({ kind: 'consentMissing', purpose: 'realName' })
    expect(
      (await client.consent.history())
        .slice(0, 2)
        .map(({ step }) => step)
        .sort(),
    ).toEqual(['given', 'withdrawn'])
  })

  test('to an earlier text does not count until it is given anew', async () => {
    const { client, accountId } = await family('earlier')
    await client.consent.give({ purpose: 'phone', version: version('phone') })
    await sql`insert into consent_text values ('phone', '2020-01', '[]', now())`.execute(app.db)
    await sql`update consent_given set version = '2020-01' where purpose = 'phone' and account_id = ${accountId}`.execute(app.db)
    expect(await given(accountId, 'phone')).toBe(false)
    expect((await client.consent.mine()).consents).toContainEqual(
      expect.objectContaining({ purpose: 'phone', state: 'outdated', version: '2020-01' }),
    )
    expect(await client.consent.give({ purpose: 'phone', version: '2020-01' })).toMatchObject({ kind: 'refused', why: 'outdated' })
    await client.consent.give({ purpose: 'phone', version: version('phone') })
    expect(await given(accountId, 'phone')).toBe(true)
  })

  test('waits for the privacy notice', async () => {
    expect(await app.clients.resident('stranger').consent.give({ purpose: 'phone', version: version('phone') })).toMatchObject({
      why: 'privacyMissing',
    })
  })

  test('writes an audit row with the purpose and no name', async () => {
    const { client, accountId } = await family('audit')
    await client.consent.give({ purpose: 'phone', version: version('phone') })
    const { rows } = await sql<object>`select action, subject_id, detail from audit_entry
      where detail = 'phone' and actor_id = ${accountId}`.execute(app.db)
    expect(rows).toEqual([{ action: 'consent.given', subject_id: accountId, detail: 'phone' }])
  })
})

describe('for children', () => {
  test('is given for each child apart, and for no child of another family', async () => {
    const mine = await family('mine')
    const others = await family('others')
    const [first, second] = mine.children
    const give = (subjectId?: PersonId) => mine.client.consent.give({ purpose: 'childRegister', version: version('childRegister'), subjectId })
    expect(await give(first)).toMatchObject({ kind: 'saved' })
    expect(await given(mine.accountId, 'childRegister', first)).toBe(true)
    expect(await given(mine.accountId, 'childRegister', second)).toBe(false)
    expect(await give(others.children[0])).toMatchObject({ kind: 'refused', why: 'notYours' })
    expect(await give()).toMatchObject({ kind: 'refused', why: 'notYours' })
  })

  test('the nickname’s is written down as the child is added; taking it back removes that child alone', async () => {
    const { client, accountId, children } = await family('nick')
    const [first, second] = children
    expect(await given(accountId, 'childNickname', first)).toBe(true)
    expect(await client.consent.withdraw({ purpose: 'childNickname', subjectId: first })).toMatchObject({ kind: 'saved' })
    expect((await client.membership.household())?.people.map(({ nickname }) => nickname)).toEqual(['妈妈', '果果'])
    expect(await given(accountId, 'childNickname', first)).toBe(false)
    expect(await given(accountId, 'childNickname', second)).toBe(true)
  })

  test('removing a child ends every consent about it', async () => {
    const { client, accountId, children } = await family('gone')
    const [first] = children
    await client.consent.give({ purpose: 'childRegister', version: version('childRegister'), subjectId: first })
    await client.membership.removePerson({ personId: first })
    expect(await given(accountId, 'childRegister', first)).toBe(false)
    expect(await given(accountId, 'childNickname', first)).toBe(false)
  })
})

test('an account that leaves agrees to nothing any more; the proof stays', async () => {
  const { client, accountId } = await family('leaves')
  await client.consent.give({ purpose: 'phone', version: version('phone') })
  await client.identity.eraseAccount()
  expect(await given(accountId, 'phone')).toBe(false)
  const { rows } =
    await sql<object>`select 1 from consent_given where account_id = ${accountId} and purpose = 'phone' and erased_at is not null`.execute(app.db)
  expect(rows).toHaveLength(1)
})

/** The words of every version. A changed word needs a new version in the register, and then a new line here. */
const fingerprints: Readonly<Record<string, string>> = {
  'accessLog 2026-11': '5def6ee7fca8dd0e',
  'account 2026-11': '3ee340b94c0a3101',
  'actForElder 2026-11': '8dcf7b6b8e0bf891',
  'articleQuestions 2026-11-28': '8835007829e716ac',
  'childHealth 2026-11': 'c189e053703fa6dc',
  'childNickname 2026-11': '15822f0a3631061b',
  'childRegister 2026-11': '8cfc9092596d46a2',
  'displayWorks 2026-11': 'f0ec800ae58441f6',
  'events 2026-11': '7672384d2aac00f1',
  'familySharing 2026-11': '7fd6483adbb3fb29',
  'household 2026-11': 'e23444bb138e15ec',
  'memberContact 2026-11': 'ea8c757b2b62e6ad',
  'memberFile 2026-11-28': '06c09a509156af5b',
  'phone 2026-11': '383f15089cdb68d9',
  'pregnancy 2026-11': '63b0aa7fe8963a4c',
  'realName 2026-11': 'fbea21276ee61717',
  'registerDuty 2026-11': '04990a5ec362b4e1',
  'staffAccounts 2026-11': 'a80b903ce018b06a',
}

test('no version of a text changes its words', () => {
  const now = purposes.map((purpose) => {
    const { version: of, sections } = consentText(purpose)
    return [`${purpose} ${of}`, createHash('sha256').update(JSON.stringify(sections)).digest('hex').slice(0, 16)] as const
  })
  expect(Object.fromEntries(now)).toEqual(fingerprints)
})

describe('what is made from the register', () => {
  test('the impact assessment in docs is the one of today; npm run privacy:document writes it', () => {
    expect(readFileSync('docs/impact-assessment.md', 'utf8')).toBe(impactDocument())
  })

  test('the guide names every purpose with its data and law, every processor, and where each right is used', () => {
    const text = JSON.stringify(privacyGuide())
    for (const row of Object.values(register)) {
      for (const { name } of row.data) expect(text).toContain(name)
      expect(text).toContain(row.law)
      for (const { name } of row.receivers.filter(({ role }) => role === 'processor')) expect(text).toContain(name)
    }
  })

  test('the rules for children are a page of their own, and speak of every purpose that concerns a child and of no other', () => {
    const titles = childRules().sections.map(({ title }) => title)
    for (const purpose of purposes) expect([purpose, titles.includes(purposeWords[purpose])]).toEqual([purpose, register[purpose].perChild])
  })

  test('whatever is sensitive is asked apart, on paper, or founded in law; what is asked apart says what goes on without it', () => {
    for (const purpose of purposes) {
      const row = register[purpose]
      if (isSensitive(row)) expect([purpose, row.asking]).toEqual([purpose, expect.stringMatching(/separately|onPaper|no/)])
      expect([purpose, row.asking === 'separately']).toEqual([purpose, separatePurposes.some((each) => each === purpose)])
      expect([purpose, row.asking === 'no']).toEqual([purpose, row.basis !== 'consent' && row.asking !== 'notice'])
      expect(row.goesOn.length).toBeGreaterThan(4)
    }
  })
})
