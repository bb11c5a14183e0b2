import { sql } from 'kysely'
import { v7 } from 'uuid'
import { asId } from '@xiongguan/contract/kit/id'
import type { Slip } from '@xiongguan/contract/custody/slip'
import type { FileId } from '@xiongguan/contract/custody/terms'
import { readSlip } from './slips'
import { openCustody, registeredFamily, there, type CustodyWorld } from './testing'

let world: CustodyWorld
let fileId: FileId

beforeAll(async () => {
  world = await openCustody()
  const made = await world.assign(world.family.householdId)
  if (made.kind !== 'assigned') throw new Error(made.words)
  fileId = made.fileId
})
afterAll(() => world.test.destroy())

const gone = { code: 'NOT_FOUND' }
const open = (who: { client: CustodyWorld['first']['client'] }) => who.client.custodyField.open({ fileId, purpose: 'visit' })
const looks = async () => {
  const { rows } = await sql<{ action: string; purpose: string | null; actor_id: string }>`
    select action, purpose, actor_id from audit_entry where household_id = ${world.family.householdId} order by sequence`.execute(world.test.db)
  return rows
}

describe('a file and its contacts', () => {
  test('both contacts open it, and each opening is a look the family sees', async () => {
    const before = (await looks()).length
    const file = await open(world.first)
    expect(file).toMatchObject({ kind: 'a', headName: '合成甲', householdId: world.family.householdId })
    expect(file.contacts.map(({ accountId }) => accountId)).toEqual([world.first.accountId, world.second.accountId])
    await open(world.second)
    expect((await looks()).slice(before)).toEqual([
      { action: 'register.opened', purpose: 'visit', actor_id: world.first.accountId },
      { action: 'register.opened', purpose: 'visit', actor_id: world.second.accountId },
    ])
  })

  test('nobody else opens it, and the answer is that of a file which is not there', async () => {
    for (const who of [world.third, world.elsewhere, world.secretary, world.registrar, world.administrator]) {
      await expect(open(who)).rejects.toMatchObject(gone)
    }
    await expect(world.first.client.custodyField.open({ fileId: asId<'File'>(v7()), purpose: 'visit' })).rejects.toMatchObject(gone)
  })

  test('the list shows a family name to its contacts and nothing to a third', async () => {
    expect((await world.first.client.custodyField.families({})).items).toMatchObject([
      { fileId, headName: '合**', partner: '演示 · community_worker' },
    ])
    expect((await world.third.client.custodyField.families({})).items).toEqual([])
  })

  test('the family sees who looks after it; a neighbour sees nobody', async () => {
    expect(await world.family.client.custody.contacts()).toHaveLength(2)
    const neighbour = await registeredFamily(world.test, 'o-neighbour', { name: '合成乙' })
    expect(await neighbour.client.custody.contacts()).toEqual([])
  })

  test('who writes later than another is not written over', async () => {
    const { revision } = await open(world.first)
    expect(await world.first.client.custodyField.saveNote({ fileId, note: '每月走访', revision })).toEqual({ kind: 'done' })
    expect(await world.second.client.custodyField.saveNote({ fileId, note: '另一句', revision })).toMatchObject({ reason: 'changedMeanwhile' })
    expect((await open(world.second)).note).toBe('每月走访')
    await expect(world.third.client.custodyField.saveNote({ fileId, note: '不该', revision: revision + 1 })).rejects.toMatchObject(gone)
  })
})

