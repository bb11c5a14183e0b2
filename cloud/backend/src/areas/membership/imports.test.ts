import { householdSize } from '@xiongguan/contract/membership/terms'
import { randomUUID } from 'node:crypto'
import { importColumns, importDays } from '@xiongguan/contract/membership/import-terms'
import { sql } from 'kysely'
import writeExcelFile from 'write-excel-file/node'
import { readSheet } from '../../platform/spreadsheet/read-sheet'
import { findInClear } from '../../testing/clear-text'
import { inventedId } from '../../testing/invented-ids'
import { columnOf } from './read-roster'
import { far, inventedPhone, near, openRosters, rosterFile, type Line, type Rosters } from './testing-rosters'

let world: Rosters
beforeAll(async () => {
  world = await openRosters()
})
afterAll(() => world.house.destroy())

/** Somebody nobody else is. */
function somebody(more: Line = {}): Line {
  const serial = world.next()
  return { name: `合成${serial}`, document: inventedId(serial), phone: inventedPhone(serial), bornOn: '1985-03-02', community: near.name, ...more }
}

test('the database counts a household full where the contract does', async () => {
  const { rows } = await sql<{ text: string }>`select pg_get_functiondef('membership_import_add'::regproc) as text`.execute(world.db)
  expect(rows[0]?.text).toContain(`merged_into is null) >= ${householdSize} then`)
})

describe('a file', () => {
  test.each([
    ['a picture', Buffer.from('GIF89a'), '不是 Excel'],
    ['an old workbook', Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(20)]), '旧格式'],
  ])('%s is refused with what to do', async (_what, bytes, words) => {
    const result = await world.worker.client.importDesk.upload({ fileName: 'x', file: bytes.toString('base64') })
    expect(result).toEqual({ kind: 'refused', words: expect.stringContaining(words) })
  })

  test('a sheet with a formula is refused by its row; nothing of it is kept', async () => {
    const before = (await world.registrar.client.importDesk.list({})).items.length
    const cells = [
      ['姓名', '社区或村'],
      ['甲', { value: '=A1', type: 'Formula' as const }],
    ]
    const file = (await writeExcelFile(cells, {}).toBuffer()).toString('base64')
    expect(await world.worker.client.importDesk.upload({ fileName: 'x', file })).toEqual({
      kind: 'refused',
      words: expect.stringMatching(/^第 2 行：.*公式/),
    })
    expect((await world.registrar.client.importDesk.list({})).items).toHaveLength(before)
  })

  test('columns that are not known are asked for, and may then be named', async () => {
    const cells = [
      ['人', '哪里'],
      ['合成人', near.name],
    ]
    const file = (await writeExcelFile(cells, {}).toBuffer()).toString('base64')
    const asked = await world.worker.client.importDesk.upload({ fileName: 'x', file })
    expect(asked).toMatchObject({
      kind: 'columns',
      heads: [
        { head: '人', column: null },
        { head: '哪里', column: null },
      ],
    })
    const named = await world.worker.client.importDesk.upload({ fileName: 'x', file, columns: ['name', 'community'] })
    if (named.kind !== 'read') throw new Error(named.kind)
    expect(await world.rows(world.worker, named.importId)).toMatchObject([{ row: 2, name: '合成人', communityName: near.name, decision: 'new' }])
  })

  test('the template names every column as a roster does; empty it is refused, filled in it is read', async () => {
    const { content } = await world.worker.client.importDesk.template()
    const sheet = readSheet(Buffer.from(content, 'base64'), 300)
    if (sheet.kind !== 'read') throw new Error(sheet.problem)
    const heads = [...(sheet.rows[0]?.cells.values() ?? [])].map(({ text }) => text)
    expect(heads.map(columnOf)).toEqual([...importColumns])
    const empty = await world.worker.client.importDesk.upload({ fileName: '模板.xlsx', file: content })
    expect(empty).toMatchObject({ kind: 'refused', words: expect.stringContaining('表头下面没有内容') })
    const line = somebody()
    const file = (await writeExcelFile([heads, importColumns.map((column) => line[column] ?? null)], {}).toBuffer()).toString('base64')
    const filled = await world.worker.client.importDesk.upload({ fileName: '模板.xlsx', file })
    if (filled.kind !== 'read') throw new Error(JSON.stringify(filled))
    expect(await world.rows(world.worker, filled.importId)).toMatchObject([{ state: 'waiting', name: line.name, problems: [] }])
  })

  test('is kept sealed: neither its name nor a cell stands anywhere in clear', async () => {
    const line = somebody({ name: '金丝雀', address: '合成巷八号' })
    const file = await rosterFile([line])
    const result = await world.worker.client.importDesk.upload({ fileName: '金丝雀名册.xlsx', file })
    if (result.kind !== 'read') throw new Error(result.kind)
    expect(await findInClear(world.house, ['金丝雀', '合成巷', line.document ?? '', line.phone ?? ''])).toEqual([])
    expect(await world.rows(world.worker, result.importId)).toMatchObject([
      { name: '金丝雀', document: `${line.document?.slice(0, 6)}********${line.document?.slice(-4)}` },
    ])
    expect((await world.worker.client.importDesk.get({ importId: result.importId })).fileName).toBe('金丝雀名册.xlsx')
  })
})

