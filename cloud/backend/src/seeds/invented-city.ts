import { checkDigitOf } from '@xiongguan/contract/membership/document-rules'
import type { Relation, Sex } from '@xiongguan/contract/membership/terms'

/** Family names and syllables of given names; put together they are nobody's. */
const families = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜']
const firsts = [...'安柏晨春德恩方光海和慧嘉建静凯兰林明宁平青瑞山书泰文欣雪雅玉泽志']
const seconds = [...'波彩川丹东芳峰刚国红佳杰军娟坤磊丽玲梅娜鹏琴清荣涛婷伟霞晓燕洋云']

/** Numbers that look random and are the same for everybody: the n-th of a seed. */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export type InventedPerson = {
  name: string
  phone: string | null
  document: string
  bornOn: string
  sex: Sex
  relation: Relation
  kind: 'adult' | 'child'
}
/** `since` is the day the household came to its community. */
export type InventedHousehold = { community: number; address: string; since: string; people: InventedPerson[] }

const firstBirth = Date.UTC(1901, 0, 1)
const days = Math.round((Date.UTC(1909, 0, 1) - firstBirth) / 86_400_000)
/** Households came over so many days, so that a report of another year differs from today's. */
const tenYears = 3652
const isoDay = (at: number) => new Date(at).toISOString().slice(0, 10)

/** The n-th ID of this city: a birth nobody living has, a serial of the right sex, a true check digit; no two alike. */
export function inventedDocument(place: number, sex: Sex): string {
  const serial = Math.floor(place / days) * 2 + (sex === 'male' ? 1 : 0)
  if (serial > 999) throw new Error('there are no more invented IDs')
  const front = `620201${isoDay(firstBirth + (place % days) * 86_400_000).replaceAll('-', '')}${String(serial).padStart(3, '0')}`
  return front + checkDigitOf(front)
}

const ages: Record<Relation, readonly [number, number]> = {
  head: [28, 80],
  spouse: [26, 78],
  child: [0, 17],
  parent: [58, 94],
  grandparent: [75, 96],
  guardian: [30, 70],
  collector: [30, 70],
  other: [18, 60],
}

/** Who lives together: mostly one to four, as a census of the city would have it. */
const shapes: readonly (readonly Relation[])[] = [
  ['head'],
  ['head', 'spouse'],
  ['head', 'spouse', 'child'],
  ['head', 'spouse', 'child'],
  ['head', 'spouse', 'child', 'child'],
  ['head', 'child'],
  ['head', 'spouse', 'parent'],
  ['head', 'spouse', 'child', 'parent'],
]

export type CitySize = { people: number; households: number; communities: number; today: string; seed?: number }

/**
 * Households of an invented city, one after the other, until so many people live in so many of them. The same sizes give
 * the same city. Real ages are spread over births; what an ID says of a birth is invented with the ID.
 */
export function* inventedCity({ people, households, communities, today, seed = 1 }: CitySize): Generator<InventedHousehold> {
  const random = numbersFrom(seed)
  const pick = <Each>(of: readonly Each[]): Each => of[Math.floor(random() * of.length)] as Each
  const now = Date.parse(today)
  let [placed, number] = [0, 0]
  for (let home = 0; home < households; home++) {
    const left = households - home
    // As large as the people that are still to come need it to be.
    const wanted = Math.min(12, Math.max(1, Math.round((people - placed) / left + (left > 1 ? random() * 2 - 1 : 0))))
    const size = left === 1 ? people - placed : Math.min(wanted, people - placed - (left - 1))
    const shape = pick(shapes.filter((each) => each.length === Math.min(size, 4)))
    const family = pick(families)
    const members = Array.from({ length: size }, (_, at): InventedPerson => {
      const relation: Relation = at < shape.length ? (shape[at] ?? 'other') : 'other'
      const [from, to] = ages[relation]
      const age = from + Math.floor(random() * (to - from + 1))
      const sex: Sex = relation === 'spouse' ? 'female' : relation === 'head' ? 'male' : random() < 0.5 ? 'female' : 'male'
      const own = relation === 'spouse' ? pick(families) : family
      const document = inventedDocument(number, sex)
      number += 1
      return {
        name: `${own}${pick(firsts)}${random() < 0.8 ? pick(seconds) : ''}`,
        phone: relation === 'child' ? null : `1${['38', '59', '77', '99'][number % 4]}${String(number).padStart(8, '0')}`,
        document,
        bornOn: isoDay(now - age * 365.2425 * 86_400_000 - Math.floor(random() * 364) * 86_400_000),
        sex,
        relation,
        kind: age < 18 ? 'child' : 'adult',
      }
    })
    placed += size
    yield {
      community: Math.floor(random() * communities),
      since: isoDay(now - Math.floor(random() * tenYears) * 86_400_000),
      address: `演示路${1 + Math.floor(random() * 200)}号${1 + Math.floor(random() * 30)}栋`,
      people: members,
    }
  }
}