describe('always two', () => {
  test('the registrar assigns two different colleagues on duty there, once, and never themselves', async () => {
    const other = await registeredFamily(world.test, 'o-two', { name: '合成丙' })
    const { first, third, elsewhere, secretary, administrator } = world
    const reasonOf = async (contacts: [string, string]) => {
      const made = await world.assign(other.householdId, contacts)
      return made.kind === 'refused' ? made.reason : made.kind
    }
    expect(await reasonOf([first.accountId, first.accountId])).toBe('sameContact')
    expect(await reasonOf([first.accountId, administrator.accountId])).toBe('notOnDuty')
    expect(await reasonOf([first.accountId, elsewhere.accountId])).toBe('outOfPlace')
    expect(await reasonOf([third.accountId, secretary.accountId])).toBe('assigned')
    expect(await reasonOf([first.accountId, third.accountId])).toBe('alreadyKept')
  })

  test('the database refuses one alone, both in one person, and a taken-out history, whoever writes', async () => {
    const { db } = world.test
    const tryOut = (...statements: ReturnType<typeof sql>[]) =>
      db.transaction().execute(async (work) => {
        for (const statement of statements) await statement.execute(work)
      })
    const end = sql`update custody_contact set until_at = now() where file_id = ${fileId} and seat = 1 and until_at is null`
    await expect(tryOut(end)).rejects.toThrow('two contacts')
    const alone = v7()
    const file = sql`insert into custody_file (file_id, pseudonym, contents_sealed, created_by, created_at, changed_at)
      values (${alone}, ${Buffer.from(alone)}, ${Buffer.from('x')}, ${v7()}, now(), now())`
    await expect(tryOut(file)).rejects.toThrow('two contacts')
    const sit = (seat: number, account: string) => sql`insert into custody_contact (contact_id, file_id, seat, account_id, since_at, assigned_by)
      values (${v7()}, ${alone}, ${seat}, ${account}, now(), ${v7()})`
    const one = v7()
    await expect(tryOut(file, sit(1, one))).rejects.toThrow('two contacts')
    await expect(tryOut(file, sit(1, one), sit(2, one))).rejects.toThrow('custody_contact_person')
    await expect(tryOut(sql`delete from custody_contact where file_id = ${fileId}`)).rejects.toThrow('stays')
  })

  test('a contact hands over when the other agrees, and not before', async () => {
    const { first, second, third } = world
    expect((await first.client.custodyField.successors({ fileId })).map(({ accountId }) => accountId).sort()).toEqual(
      [third.accountId, world.secretary.accountId].sort(),
    )
    expect(await first.client.custodyField.handOver({ fileId, to: second.accountId })).toMatchObject({ reason: 'sameContact' })
    expect(await first.client.custodyField.handOver({ fileId, to: third.accountId })).toEqual({ kind: 'done' })
    expect(await first.client.custodyField.handOver({ fileId, to: third.accountId })).toMatchObject({ reason: 'alreadyAsked' })
    await expect(open(third)).rejects.toMatchObject(gone)
    const [asked] = await third.client.custodyField.handovers()
    if (!asked) throw new Error('nothing was asked')
    const answer = (who: typeof first, said: 'accepted' | 'declined' | 'withdrawn') =>
      who.client.custodyField.answerHandover({ handoverId: asked.handoverId, answer: said })
    await expect(answer(second, 'accepted')).rejects.toMatchObject(gone)
    await expect(answer(first, 'accepted')).rejects.toMatchObject(gone)
    expect(await answer(third, 'accepted')).toEqual({ kind: 'done' })
    expect((await open(third)).contacts.map(({ accountId }) => accountId)).toEqual([third.accountId, second.accountId])
    await expect(open(first)).rejects.toMatchObject(gone)
  })

  test('the database takes no successor without both', async () => {
    const { first, second, third } = world
    const handoverId = v7()
    const seatOf = sql`insert into custody_contact (contact_id, file_id, seat, account_id, since_at, assigned_by, handover_id)
      values (${v7()}, ${fileId}, 1, ${first.accountId}, now(), ${third.accountId}, ${handoverId})`
    const attempt = (decision: ReturnType<typeof sql>) =>
      world.test.db.transaction().execute(async (work) => {
        await sql`insert into custody_handover (handover_id, file_id, from_account_id, to_account_id, proposed_at)
          values (${handoverId}, ${fileId}, ${third.accountId}, ${first.accountId}, now())`.execute(work)
        await decision.execute(work)
        await sql`update custody_contact set until_at = now() where file_id = ${fileId} and seat = 1 and until_at is null`.execute(work)
        await seatOf.execute(work)
      })
    await expect(attempt(sql`select 1`)).rejects.toThrow('a hand-over needs both')
    const decide = (by: string) =>
      sql`update custody_handover set decision = 'accepted', decided_by = ${by}, decided_at = now() where handover_id = ${handoverId}`
    await expect(attempt(decide(second.accountId))).rejects.toThrow('custody_handover_both')
  })

  test('the registrar replaces whoever left; who left opens nothing before that either', async () => {
    const { first, second, third, registrar } = world
    await world.administrator.client.staff.revokeRole({ accountId: second.accountId, role: 'community_worker', scope: '620201001001' })
    await expect(open(second)).rejects.toMatchObject(gone)
    const desk = await registrar.client.custodyDesk.file({ fileId })
    expect(desk.contacts.map(({ onDuty }) => onDuty)).toEqual([true, false])
    const replace = (to: typeof first) => registrar.client.custodyDesk.replace({ fileId, from: second.accountId, to: to.accountId })
    expect(await replace(third)).toMatchObject({ reason: 'sameContact' })
    expect(await replace(world.elsewhere)).toMatchObject({ reason: 'outOfPlace' })
    expect(await replace(first)).toEqual({ kind: 'assigned', fileId })
    expect((await open(first)).contacts.map(({ accountId }) => accountId)).toEqual([third.accountId, first.accountId])
  })
})

