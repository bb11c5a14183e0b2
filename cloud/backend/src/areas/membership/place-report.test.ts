import { randomInt, randomUUID } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import { sql } from 'kysely'
import type { PlaceReport, RezoningForm } from '@xiongguan/contract/membership/place-staff'
import { createTestApp, type TestApp } from '../../testing/test-app'

/** Households by community, each with its people: the whole history of the city kept as one picture a day. */
type Picture = {
  homes: Map<string, string>
  people: Map<string, { home: string; child: boolean }>
  names: Map<string, string>
  parents: Map<string, string>
}

const copyOf = ({ homes, people, names, parents }: Picture): Picture => ({
  homes: new Map(homes),
  people: new Map(people),
  names: new Map(names),
  parents: new Map(parents),
})

function expectedFrom({ homes, people, names, parents }: Picture) {
  const rows = [...names].map(([code, name]) => {
    const own = [...homes].filter(([, community]) => community === code).map(([household]) => household)
    const living = [...people.values()].filter(({ home }) => own.includes(home))
    return {
      code,
      name,
      parent: parents.get(code),
      households: own.length,
      people: living.length,
      children: living.filter(({ child }) => child).length,
    }
  })
  return rows.sort((a, b) => (a.code < b.code ? -1 : 1))
}

const flat = ({ groups }: PlaceReport) =>
  groups.flatMap((group) => group.communities.map((place) => ({ ...place, parent: group.code }))).sort((a, b) => (a.code < b.code ? -1 : 1))

function sum(rows: readonly { households: number; people: number; children: number }[]) {
  return rows.reduce(
    (total, row) => ({ households: total.households + row.households, people: total.people + row.people, children: total.children + row.children }),
    { households: 0, people: 0, children: 0 },
  )
}

/** The city is the sum of its 街道 and 镇, each the sum of its communities. */
function expectAddsUp({ total, groups }: PlaceReport): void {
  expect(total).toEqual(sum(groups))
  for (const { communities, households, people, children } of groups) expect({ households, people, children }).toEqual(sum(communities))
}

/** Numbers in [0, 1) that come the same again for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Everything written in a workbook, which is a zip of XML. */
function textOf(file: Buffer): string {
  const texts: string[] = []
  for (let at = file.indexOf('PK\u0003\u0004'); at >= 0; at = file.indexOf('PK\u0003\u0004', at + 4)) {
    const start = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28)
    if (file.readUInt16LE(at + 8) === 8) texts.push(inflateRawSync(file.subarray(start)).toString('utf8'))
  }
  return texts.join('\n')
}

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.destroy())

const dayOf = (at: Date) => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)

