import { sql } from 'kysely'
import { v7 } from 'uuid'
import { purposes, separatePurposes, type SeparatePurpose } from '@xiongguan/contract/consent/terms'
import { asId } from '@xiongguan/contract/kit/id'
import { bindPhone } from '../../seeds/bind-phone'
import { inventedId } from '../../testing/invented-ids'
import { createTestApp, type TestApp } from '../../testing/test-app'
import { consentText } from './consent-text'
import { isSeparate } from './purposes'

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.destroy())

const here = '620201001001'
let serial = 0
const newNumber = () => inventedId((serial += 1))

async function openFamily() {
  const made = await app.family(`o-${v7()}`, [
    ['我', 'adult'],
    ['小满', 'child'],
  ])
  const [own, child] = made.personIds
  if (!own || !child) throw new Error('nobody in the household')
  return { ...made, own, child, householdId: made.household.householdId }
}
type Family = Awaited<ReturnType<typeof openFamily>>

const version = (purpose: SeparatePurpose) => ({ consentVersion: consentText(purpose).version })
const rowsOf = async (query: ReturnType<typeof sql<{ n: number }>>) => (await query.execute(app.db)).rows[0]?.n ?? 0
const newcomer = async () => {
  const client = app.clients.resident(`o-${v7()}`)
  await client.identity.acceptPrivacy({ version: (await client.identity.privacyNotice()).version })
  return client
}
const stated = (personId: Family['own']) => ({ personId, name: '王合成', documentKind: 'residentId' as const, number: newNumber() })