describe('the registrar', () => {
  const documents = { fine: '620201190203040014', other: '620201190304050019' }

  test('reads cases with their contacts and not the note; the list is no look at households', async () => {
    const before = (await looks()).length
    const list = await world.registrar.client.custodyDesk.files({})
    expect(list.items.map((item) => item.fileId)).toContain(fileId)
    expect(JSON.stringify(list)).not.toMatch(/合成|每月走访/)
    expect((await looks()).length).toBe(before)
    expect(JSON.stringify(await world.registrar.client.custodyDesk.file({ fileId }))).not.toContain('每月走访')
    expect((await looks()).length).toBe(before + 1)
  })

  test('imports a pasted roster line by line, as the preview said', async () => {
    const worker = await world.test.staff('community_worker', '620201001001')
    const another = await world.test.staff('community_worker', '620201001001')
    await sql`update identity_account set display_name = '合成联系人一' where account_id = ${worker.accountId}`.execute(world.test.db)
    await sql`update identity_account set display_name = '合成联系人二' where account_id = ${another.accountId}`.execute(world.test.db)
    await registeredFamily(world.test, 'o-roster', { name: '合成丁', document: documents.fine })
    await registeredFamily(world.test, 'o-roster-there', { name: '合成戊', document: documents.other }, there)
    const pair = '合成联系人一,合成联系人二'
    const roster = [
      '证件号码,类别,联系人一,联系人二',
      `${documents.fine},伤残,${pair}`,
      `${documents.fine}\t伤残\t合成联系人一\t合成联系人二`,
      `620201190101010017,死亡,${pair}`,
      `${documents.other},死亡,${pair}`,
      `620201190809100018,死亡,${pair}`,
      `${documents.fine},别的,${pair}`,
      `${documents.fine},伤残,合成联系人一`,
      `${documents.fine},伤残,合成联系人一,演示 · community_worker`,
      `${documents.fine.slice(0, 17)}${documents.fine.endsWith('1') ? '2' : '1'},伤残,${pair}`,
      `${documents.fine.slice(0, 6)} ${documents.fine.slice(6, 14)}-${documents.fine.slice(14)},伤残,${pair}`,
    ].join('\n')
    const preview = await world.registrar.client.custodyDesk.previewRoster({ roster })
    expect(preview.lines.map(({ line, state }) => [line, state])).toEqual([
      [2, 'ready'],
      [3, 'twice'],
      [4, 'kept'],
      [5, 'unfitContact'],
      [6, 'unknownDocument'],
      [7, 'badKind'],
      [8, 'badLine'],
      [9, 'unknownContact'],
      [10, 'badDocument'],
      [11, 'twice'],
    ])
    expect(await world.registrar.client.custodyDesk.importRoster({ roster })).toEqual({ kind: 'imported', count: 1 })
    expect(await world.registrar.client.custodyDesk.importRoster({ roster })).toEqual({ kind: 'imported', count: 0 })
    expect((await worker.client.custodyField.families({})).items).toHaveLength(1)
  })

  test('hears of families from workers, who always get the same answer', async () => {
    const stranger = await registeredFamily(world.test, 'o-stranger', { name: '合成己' })
    const refer = (householdId: string) =>
      world.third.client.custodyField.refer({ householdId: asId<'Household'>(householdId), note: '请安排两位联系人' })
    expect(await refer(world.family.householdId)).toEqual(await refer(stranger.householdId))
    const tickets = (await world.registrar.client.custodyDesk.tickets({})).items
    expect(tickets.map(({ householdId, kept }) => [householdId, kept])).toEqual([
      [world.family.householdId, true],
      [stranger.householdId, false],
    ])
    const far = await registeredFamily(world.test, 'o-far', { name: '合成庚' }, there)
    await expect(refer(far.householdId)).rejects.toMatchObject(gone)
    for (const { ticketId } of tickets) expect(await world.registrar.client.custodyDesk.closeTicket({ ticketId })).toEqual({ kind: 'done' })
    expect((await world.registrar.client.custodyDesk.tickets({})).items).toEqual([])
  })
})