/** A city that lives for some weeks: families come, grow, move and lose people, and the divisions change under them. */
function createCity(random: () => number, start: Picture) {
  const now = start
  let codes = 900
  const pick = <One>(from: readonly One[]): One => from[Math.floor(random() * from.length)] as One
  const communities = () => [...now.names.keys()]
  const write = (query: ReturnType<typeof sql>) => query.execute(app.db)
  const at = () => app.clock.now()
  async function change(form: RezoningForm, byHand: readonly string[] = []): Promise<void> {
    const { client } = await app.staff('city_administrator')
    const drafted = await client.placeDesk.draft({ form })
    if (drafted.kind !== 'saved') throw new Error(drafted.words)
    const { rezoningId } = drafted.rezoning
    if (form.kind === 'split' && byHand.length > 0) {
      const householdIds = byHand as unknown as Parameters<typeof client.placeDesk.assign>[0]['householdIds']
      await client.placeDesk.assign({ rezoningId, householdIds, toCode: form.parts[0]?.code ?? '' })
    }
    const done = await client.placeDesk.confirm({ rezoningId })
    if (done.kind !== 'saved') throw new Error(done.words)
  }
  const steps = {
    async open() {
      const [household, code] = [randomUUID(), pick(communities())]
      await write(
        sql`insert into membership_household (household_id, owner_account_id, community_code, created_at, source) values (${household}, null, ${code}, ${at()}, 'staff')`,
      )
      now.homes.set(household, code)
      await steps.grow(household)
    },
    async grow(home = pick([...now.homes.keys()])) {
      if (!home) return
      const [person, bornOn] = [randomUUID(), random() < 0.5 ? null : random() < 0.5 ? '1990-05-05' : '2015-05-05']
      const kind = random() < 0.4 ? 'child' : 'adult'
      await write(sql`insert into membership_person (person_id, household_id, kind, text_state, created_at, source, born_on)
        values (${person}, ${home}, ${kind}, 'clear', ${at()}, 'staff', ${bornOn})`)
      now.people.set(person, { home, child: bornOn === null ? kind === 'child' : bornOn > '2010' })
    },
    async leave() {
      const person = pick([...now.people.keys()])
      if (!person) return
      await write(sql`update membership_person set removed_at = ${at()} where person_id = ${person}`)
      now.people.delete(person)
    },
    async moveIn() {
      const [person, home] = [pick([...now.people.keys()]), pick([...now.homes.keys()])]
      if (!person || !home) return
      await write(sql`update membership_person set household_id = ${home}, belongs_since_at = ${at()} where person_id = ${person}`)
      now.people.set(person, { home, child: now.people.get(person)?.child ?? false })
    },
    async moveHome() {
      const [home, code] = [pick([...now.homes.keys()]), pick(communities())]
      if (!home) return
      await write(sql`update membership_household set community_code = ${code}, community_since_on = ${dayOf(at())} where household_id = ${home}`)
      now.homes.set(home, code)
    },
    async rename() {
      const code = pick(communities())
      const name = `新名${(codes += 1)}社区`
      await change({ kind: 'rename', code, name, effectiveOn: dayOf(at()) })
      now.names.set(code, name)
    },
    async move() {
      const code = pick(communities())
      const parentCode = pick([...new Set(now.parents.values())].filter((parent) => parent !== now.parents.get(code)))
      await change({ kind: 'move', code, parentCode, effectiveOn: dayOf(at()) })
      now.parents.set(code, parentCode)
    },
    async split() {
      const code = pick(communities().filter((one) => !fresh.has(one)))
      const parts = [1, 2].map((half) => ({ code: `620201001${(codes += 1)}`, name: `拆出${codes}社区第${half}` }))
      const [first, rest] = [parts[0]?.code ?? '', parts[1]?.code ?? '']
      const own = [...now.homes].filter(([, community]) => community === code).map(([household]) => household)
      const byHand = own.filter(() => random() < 0.5)
      await change({ kind: 'split', code, parts, restTo: rest, effectiveOn: dayOf(at()) }, byHand)
      for (const household of own) now.homes.set(household, byHand.includes(household) ? first : rest)
      for (const part of parts) born(part.code, part.name, now.parents.get(code) ?? '')
      gone(code)
    },
    async merge() {
      const [one, other] = communities()
        .filter((code) => !fresh.has(code))
        .sort(() => random() - 0.5)
      if (!one || !other) return
      const into = random() < 0.5 ? { code: `620201001${(codes += 1)}`, name: `合成${codes}社区` } : null
      const ending = into ? [one, other] : [one]
      const target = into?.code ?? other
      await change({ kind: 'merge', codes: ending, intoCode: target, intoName: into?.name ?? null, effectiveOn: dayOf(at()) })
      for (const [household, community] of now.homes) if (ending.includes(community)) now.homes.set(household, target)
      if (into) born(into.code, into.name, now.parents.get(one) ?? '')
      for (const code of ending) gone(code)
    },
  }
  const fresh = new Set<string>()
  const born = (code: string, name: string, parent: string) => {
    now.names.set(code, name)
    now.parents.set(code, parent)
    fresh.add(code)
  }
  const gone = (code: string) => {
    now.names.delete(code)
    now.parents.delete(code)
  }
  const people = [steps.open, steps.open, () => steps.grow(), steps.leave, steps.moveIn, steps.moveHome]
  const places = [steps.rename, steps.move, steps.split, steps.merge]
  return {
    async liveOneDay(day: number): Promise<Picture> {
      fresh.clear()
      for (let step = 0; step < 6; step += 1) {
        app.clock.pass(1)
        await pick(people)()
      }
      await places[day % places.length]?.()
      for (let step = 0; step < 2; step += 1) {
        app.clock.pass(1)
        await pick(people)()
      }
      return copyOf(now)
    },
  }
}

