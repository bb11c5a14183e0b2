import { checkDigitOf } from '@xiongguan/contract/membership/document-rules'
import type { PersonForm } from '@xiongguan/contract/membership/register-staff'
import type { DocumentKind, Relation } from '@xiongguan/contract/membership/terms'

/** An ID nobody living has, as its birth is of 1901 to 1908; the birth date beside it is the person's own. */
function residentId(serial: number): string {
  const seventeen = `620201${1901 + (serial % 8)}${String(1 + (serial % 12)).padStart(2, '0')}15${String(serial).padStart(3, '0')}`
  return seventeen + checkDigitOf(seventeen)
}

/** A residence permit in the same way: 830000 stands for Taiwan. */
const residencePermit = (serial: number) => {
  const seventeen = `8300001903${String(1 + (serial % 12)).padStart(2, '0')}08${String(serial).padStart(3, '0')}`
  return seventeen + checkDigitOf(seventeen)
}

const numbers: Record<DocumentKind, (serial: number) => string> = {
  residentId,
  residencePermit,
  foreignPermanent: (serial) => `YSZ${String(190_500_000_000 + serial)}`,
  passport: (serial) => `E0000${String(serial).padStart(4, '0')}`,
}

/** No operator has numbers that begin with 154. */
export const inventedPhone = (serial: number) => `154${String(10_000_000 + serial)}`

/** A number of its kind that is nobody's. */
export const numberOf = (kind: DocumentKind, serial: number) => numbers[kind](serial)

type Someone = readonly [relation: Relation, name: string, sex: 'female' | 'male', bornOn: string, kind?: DocumentKind]

/** A household of the demonstration: who heads it comes first. */
export type InventedFamily = { communityCode: string; address: string; people: readonly Someone[] }

/** Invented families by what they show; 演 stands in every name. */
export const registerFamilies = {
  /** Its phone was changed at the desk while a worker changed it on a visit. */
  visited: {
    communityCode: '620201001001',
    address: '演示小区 1 栋 101 室',
    people: [
      ['head', '周演宁', 'male', '1984-04-05'],
      ['spouse', '吴演春', 'female', '1986-09-12'],
      ['child', '周小演', 'female', '2017-06-01'],
    ],
  },
  /** Its contact hands it over; its elder leads a member group. */
  handedOver: {
    communityCode: '620201001001',
    address: '演示小区 1 栋 202 室',
    people: [
      ['head', '郑演兰', 'female', '1979-11-20'],
      ['parent', '郑演山', 'male', '1951-02-02'],
    ],
  },
  fromTaiwan: {
    communityCode: '620201001001',
    address: '演示小区 3 栋 301 室',
    people: [
      ['head', '林演海', 'male', '1981-07-19', 'residencePermit'],
      ['spouse', '马演荷', 'female', '1983-03-08'],
    ],
  },
  /** Only two contacts open it. */
  kept: {
    communityCode: '620201001001',
    address: '演示小区 5 栋 502 室',
    people: [
      ['head', '石演平', 'male', '1958-01-10'],
      ['spouse', '田演云', 'female', '1960-10-25'],
    ],
  },
  withPassport: {
    communityCode: '620201001002',
    address: '演示家园 2 栋 11 室',
    people: [
      ['head', '白演雪', 'female', '1990-12-03'],
      ['spouse', '米演德', 'male', '1988-08-08', 'passport'],
    ],
  },
  inVillage: {
    communityCode: '620201100201',
    address: '演示村 12 号',
    people: [
      ['head', '韩演田', 'male', '1969-05-05'],
      ['spouse', '安演娜', 'female', '1972-06-16', 'foreignPermanent'],
      ['collector', '韩演苗', 'female', '1995-04-18'],
    ],
  },
  /** Its head was written down twice: here by the ID, in the city by a passport. */
  twice: {
    communityCode: '620201100201',
    address: '演示村 30 号',
    people: [
      ['head', '钱演丰', 'male', '1975-09-09'],
      ['child', '钱小禾', 'male', '2015-03-12'],
    ],
  },
  twiceAgain: { communityCode: '620201001001', address: '演示小区 7 栋 103 室', people: [['head', '钱演丰', 'male', '1975-09-09', 'passport']] },
} as const satisfies Record<string, InventedFamily>

export type RegisterFamily = keyof typeof registerFamilies

/** Somebody as the registrar types them; a child has neither phone nor document here. */
export function formOf([relation, name, sex, bornOn, kind = 'residentId']: Someone, serial: number): { relation: Relation; person: PersonForm } {
  const child = relation === 'child'
  return {
    relation,
    person: {
      name,
      sex,
      bornOn,
      phone: child ? null : inventedPhone(serial),
      document: child ? null : { kind, number: numberOf(kind, serial) },
      guardianAgreed: child,
    },
  }
}