describe('rows', () => {
  test('errors name the row and the column and what to do, and never what was typed', async () => {
    const wrong = `${inventedId(9001).slice(0, 17)}${inventedId(9001).endsWith('5') ? '6' : '5'}`
    const importId = await world.upload(world.worker, [
      somebody(),
      somebody({ document: wrong, phone: '1380000' }),
      somebody({ community: far.name }),
    ])
    const rows = await world.rows(world.worker, importId)
    expect(rows.map(({ row, state, problems }) => ({ row, state, problems }))).toEqual([
      { row: 2, state: 'waiting', problems: [] },
      {
        row: 3,
        state: 'faulty',
        problems: [
          { column: 'document', problem: 'documentWrong', words: expect.stringContaining('对照证件') },
          { column: 'phone', problem: 'phoneWrong', words: expect.any(String) },
        ],
      },
      { row: 4, state: 'faulty', problems: [{ column: 'community', problem: 'communityOutOfReach', words: expect.stringContaining('登记员') }] },
    ])
    expect(JSON.stringify(rows)).not.toContain(wrong)
    expect((await world.worker.client.importDesk.get({ importId })).counts).toMatchObject({ faulty: 2, waiting: 1 })
    const everywhere = await world.upload(world.registrar, [somebody({ community: far.name })])
    expect(await world.rows(world.registrar, everywhere)).toMatchObject([{ state: 'waiting', communityName: far.name }])
  })

  test('who is likely or possibly there already is said, with why; a row without a decision keeps it from beginning', async () => {
    const [same, namesake] = [somebody(), somebody({ document: '' })]
    await world.imported(world.worker, [same, namesake])
    const importId = await world.upload(world.worker, [
      { ...same, name: '改了名字', phone: '' },
      { ...namesake, phone: inventedPhone(world.next()) },
      somebody(),
    ])
    const rows = await world.rows(world.worker, importId)
    expect(rows.map(({ suggestion, decision }) => [suggestion?.level, suggestion?.reasons, suggestion?.person?.name, decision])).toEqual([
      ['likely', ['document', 'birthDate'], same.name, null],
      ['possible', ['name', 'birthDate'], namesake.name, null],
      [undefined, undefined, undefined, 'new'],
    ])
    expect(await world.worker.client.importDesk.start({ importId })).toEqual({ kind: 'refused', words: expect.stringContaining('2 行') })
    await world.worker.client.importDesk.decideAll({ importId, level: 'likely', decision: 'same' })
    await world.worker.client.importDesk.decide({ importId, row: 3, decision: 'skip' })
    await world.start(world.worker, importId)
    expect(await world.worker.client.importDesk.get({ importId })).toMatchObject({ state: 'done', counts: { done: 2, skipped: 1, waiting: 0 } })
  })

  test('people of one number, or of one head, are one household; the address is the household’s', async () => {
    const head = somebody({ relation: '户主', address: '一号楼', householdNumber: '甲' })
    const other = somebody({ relation: '户主' })
    await world.imported(world.worker, [
      head,
      somebody({ relation: '配偶', householdNumber: '甲' }),
      other,
      somebody({ relation: '子女', headDocument: other.document }),
    ])
    const { rows } = await sql<{ people: number; addressed: boolean; relations: string[] }>`
      select count(*)::int as people, bool_or(h.address_sealed is not null) as addressed, array_agg(p.relation order by p.relation) as relations
        from membership_person p join membership_household h using (household_id)
       where p.household_id in (select household_id from membership_import_row where import_id =
         (select import_id from membership_import order by import_id desc limit 1))
       group by p.household_id order by 2`.execute(world.db)
    expect(rows).toEqual([
      { people: 2, addressed: false, relations: ['child', 'head'] },
      { people: 2, addressed: true, relations: ['head', 'spouse'] },
    ])
  })

  test('a family joins the household its head is in already', async () => {
    const head = somebody({ relation: '户主' })
    await world.imported(world.worker, [head])
    await world.imported(world.worker, [somebody({ relation: '配偶', headDocument: head.document })])
    const { rows } = await sql<{ people: number }>`select count(*)::int as people from membership_person where household_id =
      (select household_id from membership_person order by created_at desc, person_id desc limit 1)`.execute(world.db)
    expect(rows).toEqual([{ people: 2 }])
  })

  test('the same as somebody fills what is empty and changes nothing else', async () => {
    const known = somebody({ phone: '', bornOn: '', sex: '男' })
    await world.imported(world.worker, [known])
    const importId = await world.upload(world.worker, [
      { ...known, name: '另一种写法', phone: inventedPhone(world.next()), bornOn: '1990-01-01', sex: '女' },
    ])
    await world.worker.client.importDesk.decide({ importId, row: 2, decision: 'same' })
    await world.start(world.worker, importId)
    const [row] = await world.rows(world.worker, importId)
    expect(row?.suggestion?.person).toMatchObject({ name: known.name, birthDate: '1990-01-01', phone: expect.stringMatching(/^138/) })
    const [person] = await world.people(sql`person_id = ${row?.suggestion?.person?.personId}`)
    expect(person).toMatchObject({ sex: 'male', born_on: '1990-01-01' })
  })
})

