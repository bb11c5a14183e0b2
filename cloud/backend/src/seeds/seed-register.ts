import type { RouterClient } from '@orpc/server'
import { v7 } from 'uuid'
import { asId } from '@xiongguan/contract/kit/id'
import type { AccountId } from '@xiongguan/contract/identity/terms'
import type { HouseholdId, PersonId } from '@xiongguan/contract/membership/terms'
import { writeSheets } from '../platform/spreadsheet/write-sheet'
import type { apiRouter } from '../router'
import { bindPhone } from './bind-phone'
import { formOf, inventedPhone, numberOf, registerFamilies, type InventedFamily, type RegisterFamily } from './invented-register'

type Client = RouterClient<ReturnType<typeof apiRouter>>
export type Colleague = { accountId: AccountId; client: Client }

/** Those who write the register down and look after it in the demonstration. */
export type RegisterStaff = Record<'registrar' | 'worker' | 'secretary' | 'administrator', Colleague>

type Registered = Record<RegisterFamily, HouseholdId>

async function registerFamily(registrar: Client, { communityCode, address, people }: InventedFamily, serial: number): Promise<HouseholdId> {
  const [head, ...others] = people.map((someone, place) => formOf(someone, serial + place))
  if (!head) throw new Error('a family of the demonstration has nobody')
  const made = await registrar.registerDesk.registerHousehold({ communityCode, address, head: head.person })
  if (made.kind !== 'saved') throw new Error(`a family of the demonstration was refused: ${made.words}`)
  for (const { relation, person } of others) {
    const added = await registrar.registerDesk.registerPerson({ householdId: made.householdId, relation, person })
    if (added.kind !== 'saved') throw new Error(`${person.name} was refused: ${added.words}`)
  }
  return made.householdId
}

async function registerAll(registrar: Client): Promise<Registered> {
  const made: Partial<Registered> = {}
  for (const [place, [key, family]] of Object.entries(registerFamilies).entries()) {
    made[key as RegisterFamily] = await registerFamily(registrar, family, 10 * (place + 1) + 1)
  }
  return made as Registered
}

async function peopleOf({ client }: Colleague, householdId: HouseholdId) {
  return (await client.registerDesk.file({ householdId, purpose: 'service' })).people
}

/** A worker came back from a visit with a phone that was changed at the desk meanwhile, and asks for the child's file. */
async function leaveConflict({ worker, registrar }: RegisterStaff, householdId: HouseholdId): Promise<void> {
  const seen = (await worker.client.registerField.household({ householdId })).people[0]
  if (!seen) return
  await registrar.client.registerDesk.changePerson({ personId: seen.personId, changes: { phone: inventedPhone(901) } })
  const mine = { editId: asId<'FieldEdit'>(v7()), field: 'phone' as const, value: inventedPhone(902), basedOn: seen.fields.phone.version }
  await worker.client.registerField.sync({ edits: [{ ...mine, householdId, personId: seen.personId }] })
  const child = (await peopleOf(worker, householdId)).find(({ closed }) => closed)
  if (child) await worker.client.registerDesk.askChildFile({ personId: child.personId, purpose: 'visit', days: 7 })
}

/** The elder of a family leads a member group, and is no name typed twice. */
async function leadGroup({ administrator }: RegisterStaff, personId: PersonId, day: string): Promise<void> {
  const group = (await administrator.client.unitDesk.tree({})).find(({ kind }) => kind === 'group')
  if (!group) return
  const year = Number(day.slice(0, 4))
  const term = { post: 'councillor' as const, engagement: 'honorary' as const, frontLine: true, name: null, termNumber: 6 }
  await administrator.client.unitDesk.addOfficer({
    unitId: group.unitId,
    form: { ...term, personId, from: `${year - 1}-05-29`, to: `${year + 3}-05-29` },
  })
}

/** A family with two contacts, another that a worker asks the registrar about, and one opened in an emergency. */
async function keepApart({ registrar, worker, secretary, administrator }: RegisterStaff, families: Registered): Promise<void> {
  const contacts: [AccountId, AccountId] = [worker.accountId, secretary.accountId]
  const kept = await registrar.client.custodyDesk.assign({ householdId: families.kept, kind: 'a', contacts })
  if (kept.kind !== 'assigned') throw new Error(kept.words)
  await worker.client.custodyField.refer({ householdId: families.fromTaiwan, note: '演示：老人独居，想请两位固定的联系人。' })
  await administrator.client.custodyDesk.openUrgently({ householdId: families.withPassport, reason: '演示：接到邻居求助电话，需要马上联系家里人。' })
}

/** A roster as a community hands it in: somebody new, somebody the register seems to know, and a row with a fault. */
async function uploadRoster({ client }: Colleague): Promise<void> {
  const [known] = registerFamilies.visited.people
  const rows = [
    ['姓名', '出生日期', '性别', '联系电话', '与户主关系', '社区或村', '住址', '户号'],
    ['唐演新', '1992-02-20', '女', inventedPhone(904), '户主', '福民社区', '演示小区 9 栋 901 室', '1'],
    [known[1], known[3], '男', inventedPhone(905), '户主', '福民社区', '演示小区 9 栋 902 室', '2'],
    ['何演误', '1990-13-40', '男', '154', '户主', '福民社区', '演示小区 9 栋 903 室', '3'],
  ]
  const file = await writeSheets({ name: '名册', widths: [], data: rows })
  await client.importDesk.upload({ fileName: '演示-社区名册.xlsx', file })
}

/**
 * A small register as it grows in a year: eight families written down by the registrar, and around them what waits for
 * somebody, so that no page of the console is empty. Tickets of duplicates come by themselves when messages are delivered.
 */
export async function seedRegister(staff: RegisterStaff, day: string): Promise<Registered> {
  const families = await registerAll(staff.registrar.client)
  await leaveConflict(staff, families.visited)
  const elder = (await peopleOf(staff.registrar, families.handedOver)).find(({ relation }) => relation === 'parent')
  if (elder) await leadGroup(staff, elder.personId, day)
  await keepApart(staff, families)
  await uploadRoster(staff.worker)
  return families
}

/** A family wants something put right: it waits with its day at the desk of data requests. */
export async function askForCorrection(family: Client | undefined): Promise<void> {
  await family?.consent.ask({ kind: 'correction', words: '演示：登记的楼栋不对，应该是 2 栋，请帮我改一下。' })
}

/** A phone is bound by its code and a name stated, so that somebody waits to be verified. */
export async function stateName(family: Client | undefined): Promise<void> {
  const person = (await family?.membership.household())?.people.find(({ kind }) => kind === 'adult')
  if (!family || !person) return
  await bindPhone(family.family, inventedPhone(903))
  const consentVersion = (await family.family.namingNotice({ kind: 'adult' })).version
  const document = { documentKind: 'residentId' as const, number: numberOf('residentId', 95) }
  const stated = await family.family.stateName({ personId: person.personId, name: '马演示', ...document, consentVersion })
  if (stated.kind === 'refused') throw new Error(stated.words)
}