/** For each purpose: how it begins, and how much of it goes on. Without a row of its own a new purpose does not compile. */
const uses: Record<SeparatePurpose, { begin: (family: Family) => Promise<unknown>; goesOn: (family: Family) => Promise<number>; perChild?: true }> = {
  childNickname: {
    perChild: true,
    begin: async () => undefined,
    goesOn: ({ child }) => rowsOf(sql`select count(*)::int as n from membership_person where person_id = ${child} and nickname_sealed is not null`),
  },
  phone: {
    begin: ({ client }) => bindPhone(client.family, '13800000201'),
    goesOn: async ({ client }) => ((await client.family.standing()).phoneEnd === null ? 0 : 1),
  },
  realName: {
    begin: ({ client, own }) => client.family.stateName({ ...stated(own), ...version('realName') }),
    goesOn: ({ own }) =>
      rowsOf(sql`select count(*)::int as n from membership_person where person_id = ${own}
        and (name_sealed is not null or document_sealed is not null or born_on is not null or sex is not null)`),
  },
  childRegister: {
    perChild: true,
    begin: ({ client, child }) => client.family.stateName({ ...stated(child), bornOn: '2021-05-05', ...version('childRegister') }),
    goesOn: ({ child }) =>
      rowsOf(sql`select count(*)::int as n from membership_person where person_id = ${child}
        and (name_sealed is not null or document_sealed is not null or born_on is not null or sex is not null)`),
  },
  childHealth: {
    perChild: true,
    begin: async ({ client, child }) => {
      const agreed = version('childHealth')
      await client.timeline.setChild({ personId: child, birthDate: '2026-07-01', sex: 'female', dueDate: '2026-08-01', ...agreed })
      await client.timeline.recordDose({ subjectId: child, doseId: 'hepb-1', givenOn: '2026-07-01', batch: '合成批号' })
      return client.childHealth.measure({ personId: child, measuredOn: '2026-11-01', weightKg: 6.5 })
    },
    goesOn: ({ child }) =>
      rowsOf(sql`select (select count(*) from guidance_record where person_id = ${child})::int
        + (select count(*) from guidance_child where person_id = ${child})::int
        + (select count(*) from membership_person where person_id = ${child} and (born_on is not null or sex is not null))::int as n`),
  },
  pregnancy: {
    begin: ({ client }) => client.timeline.startPregnancy({ dating: { basis: 'lastPeriod', date: '2026-08-01' }, ...version('pregnancy') }),
    goesOn: ({ householdId }) =>
      rowsOf(sql`select (select count(*) from guidance_pregnancy where household_id = ${householdId})::int
        + (select count(*) from guidance_journey where household_id = ${householdId})::int as n`),
  },
  familySharing: {
    begin: async ({ client }) => {
      const invitation = await client.family.invite({ relation: 'spouse', may: ['signUp'], ...version('familySharing') })
      if (invitation.kind !== 'invited') throw new Error(invitation.words)
      return (await newcomer()).family.join({ code: invitation.code })
    },
    goesOn: async ({ client }) => (await client.family.sharing())?.sharers.length ?? 0,
  },
  actForElder: {
    begin: async ({ client }) => {
      const asked = await (await newcomer()).family.askToAct({ parent: 'mother', scopes: ['events'], endsOn: '2026-12-01' })
      if (asked.kind !== 'asked') throw new Error(asked.words)
      return client.family.confirmActing({ code: asked.code, ...version('actForElder') })
    },
    goesOn: async ({ client }) => (await client.family.acting()).forMe.filter(({ state }) => state === 'active').length,
  },
  memberFile: {
    begin: async ({ client, own }) => {
      await bindPhone(client.family, '13800000202')
      const form = { kind: 'individual' as const, volunteer: true, strengths: ['skilled' as const], name: '王合成', birthday: '05-05' }
      return client.members.apply({ ...form, personId: own, ...version('memberFile') })
    },
    goesOn: ({ own }) =>
      rowsOf(sql`select count(*)::int as n from association_member where person_id = ${own}
        and (state <> 'withdrawn' or name_sealed is not null or phone_sealed is not null or birthday is not null or strengths <> '{}')`),
  },
  memberContact: {
    begin: async ({ client, householdId }) => {
      await sql`insert into association_contact_household (household_id, community_code, since_at, orphan_why) values (${householdId}, ${here}, now(), 'new')
        on conflict do nothing`.execute(app.db)
      return client.contacts.allowCall({ phone: '13800000203', ...version('memberContact') })
    },
    goesOn: ({ householdId }) =>
      rowsOf(sql`select count(*)::int as n from association_contact_household where household_id = ${householdId} and phone_sealed is not null`),
  },
  articleQuestions: {
    begin: ({ client }) => client.questions.ask({ slug: 'vaccines-by-age', text: '孩子昨天发烧，还能打疫苗吗', ...version('articleQuestions') }),
    goesOn: async ({ client }) => (await client.questions.mine({})).items.length,
  },
}

test.each(separatePurposes)('what %s allowed stops when it is taken back', async (purpose) => {
  const family = await openFamily()
  const use = uses[purpose]
  await use.begin(family)
  expect(await use.goesOn(family)).toBeGreaterThan(0)
  const subjectId = use.perChild ? asId<'Person'>(family.child) : undefined
  const mine = async () =>
    (await family.client.consent.mine()).consents.find((each) => each.purpose === purpose && (each.subject?.personId ?? undefined) === subjectId)
  expect(await mine()).toMatchObject({ state: 'given', version: consentText(purpose).version })
  const withdrawn = await family.client.consent.withdraw({ purpose, ...(subjectId && { subjectId }) })
  expect(withdrawn).toMatchObject({ kind: 'saved', words: expect.stringContaining('立即生效') })
  expect(await use.goesOn(family)).toBe(0)
  expect((await mine())?.state ?? 'withdrawn').toBe('withdrawn')
})

/** Agreed to with the notice, on paper, or asked for by law: each of them ends in its own way. */
test.each(purposes.filter((purpose) => !isSeparate(purpose)))('%s is no consent that is taken back by itself', async (purpose) => {
  const client = await newcomer()
  await expect(client.consent.withdraw({ purpose: purpose as SeparatePurpose })).rejects.toMatchObject({ status: 400 })
})
