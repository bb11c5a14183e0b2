import { sql } from 'kysely'
import { v7 } from 'uuid'
import { memberSeals } from '../areas/association/member-seals'
import type { Sealer } from '../platform/crypto/sealer'
import type { Db } from '../platform/tables'

type Grown = { person_id: string; household_id: string; community_code: string }

/** Makes so many invented adults of the register members, two of a hundred still waiting for their review; a second time it adds none. */
export async function loadInventedMembers({ db, sealer }: { db: Db; sealer: Sealer }, count: number, perLoad = 5000): Promise<void> {
  const seals = memberSeals(sealer)
  const { rows: grown } = await sql<Grown>`select person_id, household_id, community_code from membership_person
    join membership_household using (household_id) where kind = 'adult' order by person_id limit ${count}`.execute(db)
  for (let start = 0; start < grown.length; start += perLoad) {
    const rows = grown.slice(start, start + perLoad).map((person, at) => {
      const [memberId, number] = [v7(), start + at]
      return {
        ...person,
        memberId,
        number,
        ...seals.sealForm(memberId, { name: `合成会员${number}`, phone: `158${String(number).padStart(8, '0')}` }),
      }
    })
    const all = <Part>(part: (row: (typeof rows)[number]) => Part) => rows.map(part)
    await sql`insert into association_member (member_id, kind, volunteer, strengths, person_id, household_id, community_code, state, name_sealed, name_index,
        phone_sealed, phone_index, consent_version, consent_at, applied_at, number_year, number_place, joined_on)
      select id, 'individual', false, '{}', person, home, code, case when number % 50 = 0 then 'applied' else 'member' end, name, name_index, phone, phone_index,
        'bench', now(), now(), case when number % 50 > 0 then 1 end, case when number % 50 > 0 then number end, case when number % 50 > 0 then date '2026-01-01' end
        from unnest(${all((row) => row.memberId)}::uuid[], ${all((row) => row.number)}::int[], ${all((row) => row.person_id)}::uuid[],
          ${all((row) => row.household_id)}::uuid[], ${all((row) => row.community_code)}::text[], ${all((row) => row.name_sealed)}::bytea[],
          ${all((row) => row.name_index)}::bytea[], ${all((row) => row.phone_sealed)}::bytea[], ${all((row) => row.phone_index)}::bytea[])
          as given (id, number, person, home, code, name, name_index, phone, phone_index)
      on conflict do nothing`.execute(db)
  }
  await sql`analyze association_member`.execute(db)
}
