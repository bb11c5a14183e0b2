import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import { asId } from '@xiongguan/contract/kit/id'
import { createAuditTrail } from '../../../cloud/backend/src/areas/audit'
import { privacyNotice } from '../../../cloud/backend/src/areas/identity/privacy-notice'
import { createSessions } from '../../../cloud/backend/src/areas/identity/sessions'
import { childConsentNotice } from '../../../cloud/backend/src/areas/membership'
import { systemClock } from '../../../cloud/backend/src/platform/clock'
import { loadDataKeys, localKeyEncryption } from '../../../cloud/backend/src/platform/crypto/keys'
import { createSealer, type Sealer } from '../../../cloud/backend/src/platform/crypto/sealer'
import { createDatabase } from '../../../cloud/backend/src/platform/db/pool'
import { loadSecrets } from '../../../cloud/backend/src/platform/secrets'
import { readSettings } from '../../../cloud/backend/src/platform/settings'
import type { Db } from '../../../cloud/backend/src/platform/tables'

export type PlantedFamily = { token: string; accountId: string; householdId: string; personIds: string[] }

type Kind = 'adult' | 'child'

type Plant = { accountId: string; householdId: string; people: { personId: string; kind: Kind; sealed: string }[] }

function draw(sealer: Sealer, size: number): Plant {
  const people = Array.from({ length: size }, (_, place) => {
    const personId = v7()
    const sealed = sealer.seal('contact', { table: 'membership_person', column: 'nickname_sealed', row: personId }, `合成${place + 1}号`)
    return { personId, kind: place === 0 ? ('adult' as const) : ('child' as const), sealed: sealed.toString('hex') }
  })
  return { accountId: v7(), householdId: v7(), people }
}

/** What `acceptPrivacy`, `openHousehold` and `addPerson` leave behind, for many families at once. */
async function insert(db: Db, plants: readonly Plant[], communityCode: string): Promise<void> {
  const now = systemClock.now()
  const list = JSON.stringify(plants)
  await sql`insert into identity_account (account_id, accepted_privacy, accepted_privacy_at, created_at)
    select (plant->>'accountId')::uuid, ${privacyNotice.version}, ${now}, ${now} from jsonb_array_elements(${list}::jsonb) plant`.execute(db)
  await sql`insert into membership_household (household_id, owner_account_id, community_code, created_at)
    select (plant->>'householdId')::uuid, (plant->>'accountId')::uuid, ${communityCode}, ${now} from jsonb_array_elements(${list}::jsonb) plant`.execute(
    db,
  )
  await sql`insert into membership_person (person_id, household_id, nickname_sealed, kind, text_state, consent_version, consent_at, created_at)
    select (person->>'personId')::uuid, (plant->>'householdId')::uuid, decode(person->>'sealed', 'hex'), person->>'kind', 'clear',
           case when person->>'kind' = 'child' then ${childConsentNotice.version} end, case when person->>'kind' = 'child' then ${now}::timestamptz end, ${now}
      from jsonb_array_elements(${list}::jsonb) plant, jsonb_array_elements(plant->'people') person`.execute(db)
}

/** Synthetic families with a household each, already signed in; `sizes` says how many people each has. */
export async function plantFamilies(
  server: { databaseUrl: string; dataDir: string },
  sizes: readonly number[],
  communityCode = '620201001001',
): Promise<PlantedFamily[]> {
  const db: Db = createDatabase<unknown>(server.databaseUrl, { max: 10 })
  try {
    const secrets = loadSecrets(readSettings({ DATA_DIR: server.dataDir }))
    const sealer = createSealer(await loadDataKeys(db, localKeyEncryption(secrets.master), systemClock))
    const plants = sizes.map((size) => draw(sealer, size))
    await insert(db, plants, communityCode)
    const sessions = createSessions({ db, clock: systemClock, trail: createAuditTrail(systemClock), key: secrets.session })
    return await Promise.all(
      plants.map(async ({ accountId, householdId, people }) => {
        const { token } = await sessions.start(asId<'Account'>(accountId), randomUUID())
        return { token, accountId, householdId, personIds: people.map((person) => person.personId) }
      }),
    )
  } finally {
    await db.destroy()
  }
}
