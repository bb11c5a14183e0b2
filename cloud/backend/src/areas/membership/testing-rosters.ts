import { importColumnWords, type ImportColumn, type ImportId } from '@xiongguan/contract/membership/import-terms'
import type { Role } from '@xiongguan/contract/identity/terms'
import type { RowFilter } from '@xiongguan/contract/membership/import-staff'
import { sql } from 'kysely'
import writeExcelFile from 'write-excel-file/node'
import { createTestApp, type TestApp } from '../../testing/test-app'

export const near = { code: '620201001001', name: '福民社区' }
export const far = { code: '620201100201', name: '横沟村' }

export const inventedPhone = (serial: number) => `138${String(serial).padStart(8, '0')}`

export type Line = Partial<Record<ImportColumn, string>>

/** A roster as somebody fills it in, in base64. */
export async function rosterFile(
  lines: readonly Line[],
  heads: readonly ImportColumn[] = [
    'name',
    'document',
    'bornOn',
    'sex',
    'phone',
    'relation',
    'community',
    'address',
    'householdNumber',
    'headDocument',
    'guardianAgreed',
  ],
) {
  const rows = [heads.map((column) => importColumnWords[column]), ...lines.map((line) => heads.map((column) => line[column] ?? null))]
  return (await writeExcelFile(rows, {}).toBuffer()).toString('base64')
}

/** A colleague whose session never ends, so that the clock may be moved. */
async function deskOf(house: TestApp, role: Role, scope = '') {
  const { accountId } = await house.staff(role, scope)
  return { accountId, client: house.clients.caller({ accountId, grants: [{ role, scope }], acceptedPrivacy: null, sessionId: null }) }
}
type Desk = Awaited<ReturnType<typeof deskOf>>

/** The app with a desk of the registrar and of two communities' workers, and what rosters need. */
export async function openRosters() {
  const house = await createTestApp()
  const registrar = await deskOf(house, 'registrar')
  const worker = await deskOf(house, 'community_worker', near.code)
  const elsewhere = await deskOf(house, 'community_worker', far.code)
  const { db } = house
  let serial = 0
  /** Whole rows of people, in the order of their ids. */
  const people = async (where = sql`true`) =>
    (await sql<Record<string, unknown>>`select to_jsonb(p) as row from membership_person p where ${where} order by person_id`.execute(db)).rows.map(
      ({ row }) => row,
    )
  const upload = async (desk: Desk, lines: readonly Line[]): Promise<ImportId> => {
    const result = await desk.client.importDesk.upload({ fileName: '名册.xlsx', file: await rosterFile(lines) })
    if (result.kind !== 'read') throw new Error(`the roster was not read: ${JSON.stringify(result)}`)
    return result.importId
  }
  const start = async (desk: Desk, importId: ImportId) => {
    const started = await desk.client.importDesk.start({ importId })
    if (started.kind !== 'done') throw new Error(started.words)
    await house.app.carryOutImports()
  }
  return {
    house,
    db,
    registrar,
    worker,
    elsewhere,
    /** A number no other test used. */
    next: () => ++serial,
    people,
    /** Everything of the register, row by row. */
    async register() {
      const tables = ['membership_person', 'membership_household', 'membership_stay', 'membership_household_place']
      const contents = await Promise.all(tables.map((table) => sql`select to_jsonb(t) as row from ${sql.table(table)} t order by 1`.execute(db)))
      return contents.map(({ rows }) => rows)
    },
    upload,
    start,
    /** Uploads, lets every suggestion be somebody new, and carries out. */
    async imported(desk: Desk, lines: readonly Line[]) {
      const importId = await upload(desk, lines)
      for (const level of ['likely', 'possible'] as const) await desk.client.importDesk.decideAll({ importId, level, decision: 'new' })
      await start(desk, importId)
      return importId
    },
    rows: async (desk: Desk, importId: ImportId, filter: RowFilter = 'all') => (await desk.client.importDesk.rows({ importId, filter })).items,
  }
}
export type Rosters = Awaited<ReturnType<typeof openRosters>>
