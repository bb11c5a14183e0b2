import { v7 } from 'uuid'
import { asId } from '@xiongguan/contract/kit/id'
import type { OfflineEdit } from '@xiongguan/contract/membership/register-field'
import type { TestApp } from '../../cloud/backend/src/testing/test-app'

const communityCode = '620201001001'

/** A registered household with a head, a spouse and a young child, a worker of its community, and a conflict that waits for them. */
export async function visitedHousehold(app: TestApp) {
  const worker = await app.staff('community_worker', communityCode)
  const registrar = await app.staff('registrar')
  const { registerDesk } = registrar.client
  const someone = { document: null, sex: null, guardianAgreed: false }
  const head = { ...someone, name: '合成甲', phone: '19900000000', bornOn: '1980-05-06' }
  const made = await registerDesk.registerHousehold({ communityCode, address: '演示路 1 号', head })
  if (made.kind !== 'saved') throw new Error(made.words)
  const { householdId } = made
  await registerDesk.registerPerson({ householdId, relation: 'spouse', person: { ...someone, name: '合成乙', phone: null, bornOn: '1981-01-02' } })
  const child = { ...someone, name: '合成小童', phone: null, bornOn: '2020-03-04', guardianAgreed: true }
  await registerDesk.registerPerson({ householdId, relation: 'child', person: child })
  const [first] = (await registerDesk.file({ householdId, purpose: 'service' })).people
  if (!first) throw new Error('nobody was registered')
  const edit = (value: string): OfflineEdit => ({
    editId: asId<'FieldEdit'>(v7()),
    householdId,
    personId: first.personId,
    field: 'phone',
    value,
    basedOn: 0,
  })
  await registrar.client.registerField.sync({ edits: [edit('19900000001')] })
  const late = edit('19900000002')
  await worker.client.registerField.sync({ edits: [late] })
  return { ...worker, householdId, personId: first.personId, editId: late.editId }
}
