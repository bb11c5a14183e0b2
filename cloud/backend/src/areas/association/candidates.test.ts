import { sql } from 'kysely'
import type { PersonForm } from '@xiongguan/contract/membership/register-staff'
import { readMemberNumber } from '@xiongguan/contract/association/member-terms'
import type { asId } from '@xiongguan/contract/kit/id'
import { plantRegistered } from '../../testing/plant-registered'
import { far, here, openAssociation, type AssociationWorld } from './testing/world'

let world: AssociationWorld
let registrar: Awaited<ReturnType<AssociationWorld['staff']>>['client']
let unitId: ReturnType<typeof asId<'Unit'>>

beforeAll(async () => {
  world = await openAssociation()
  registrar = (await world.staff('registrar')).client
  const admin = (await world.staff('city_administrator')).client
  const add = async (kind: 'city' | 'town', name: string, parentId: typeof unitId | null, placeCode: string) => {
    const made = await admin.unitDesk.add({ kind, form: { name, parentId, placeCode, from: '2024-01-01' } })
    if (made.kind !== 'saved') throw new Error(made.words)
    return made.unitId
  }
  unitId = await add('town', '雄关街道计生协', await add('city', '市计生协', null, '620200'), '620201001')
})
afterAll(() => world.destroy())

const someone = (name: string, bornOn: string): PersonForm => ({ name, bornOn, phone: null, document: null, sex: null, guardianAgreed: true })

async function household(communityCode: string, head: PersonForm) {
  const made = await registrar.registerDesk.registerHousehold({ communityCode, address: '演示路 1 号', head })
  if (made.kind !== 'saved') throw new Error(made.words)
  return made.householdId
}

const find = (text: string, desk = world.secretary) => desk.unitDesk.candidates({ unitId, text })

test('people of age are found by their whole name within reach, on the record, and the office names them by id', async () => {
  const near = await household(here, someone('演候选', '1980-03-04'))
  await registrar.registerDesk.registerPerson({ householdId: near, relation: 'child', person: someone('演候选', '2015-03-04') })
  await household(far, someone('演候选', '1981-03-04'))
  const found = await find('演候选')
  expect(found).toEqual([
    expect.objectContaining({ name: '演**', bornOn: expect.stringMatching(/^1980/), communityName: '福民社区', memberNumber: null }),
  ])
  const { rows } = await sql<{ detail: string; purpose: string }>`
    select detail, purpose from audit_entry where action = 'register.searched' and household_id = ${near}`.execute(world.db)
  expect(rows).toEqual([{ detail: 'name', purpose: 'service' }])
  const [one] = found
  if (!one) throw new Error('nobody')
  const form = {
    post: 'councillor',
    engagement: 'honorary',
    frontLine: true,
    name: null,
    termNumber: 6,
    from: '2026-01-01',
    to: '2030-01-01',
  } as const
  expect(await world.secretary.unitDesk.addOfficer({ unitId, form: { ...form, personId: one.personId } })).toMatchObject({ kind: 'saved' })
  const [officer] = (await world.secretary.unitDesk.officers({ unitId })).items
  expect(officer?.name).toBe('演候选')
})

test('half a name finds nobody, nor does anybody who died', async () => {
  const gone = await household(here, someone('演已故', '1940-03-04'))
  const [person] = (await registrar.registerDesk.file({ householdId: gone, purpose: 'service' })).people
  expect(await find('演已故')).toHaveLength(1)
  if (person) await registrar.registerDesk.recordDeath({ personId: person.personId, diedOn: '2026-05-01' })
  expect(await find('演已故')).toEqual([])
  expect(await find('演已')).toEqual([])
})

test('a member is found by the number; who may not keep the unit finds nothing there', async () => {
  const member = await world.member()
  const [own] = await member.client.members.mine()
  const number = own?.number ?? ''
  expect(await find(number)).toEqual([])
  await plantRegistered(world.db, world.sealer, member.personId, { name: '王小明' })
  expect(await find(number)).toEqual([{ personId: member.personId, name: '王**', bornOn: null, communityName: '福民社区', memberNumber: number }])
  expect((await find('王小明')).map(({ memberNumber }) => memberNumber)).toEqual([number])
  await expect(find(number, world.worker)).rejects.toMatchObject({ status: 404 })
})

test('a member number is read as people write it', () => {
  expect([readMemberNumber('2026-00012'), readMemberNumber(' ２０２６－12 '), readMemberNumber('王小明'), readMemberNumber('2026')]).toEqual([
    { year: 2026, place: 12 },
    { year: 2026, place: 12 },
    null,
    null,
  ])
})