describe('whose it is', () => {
  test('a worker has their own imports alone, the registrar all', async () => {
    const importId = await world.upload(world.worker, [somebody()])
    for (const ask of [
      () => world.elsewhere.client.importDesk.get({ importId }),
      () => world.elsewhere.client.importDesk.rows({ importId, filter: 'all' }),
      () => world.elsewhere.client.importDesk.start({ importId }),
      () => world.elsewhere.client.importDesk.drop({ importId }),
    ])
      await expect(ask()).rejects.toMatchObject({ status: 404 })
    expect((await world.elsewhere.client.importDesk.list({})).items.map((item) => item.importId)).not.toContain(importId)
    expect((await world.registrar.client.importDesk.list({})).items[0]?.importId).toBe(importId)
    expect(await world.registrar.client.importDesk.get({ importId })).toMatchObject({ state: 'preview', rows: 1 })
  })

  test('every look at rows is written down with its purpose, and for the family that showed beside one', async () => {
    const known = somebody()
    await world.imported(world.worker, [known])
    const importId = await world.upload(world.worker, [known])
    await world.rows(world.worker, importId)
    const { rows } = await sql<{ subject_kind: string; purpose: string; detail: string; family: boolean }>`
      select subject_kind, purpose, detail, household_id is not null as family from audit_entry where action = 'import.read' order by sequence desc limit 2`.execute(
      world.db,
    )
    expect(rows).toEqual([
      { subject_kind: 'household', purpose: 'service', detail: 'name,document,phone,birthDate', family: true },
      { subject_kind: 'import', purpose: 'service', detail: '1 rows', family: false },
    ])
  })
})