describe('an emergency', () => {
  /** Signed in anew, as after hours that passed. */
  const again = async ({ accountId }: CustodyWorld['first']) =>
    world.test.clients.token((await world.test.app.areas.identity.sessions.start(accountId, 'test')).token)
  const reason = '家里电话打不通，要联系消防进门'

  test('needs a reason that says something', async () => {
    const opening = (text: string) => world.administrator.client.custodyDesk.openUrgently({ householdId: world.family.householdId, reason: text })
    for (const text of ['', '          ', '急', '\u200b'.repeat(20)]) await expect(opening(text)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  test('opens for a day, tells family and supervisors at once, and ends by itself', async () => {
    const { administrator, supervisor, registrar, family, test: app } = world
    const before = (await looks()).length
    const { openingId, endsAt } = await administrator.client.custodyDesk.openUrgently({ householdId: family.householdId, reason })
    expect(new Date(endsAt).getTime() - app.clock.now().getTime()).toBe(24 * 3_600_000)
    const inboxOf = async ({ client }: Pick<typeof family, 'client'>) => (await client.notices.inbox({})).items.map(({ kind }) => kind)
    expect(await inboxOf(family)).toContain('openedUrgently')
    expect(await inboxOf(supervisor)).toContain('openingToWatch')
    expect(await inboxOf(registrar)).toContain('openingToWatch')
    expect(await inboxOf(administrator)).not.toContain('openingToWatch')
    const seen = await administrator.client.custodyDesk.opened({ openingId })
    expect(seen).toMatchObject({ headName: '合成甲', file: { kind: 'a', note: '每月走访' } })
    await administrator.client.custodyDesk.opened({ openingId })
    expect((await looks()).slice(before).map(({ purpose }) => purpose)).toEqual(['emergency', 'emergency', 'emergency'])
    await expect(supervisor.client.custodyDesk.opened({ openingId })).rejects.toMatchObject(gone)
    expect((await supervisor.client.custodyDesk.openings({})).items).toMatchObject([{ openingId, reason, ended: false, own: false }])
    app.clock.pass(24 * 60 - 1)
    await (await again(administrator)).custodyDesk.opened({ openingId })
    app.clock.pass(1)
    await expect((await again(administrator)).custodyDesk.opened({ openingId })).rejects.toMatchObject(gone)
    expect((await (await again(registrar)).custodyDesk.openings({})).items).toMatchObject([{ openingId, ended: true }])
  })

  test('reaches a family that asked for rest too', async () => {
    const resting = await registeredFamily(world.test, 'o-resting', { name: '合成辛' })
    await resting.client.membership.setQuiet({ quiet: true })
    await (await again(world.administrator)).custodyDesk.openUrgently({ householdId: resting.householdId, reason })
    expect((await resting.client.notices.inbox({})).items.map(({ kind }) => kind)).toContain('openedUrgently')
  })

  test('answers alike for a household without contacts: nothing is learnt for free', async () => {
    const plain = await registeredFamily(world.test, 'o-plain', { name: '合成壬' })
    const desk = (await again(world.administrator)).custodyDesk
    const { openingId } = await desk.openUrgently({ householdId: plain.householdId, reason })
    expect((await desk.opened({ openingId })).file).toBeNull()
    expect((await plain.client.notices.inbox({})).items.map(({ kind }) => kind)).toContain('openedUrgently')
    const nowhere = asId<'Household'>(v7())
    await expect(desk.openUrgently({ householdId: nowhere, reason })).rejects.toMatchObject(gone)
  })

  test('is written down for good', async () => {
    await expect(sql`update custody_opening set ends_at = ends_at`.execute(world.test.db)).rejects.toThrow('stays')
    await expect(sql`delete from custody_opening`.execute(world.test.db)).rejects.toThrow('stays')
  })
})

describe('the slip', () => {
  const slip: Slip = { caseNumber: 'JY-ABCD2345', benefit: 'special', amountFen: 46_000, ruleResult: 'met' }

  test('shows a contributed case by number, amount and result', async () => {
    const { db } = world.test
    const source = async (_handle: unknown, caseNumber: string) => (caseNumber === slip.caseNumber ? slip : null)
    expect(await readSlip([async () => null, source], db, slip.caseNumber)).toEqual(slip)
    expect(await readSlip([source], db, 'JY-NOTTHERE')).toBeNull()
  })

  test('refuses a source that would say more', async () => {
    const loose = async () => ({ ...slip, kind: 'a' }) as Slip
    await expect(readSlip([loose], world.test.db, slip.caseNumber)).rejects.toThrow()
  })
})
