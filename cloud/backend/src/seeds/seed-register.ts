import type { createRouterClient } from '@orpc/server'
import { checkDigitOf } from '@xiongguan/contract/membership/document-rules'
import type { PersonForm } from '@xiongguan/contract/membership/register-staff'
import type { Relation } from '@xiongguan/contract/membership/terms'
import type { apiRouter } from '../router'

type Client = ReturnType<typeof createRouterClient<ReturnType<typeof apiRouter>>>

/** Where, and how many households. */
const communities = [
  ['620201001001', 12],
  ['620201001002', 6],
  ['620201100201', 6],
] as const

const surnames = ['赵', '钱', '孙', '李', '周', '吴', '郑', '王', '马', '白', '石', '田']
const givenNames = ['演示甲', '演示乙', '演示丙', '演示丁']

/** An ID nobody living has, as its birth is of 1901 to 1908; the birth date beside it is the person's own. */
function idOf(serial: number): string {
  const seventeen = `620201${1901 + (serial % 8)}${String(1 + (serial % 12)).padStart(2, '0')}15${String(serial).padStart(3, '0')}`
  return seventeen + checkDigitOf(seventeen)
}

function someone(serial: number, surname: string, bornOn: string): PersonForm {
  return {
    name: `${surname}${givenNames[serial % givenNames.length] ?? ''}`,
    // No operator has numbers that begin with 154.
    phone: `154${String(10_000_000 + serial)}`,
    document: { kind: 'residentId', number: idOf(serial) },
    bornOn,
    sex: serial % 2 === 1 ? 'male' : 'female',
    guardianAgreed: false,
  }
}

const child = (place: number, surname: string): PersonForm => ({
  name: `${surname}小演`,
  phone: null,
  document: null,
  bornOn: `${2016 + (place % 9)}-06-01`,
  sex: place % 2 === 0 ? 'female' : 'male',
  guardianAgreed: true,
})

/** Who lives in the household beside its head: every second one has a child, every third a parent. */
function others(place: number, surname: string): [Relation, PersonForm][] {
  const spouse: [Relation, PersonForm] = ['spouse', someone(place * 3 + 2, surname, '1986-09-12')]
  return [
    spouse,
    ...(place % 2 === 0 ? [['child', child(place, surname)] as [Relation, PersonForm]] : []),
    ...(place % 3 === 0 ? [['parent', someone(place * 3 + 3, surname, '1955-02-20')] as [Relation, PersonForm]] : []),
  ]
}

/** A few dozen households as the register knows them, written down by the registrar as anybody would. */
export async function seedRegister(registrar: Client): Promise<void> {
  const places = communities.flatMap(([communityCode, households]) => Array.from({ length: households }, () => communityCode))
  for (const [place, communityCode] of places.entries()) {
    const surname = surnames[place % surnames.length] ?? '赵'
    const head = someone(place * 3 + 1, surname, '1984-04-05')
    const made = await registrar.registerDesk.registerHousehold({ communityCode, address: `演示小区 ${place + 1} 号`, head })
    if (made.kind !== 'saved') throw new Error(`the demonstration household was refused: ${made.words}`)
    for (const [relation, person] of others(place, surname)) {
      await registrar.registerDesk.registerPerson({ householdId: made.householdId, relation, person })
    }
  }
}