describe('undoing', () => {
  test('gives the register back row for row, with whom it filled in', async () => {
    const known = somebody({ phone: '', relation: '户主' })
    await world.imported(world.worker, [known])
    const before = await world.register()
    const importId = await world.upload(world.worker, [
      { ...known, phone: inventedPhone(world.next()), householdNumber: '一' },
      somebody({ relation: '配偶', householdNumber: '一' }),
      somebody({ relation: '户主', address: '二号楼', householdNumber: '二' }),
      somebody({ relation: '子女', bornOn: '2020-05-01', guardianAgreed: '是', householdNumber: '二' }),
    ])
    await world.worker.client.importDesk.decideAll({ importId, level: 'likely', decision: 'same' })
    await world.start(world.worker, importId)
    expect(await world.register()).not.toEqual(before)
    expect(await world.worker.client.importDesk.undo({ importId })).toEqual({ kind: 'done' })
    await world.house.app.carryOutImports()
    expect(await world.register()).toEqual(before)
    expect(await world.worker.client.importDesk.get({ importId })).toMatchObject({
      state: 'undone',
      counts: { undone: 4, left: 0 },
      permittedActions: [],
    })
  })

  test('leaves what was changed since, and says of each row why; a person looks after it', async () => {
    const known = somebody({ phone: '', bornOn: '' })
    await world.imported(world.worker, [known])
    const importId = await world.upload(world.worker, [
      { ...known, phone: inventedPhone(world.next()), bornOn: '1990-01-01' },
      somebody({ householdNumber: '一' }),
      somebody({ householdNumber: '一' }),
      somebody({ householdNumber: '二' }),
      somebody({ householdNumber: '三' }),
    ])
    await world.worker.client.importDesk.decideAll({ importId, level: 'likely', decision: 'same' })
    await world.start(world.worker, importId)
    const staged = await sql<{ row_number: number; person_id: string; household_id: string }>`
      select row_number, person_id, household_id from membership_import_row where import_id = ${importId} order by row_number`.execute(world.db)
    const at = (row: number) => staged.rows.find(({ row_number: number }) => number === row) ?? { person_id: '', household_id: '' }
    await sql`update membership_person set born_on = '1991-01-01' where person_id = ${at(2).person_id}`.execute(world.db)
    await sql`update membership_person set sex = 'male' where person_id = ${at(3).person_id}`.execute(world.db)
    const family = await world.house.family(randomUUID(), [['老王', 'adult']])
    await sql`update membership_person set household_id = ${at(5).household_id} where person_id = ${family.personIds[0]}`.execute(world.db)
    await world.worker.client.importDesk.undo({ importId })
    await world.house.app.carryOutImports()
    const left = await world.rows(world.worker, importId, 'left')
    expect(left.map(({ row, reason }) => [row, reason])).toEqual([
      [2, 'changedSince'],
      [3, 'changedSince'],
      [5, 'householdKept'],
    ])
    expect(await world.people(sql`person_id = any(${[at(4).person_id, at(5).person_id, at(6).person_id]})`)).toEqual([])
    expect(await world.people(sql`person_id = ${at(2).person_id}`)).toMatchObject([{ born_on: '1991-01-01' }])
    expect(await world.worker.client.importDesk.settle({ importId, row: 2 })).toEqual({ kind: 'done' })
    expect(await world.rows(world.worker, importId, 'left')).toHaveLength(2)
  })

  test('a person with something of their own stays', async () => {
    const importId = await world.imported(world.worker, [somebody()])
    await sql`insert into membership_quiet (quiet_id, household_id, person_id, scope, started_by, started_at)
      select gen_random_uuid(), household_id, person_id, 'person', ${randomUUID()}, now() from membership_import_row where import_id = ${importId}`.execute(
      world.db,
    )
    await world.worker.client.importDesk.undo({ importId })
    await world.house.app.carryOutImports()
    expect(await world.rows(world.worker, importId, 'left')).toMatchObject([{ reason: 'inUse', state: 'left' }])
  })

  test('dropping deletes what was uploaded at once; the clock does so after its days, and then nothing is undone', async () => {
    const sealed = async (importId: string) =>
      (
        await sql<{ n: number }>`select count(*)::int as n from membership_import_row where import_id = ${importId}
          and (name_sealed is not null or document_sealed is not null or phone_sealed is not null or after is not null)`.execute(world.db)
      ).rows[0]?.n
    const dropped = await world.upload(world.worker, [somebody()])
    expect(await sealed(dropped)).toBe(1)
    await world.worker.client.importDesk.drop({ importId: dropped })
    expect(await sealed(dropped)).toBe(0)
    const importId = await world.imported(world.worker, [somebody()])
    const { keptUntil, uploadedAt } = await world.worker.client.importDesk.get({ importId })
    expect(Date.parse(keptUntil) - Date.parse(uploadedAt)).toBe(importDays * 86_400_000)
    const keepFor = async (minutes: number) => {
      const until = new Date(world.house.clock.now().getTime() + minutes * 60_000)
      await sql`update membership_import set forget_at = ${until} where import_id = ${importId}`.execute(world.db)
      await world.house.app.tidy()
    }
    await keepFor(1)
    expect(await sealed(importId)).toBe(1)
    await keepFor(-1)
    expect(await sealed(importId)).toBe(0)
    expect(await world.worker.client.importDesk.get({ importId })).toMatchObject({ forgotten: true, permittedActions: [], counts: { done: 1 } })
    expect(await world.worker.client.importDesk.undo({ importId })).toMatchObject({ kind: 'refused' })
  })
})