test('every day of a random history adds up afterwards, community by community, as it was on that day', async () => {
  const seed = Number(process.env.PLACE_SEED ?? randomInt(1_000_000_000))
  process.stdout.write(`place history seed: ${seed}\n`)
  const first = await app.db.transaction().execute((work) =>
    sql<{ code: string; name: string; parent_code: string; level: string }>`
    select code, name, parent_code, level from membership_place where level in ('community', 'village')`.execute(work),
  )
  const start: Picture = {
    homes: new Map(),
    people: new Map(),
    names: new Map(first.rows.map(({ code, name }) => [code, name])),
    parents: new Map(first.rows.map(({ code, parent_code }) => [code, parent_code])),
  }
  const city = createCity(seeded(seed), start)
  const days: { day: string; picture: Picture }[] = []
  for (let day = 0; day < 16; day += 1) {
    days.push({ day: dayOf(app.clock.now()), picture: await city.liveOneDay(day) })
    // Weeks pass, so that "last year" is among the days asked about.
    app.clock.pass(24 * 60 * 31)
  }
  const { client } = await app.staff('city_administrator')
  for (const { day, picture } of days) {
    const report = await client.placeDesk.report({ asOf: day })
    expectAddsUp(report)
    expect({ day, rows: flat(report) }).toEqual({ day, rows: expectedFrom(picture) })
    const tree = await client.placeDesk.tree({ asOf: day })
    expect(tree.filter(({ level }) => level === 'community' || level === 'village').map(({ code, name }) => `${code} ${name}`)).toEqual(
      [...picture.names].map(([code, name]) => `${code} ${name}`).sort(),
    )
  }
  // Last year and today, side by side, after splits, merges, renames and moves.
  expect(days.some(({ day }) => day < `${dayOf(app.clock.now()).slice(0, 4)}-01-01`)).toBe(true)
})

test('a secretary sees the own 街道 alone, a worker the own community; the sheet says the same as the screen and is written down', async () => {
  const today = dayOf(app.clock.now())
  const { client: everywhere } = await app.staff('city_administrator')
  const whole = await everywhere.placeDesk.report({})
  const group = whole.groups.find(({ communities }) => communities.length > 2)
  const [community] = group?.communities ?? []
  if (!group || !community) throw new Error('nothing to look at')
  const secretary = await app.staff('secretary', group.code)
  const own = await secretary.client.placeDesk.report({})
  expect(own).toMatchObject({ wholeCity: false, total: sum(group.communities) })
  expect(own.groups).toEqual([group])
  const worker = await app.staff('community_worker', community.code)
  expect((await worker.client.placeDesk.report({})).groups.flatMap(({ communities }) => communities)).toContainEqual(community)
  expect((await worker.client.placeDesk.report({})).groups.flatMap(({ communities }) => communities).length).toBeLessThan(group.communities.length)

  const file = await secretary.client.placeDesk.exportReport({ asOf: today })
  const cells = textOf(Buffer.from(file.content, 'base64'))
  expect(cells).toContain(group.name)
  for (const other of whole.groups.filter(({ code }) => code !== group.code)) expect(cells).not.toContain(other.name)
  const audit = await sql`select action, purpose from audit_entry where actor_id = ${secretary.accountId} and action = 'places.exported'`.execute(
    app.db,
  )
  expect(audit.rows).toEqual([{ action: 'places.exported', purpose: 'statistics' }])
  await expect(secretary.client.placeDesk.report({ asOf: '2099-01-01' })).rejects.toMatchObject({ status: 400 })
})
